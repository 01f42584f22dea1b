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
    StringBuilder table =
        new StringBuilder(
            "\n\n| "
                + first
                + " | Rate | Updates | Examples seen | µs an update | Loss at the end | Distance from the"
                + " minimum |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n");
    for (LinePath path : paths) {
      Optional<UpdateTime> time = lesson.times().of(path);
      double x = path.end().x();
      double y = path.end().y();
      table.append(
          row(
              "| %s | %s | %,d | %,d | %s | %s | %s |",
              path.name(),
              Figures.plain(path.learningRate()),
              path.updates(),
              path.examplesSeen().get(path.updates()),
              time.map(t -> row("%.2f", MICRO * t.secondsPerUpdate())).orElse(Figures.NONE),
              Figures.loss(lesson.bowl().lowest() + lesson.bowl().above(x, y)),
              path.leftTheMap() ? "ran away" : row("%.5f", lesson.bowl().distance(x, y))));
      table.append('\n');
    }
    return table.toString();
  }

  String noise() {
    StringBuilder table =
        new StringBuilder(
            "\n\n| Examples B | Batches | Measured | Expected |\n| ---: | ---: | ---: | ---: |\n");
    for (GradientNoise noise : lesson.noise()) {
      table.append(
          row(
              "| %d | %,d | %.4f | %.4f |\n",
              noise.batchSize(),
              noise.batchCount(),
              noise.meanSquaredDistance(),
              noise.expected()));
    }
    return table.toString();
  }

  String images() {
    StringBuilder table =
        new StringBuilder(
            """


            | Batch | Updates | Images seen | µs an update | Images a second | Loss at the end |
            | --- | ---: | ---: | ---: | ---: | ---: |
            """);
    for (ImageCourse course : lesson.images().courses()) {
      UpdateTime time = lesson.times().of(course).orElseThrow();
      table.append(
          row(
              "| %s | %,d | %,d | %,.1f | %,.0f | %s |\n",
              course.name(),
              course.last().updates(),
              course.last().imagesSeen(),
              MICRO * time.secondsPerUpdate(),
              time.examplesPerSecond(),
              Figures.loss(course.last().loss())));
    }
    return table.toString();
  }

  private static String row(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
