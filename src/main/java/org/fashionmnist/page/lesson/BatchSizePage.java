package org.fashionmnist.page.lesson;

import java.util.ArrayList;
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
    List<LessonSection> sections = new ArrayList<>();
    sections.add(
        section(
            "batch-sizes",
            "All, some, or one",
            named(pictures, BatchSizeCharts.BATCHES),
            text("overview") + "\n\n" + tables.batches()));
    sections.add(section("batch", "Batch gradient descent", List.of(), text("batch")));
    sections.add(section("mini-batch", "Mini-batches", List.of(), text("mini-batch")));
    sections.add(
        section("one-sample", "One example: stochastic descent", List.of(), text("one-sample")));
    sections.add(
        section("noise", "How noisy a gradient is", List.of(), text("noise") + tables.noise()));
    sections.add(
        section(
            "images",
            "What an update costs: images",
            named(pictures, BatchSizeCharts.IMAGES),
            text("images") + "\n\n" + tables.images()));
    sections.add(
        section(
            "optimizers",
            "Optimizers",
            named(pictures, BatchSizeCharts.OPTIMIZERS),
            text("optimizers") + "\n\n" + tables.optimizers()));
    sections.add(section("momentum", "Momentum", List.of(), text("momentum")));
    sections.add(section("rmsprop", "RMSProp", List.of(), text("rmsprop")));
    sections.add(section("adam", "Adam", List.of(), text("adam")));
    sections.add(section("lbfgs", "BFGS and L-BFGS", List.of(), text("lbfgs")));
    return new LessonPage(
            "How many examples an update should look at",
            "Batch, mini-batch and stochastic gradient descent side by side, and what momentum,"
                + " RMSProp, Adam and L-BFGS do differently.",
            lesson.command(),
            lesson.times().environment().version(),
            sections)
        .html();
  }

  private static LessonSection section(
      String id, String title, List<PagePicture> pictures, String text) {
    return new LessonSection(id, title, pictures, text);
  }

  private static List<PagePicture> named(List<PagePicture> pictures, String name) {
    return pictures.stream().filter(picture -> picture.name().equals(name)).toList();
  }

  private static String text(String name) {
    return PageResource.text(TEXTS + name + ".md");
  }
}
