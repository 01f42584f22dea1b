package org.fashionmnist.page.lesson;

import java.util.List;
import org.fashionmnist.page.PagePicture;
import org.fashionmnist.page.PageResource;
import org.fashionmnist.report.lesson.BatchSizeCharts;
import org.fashionmnist.result.lesson.BatchSizeRecord;

/** The page of the lesson on batch sizes: pictures, and a text for each method. */
public final class BatchSizePage {

  private static final String TEXTS = "lesson/batch-size/";

  private BatchSizePage() {}

  /**
   * The page as one HTML document; its file is {@code RunPage.NAME}.
   *
   * @param pictures of {@link BatchSizeCharts}
   */
  public static String html(BatchSizeRecord lesson, List<PagePicture> pictures) {
    BatchSizeTables tables = new BatchSizeTables(lesson);
    return new LessonPage(
            "How many examples an update should look at",
            "Batch, mini-batch and stochastic gradient descent side by side, and what momentum,"
                + " RMSProp, Adam and L-BFGS do differently.",
            lesson.command(),
            lesson.times().environment().version(),
            List.of(
                new LessonSection(
                    "batch-sizes",
                    "All, some, or one",
                    named(pictures, BatchSizeCharts.BATCHES),
                    text("overview") + tables.batches()),
                section("batch", "Batch gradient descent"),
                section("mini-batch", "Mini-batches"),
                section("one-sample", "One example: stochastic descent"),
                new LessonSection(
                    "noise", "How noisy a gradient is", text("noise") + tables.noise()),
                new LessonSection(
                    "images",
                    "What an update costs: images",
                    named(pictures, BatchSizeCharts.IMAGES),
                    text("images") + tables.images()),
                new LessonSection(
                    "optimizers",
                    "Optimizers",
                    named(pictures, BatchSizeCharts.OPTIMIZERS),
                    text("optimizers") + tables.optimizers()),
                section("momentum", "Momentum"),
                section("rmsprop", "RMSProp"),
                section("adam", "Adam"),
                section("lbfgs", "BFGS and L-BFGS")))
        .html();
  }

  private static LessonSection section(String name, String title) {
    return new LessonSection(name, title, text(name));
  }

  private static List<PagePicture> named(List<PagePicture> pictures, String name) {
    return pictures.stream().filter(picture -> picture.name().equals(name)).toList();
  }

  private static String text(String name) {
    return PageResource.text(TEXTS + name + ".md");
  }
}
