package org.fashionmnist.page.lesson;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fashionmnist.result.lesson.BatchSizeRecord;
import org.fashionmnist.result.lesson.GradientNoise;
import org.fashionmnist.result.lesson.ImageCourse;
import org.fashionmnist.result.lesson.LinePath;
import org.fashionmnist.result.lesson.UpdateTime;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.result.wording.MarkdownTable;

/** The numbers of the lesson on batch sizes as tables in Markdown. */
record BatchSizeTables(BatchSizeRecord lesson) {

  private static final double MICRO = 1e6;

  String batches() {
    return paths("Batch", lesson.batches());
  }

  String optimizers() {
    return paths("Optimizer", lesson.optimizers());
  }

  private String paths(String first, List<LinePath> paths) {
    MarkdownTable table =
        new MarkdownTable(
            first,
            "Rate:",
            "Updates:",
            "Examples seen:",
            "µs an update:",
            "Loss at the end:",
            "Distance from the minimum:");
    for (LinePath path : paths) {
      Optional<UpdateTime> time = lesson.times().of(path);
      double x = path.end().x();
      double y = path.end().y();
      table.row(
          path.name(),
          rate(path),
          Figures.count(path.updates()),
          Figures.count(path.examplesSeen().get(path.updates())),
          time.map(t -> text("%.2f", MICRO * t.secondsPerUpdate())).orElse(Figures.NONE),
          Figures.loss(lesson.bowl().lowest() + lesson.bowl().above(x, y)),
          path.leftTheMap() ? "ran away" : text("%.5f", lesson.bowl().distance(x, y)));
    }
    return "\n\n" + table;
  }

  private static String rate(LinePath path) {
    String first = Figures.plain(path.learningRate());
    return path.learningRateDecay() == 1
        ? first
        : first + " × " + Figures.rate(path.learningRateDecay()) + " a pass";
  }

  String noise() {
    MarkdownTable table = new MarkdownTable("Examples B:", "Batches:", "Measured:", "Expected:");
    for (GradientNoise noise : lesson.noise()) {
      table.row(
          String.valueOf(noise.batchSize()),
          Figures.count(noise.batchCount()),
          text("%.4f", noise.meanSquaredDistance()),
          text("%.4f", noise.expected()));
    }
    return "\n\n" + table;
  }

  String images() {
    MarkdownTable table =
        new MarkdownTable(
            "Batch",
            "Updates:",
            "Images seen:",
            "µs an update:",
            "Images a second:",
            "Loss at the end:");
    for (ImageCourse course : lesson.images().courses()) {
      UpdateTime time = lesson.times().of(course).orElseThrow();
      table.row(
          course.name(),
          Figures.count(course.last().updates()),
          Figures.count(course.last().imagesSeen()),
          Figures.decimals(MICRO * time.secondsPerUpdate(), 1),
          Figures.decimals(time.examplesPerSecond(), 0),
          Figures.loss(course.last().loss()));
    }
    return "\n\n" + table;
  }

  private static String text(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
