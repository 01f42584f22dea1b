package org.fashionmnist.lesson.batchsize;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fashionmnist.engine.train.Training;
import org.fashionmnist.result.lesson.LinePath;
import org.fashionmnist.result.lesson.UpdateTime;
import org.fashionmnist.result.surface.PlanePoint;

/**
 * Measures what an update costs: whole trainings that nobody watches. All methods warm up before
 * the first is measured, and take turns then, so that all meet the same moods of the machine. The
 * fastest training counts: what else the machine does makes it only slower.
 */
record UpdateClock(LineTraining line, int epochs, PlanePoint start) {

  private static final double WARM_UP_SECONDS = 0.2;
  private static final double ROUND_SECONDS = 0.03;
  private static final int ROUNDS = 5;

  /**
   * The times of methods that made an update and did not run away.
   *
   * @param paths of the methods from the same start, in the same order
   */
  List<UpdateTime> times(List<Method> methods, List<LinePath> paths) {
    List<Integer> measured =
        IntStream.range(0, methods.size())
            .filter(i -> !paths.get(i).leftTheMap() && paths.get(i).updates() > 0)
            .boxed()
            .toList();
    double[] fastest = new double[methods.size()];
    Arrays.fill(fastest, Double.POSITIVE_INFINITY);
    measured.forEach(i -> fastest(methods.get(i), WARM_UP_SECONDS));
    for (int round = 0; round < ROUNDS; round++) {
      for (int i : measured) {
        fastest[i] = Math.min(fastest[i], fastest(methods.get(i), ROUND_SECONDS));
      }
    }
    return measured.stream().map(i -> time(methods.get(i), paths.get(i), fastest[i])).toList();
  }

  private static UpdateTime time(Method method, LinePath path, double seconds) {
    return new UpdateTime(
        method.name(),
        method.batchSize(),
        seconds / path.updates(),
        path.examplesSeen().get(path.updates()) / seconds);
  }

  /** Trains again and again for so long. */
  private double fastest(Method method, double leastSeconds) {
    double fastest = Double.POSITIVE_INFINITY;
    double sum = 0;
    while (sum < leastSeconds) {
      Training training = line.at(start, method);
      long begin = System.nanoTime();
      while (training.epochsDone() < epochs && !training.hasConverged()) {
        training.trainEpoch((rate, loss, done) -> {});
      }
      double taken = (System.nanoTime() - begin) / 1e9;
      fastest = Math.min(fastest, taken);
      sum += taken;
    }
    return fastest;
  }
}
