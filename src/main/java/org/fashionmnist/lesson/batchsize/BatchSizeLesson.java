package org.fashionmnist.lesson.batchsize;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.parallel.WorkerTeam;
import org.fashionmnist.result.Environment;
import org.fashionmnist.result.lesson.BatchSizeRecord;
import org.fashionmnist.result.lesson.Bowl;
import org.fashionmnist.result.lesson.GradientNoise;
import org.fashionmnist.result.lesson.ImageLesson;
import org.fashionmnist.result.lesson.LessonTimes;
import org.fashionmnist.result.lesson.LineExamples;
import org.fashionmnist.result.lesson.LinePath;
import org.fashionmnist.result.lesson.UpdateTime;

/** Runs the lesson on batch sizes, all of it by the engine, in one thread. */
public record BatchSizeLesson(BatchSizeSettings settings, Kernels kernels) {

  /** Points that a line is fitted to. */
  public static final int LINE_EXAMPLES = LineProblem.COUNT;

  /**
   * Runs all of it.
   *
   * @param command that repeats it
   * @param environment that computes
   */
  public BatchSizeRecord run(String command, Dataset dataset, Environment environment) {
    LineProblem problem = new LineProblem(settings.examples());
    LineExamples examples = problem.examples();
    Bowl bowl = examples.bowl();
    try (WorkerTeam team = new WorkerTeam(1)) {
      LineTraining line =
          new LineTraining(problem, settings.epochs(), settings.seed(), kernels, team);
      Paths batches = paths(line, batchMethods(examples.count()));
      Paths optimizers =
          paths(
              line,
              settings.optimizers().stream().map(rate -> rate.method(examples.count())).toList());
      List<GradientNoise> noise = new NoiseMeasure(examples, line).at(bowl.minimum());
      List<ImageTraining.Outcome> outcomes = new ArrayList<>();
      ImageTraining images =
          new ImageTraining(
              dataset.training(),
              dataset.classNames().size(),
              settings.imageEpochs(),
              settings.imageRate(),
              settings.seed(),
              kernels,
              team);
      for (int size : settings.sizesFor(dataset.training().count())) {
        outcomes.add(images.run(size));
      }
      List<UpdateTime> lineTimes = new ArrayList<>(batches.times);
      lineTimes.addAll(optimizers.times);
      return new BatchSizeRecord(
          command,
          settings.seed(),
          settings.epochs(),
          examples,
          bowl,
          LineProblem.START,
          LineProblem.AREA,
          batches.paths,
          optimizers.paths,
          noise,
          new ImageLesson(
              dataset.provenance(),
              dataset.training().count(),
              images.measuredCount(),
              settings.imageEpochs(),
              settings.imageRate(),
              outcomes.stream().map(ImageTraining.Outcome::course).toList()),
          new LessonTimes(
              environment, lineTimes, outcomes.stream().map(ImageTraining.Outcome::time).toList()));
    }
  }

  /** Every batch size, and where one example makes an update, that with a falling rate as well. */
  private List<Method> batchMethods(int exampleCount) {
    List<Method> methods = new ArrayList<>();
    for (int size : settings.sizesFor(exampleCount)) {
      Method method = Method.descent(size, exampleCount, settings.learningRate());
      methods.add(method);
      if (size == 1) {
        methods.add(method.falling(settings.epochs()));
      }
    }
    return methods;
  }

  private record Paths(List<LinePath> paths, List<UpdateTime> times) {}

  private Paths paths(LineTraining line, List<Method> methods) {
    List<LinePath> paths =
        methods.stream()
            .map(method -> line.path(LineProblem.START, LineProblem.AREA, method))
            .toList();
    UpdateClock clock = new UpdateClock(line, settings.epochs(), LineProblem.START);
    return new Paths(paths, clock.times(methods, paths));
  }
}
