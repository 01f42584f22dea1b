package org.fashionmnist.lesson.batchsize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.result.PlanePoint;
import org.fashionmnist.result.lesson.LinePath;
import org.fashionmnist.result.lesson.UpdateTime;
import org.fashionmnist.train.Training;

/** Measures what an update costs: whole trainings that nobody watches, after some to warm up. */
final class UpdateClock {

  private static final double WARM_UP_SECONDS = 0.15;
  private static final double MEASURED_SECONDS = 0.15;
  private static final int FEWEST_TRAININGS = 5;

  private final LineTraining line;
  private final int epochs;

  UpdateClock(LineTraining line, int epochs) {
    this.line = line;
    this.epochs = epochs;
  }

  /**
   * The time of a method; none where it made no update, or ran away.
   *
   * @param path that it took from the same start
   */
  Optional<UpdateTime> time(PlanePoint start, Method method, LinePath path) {
    if (path.leftTheMap() || path.updates() == 0) {
      return Optional.empty();
    }
    trainings(start, method, WARM_UP_SECONDS);
    double seconds = median(trainings(start, method, MEASURED_SECONDS));
    long seen = path.examplesSeen().get(path.updates());
    return Optional.of(
        new UpdateTime(
            method.name(), method.batchSize(), seconds / path.updates(), seen / seconds));
  }

  private List<Double> trainings(PlanePoint start, Method method, double leastSeconds) {
    List<Double> seconds = new ArrayList<>();
    double sum = 0;
    while (sum < leastSeconds || seconds.size() < FEWEST_TRAININGS) {
      Training training = line.at(start, method);
      long begin = System.nanoTime();
      while (training.epochsDone() < epochs && !training.hasConverged()) {
        training.trainEpoch((rate, loss, done) -> {});
      }
      double taken = (System.nanoTime() - begin) / 1e9;
      seconds.add(taken);
      sum += taken;
    }
    return seconds;
  }

  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
