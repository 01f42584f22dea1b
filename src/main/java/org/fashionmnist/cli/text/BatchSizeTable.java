package org.fashionmnist.cli.text;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.fashionmnist.experiment.RecordListener;
import org.fashionmnist.result.lesson.BatchSizeRecord;
import org.fashionmnist.result.lesson.GradientNoise;
import org.fashionmnist.result.lesson.ImageCourse;
import org.fashionmnist.result.lesson.LinePath;
import org.fashionmnist.result.lesson.UpdateTime;
import org.fashionmnist.result.wording.Figures;

/** Prints what came of the lesson on batch sizes. */
public final class BatchSizeTable extends Narrator implements RecordListener<BatchSizeRecord> {

  private static final double MICRO = 1e6;

  public BatchSizeTable(PrintWriter out, PrintWriter err) {
    super(out, err);
  }

  @Override
  public void recorded(BatchSizeRecord lesson) {
    told(
        "Line",
        "y = w·x + b, fitted to %s; lowest loss %s at w = %s, b = %s",
        Figures.count(lesson.examples().count(), "point"),
        Figures.loss(lesson.bowl().lowest()),
        Figures.decimals(lesson.bowl().minimum().x(), 3),
        Figures.decimals(lesson.bowl().minimum().y(), 3));
    line("");
    paths("gradient descent", lesson, lesson.batches());
    line("");
    paths("all examples", lesson, lesson.optimizers());
    line("");
    line("examples in a batch    %s", noise(lesson.noise(), GradientNoise::batchSize));
    line("noise of its gradient  %s", noise(lesson.noise(), GradientNoise::meanSquaredDistance));
    line("");
    line(
        "%-28s %8s %11s %9s %10s %9s",
        "images: softmax", "updates", "images seen", "µs/update", "images/s", "loss");
    for (ImageCourse course : lesson.images().courses()) {
      UpdateTime time = lesson.times().of(course).orElseThrow();
      line(
          "%-28s %,8d %,11d %,9.1f %,10.0f %9s",
          course.name(),
          course.last().updates(),
          course.last().imagesSeen(),
          MICRO * time.secondsPerUpdate(),
          time.examplesPerSecond(),
          Figures.loss(course.last().loss()));
    }
    line("");
  }

  private void paths(String head, BatchSizeRecord lesson, List<LinePath> paths) {
    line("%-28s %8s %11s %9s %10s %9s", head, "updates", "seen", "seconds", "loss", "distance");
    for (LinePath path : paths) {
      Optional<UpdateTime> time = lesson.times().of(path);
      double x = path.end().x();
      double y = path.end().y();
      line(
          "%-28s %,8d %,11d %9s %10s %9s",
          path.name(),
          path.updates(),
          path.examplesSeen().get(path.updates()),
          time.map(t -> text("%.6f", t.secondsPerUpdate() * path.updates())).orElse(Figures.NONE),
          Figures.loss(lesson.bowl().lowest() + lesson.bowl().above(x, y)),
          path.leftTheMap() ? "ran away" : text("%.5f", lesson.bowl().distance(x, y)));
    }
  }

  @Override
  public void reported(Path folder, List<Path> files) {
    line("Lesson    %s", files.get(0));
  }

  private static String noise(List<GradientNoise> all, ToDoubleFunction<GradientNoise> figure) {
    return all.stream()
        .mapToDouble(figure)
        .mapToObj(value -> text(value == Math.rint(value) ? "%7.0f" : "%7.4f", value))
        .collect(Collectors.joining(" "));
  }
}
