package org.fashionmnist.engine.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.stop.LossCourse;

/**
 * Trains epoch after epoch, and measures after each, until a rule says stop or all are done.
 *
 * @param <E> what is measured
 */
final class FitLoop<E> {

  private final Training training;
  private final TrainingSettings settings;
  private final Course<E> course;
  private final List<E> epochs = new ArrayList<>();

  FitLoop(Training training, TrainingSettings settings, Course<E> course) {
    this.training = training;
    this.settings = settings;
    this.course = course;
  }

  /** What is measured, and who is told. */
  interface Course<E> {

    /** Is told of the steps of an epoch. */
    StepListener steps(int epoch);

    /**
     * Measures the weights after an epoch; 0 stands for the initial ones.
     *
     * @param learningRate at the start of the epoch
     * @param seconds of training
     */
    E measure(int epoch, double learningRate, double seconds);

    double trainingLoss(E epoch);

    /** Empty without validation examples. */
    Optional<Double> validationLoss(E epoch);

    void epochEnded(E epoch);
  }

  /** The weights that training came to, the epoch they are of, and why it ended. */
  record Fitted(Parameters parameters, int epoch, String stopReason) {}

  /** Everything measured so far, the initial weights first. */
  List<E> epochs() {
    return epochs;
  }

  /**
   * Trains.
   *
   * @throws DivergedException if the loss stops being a finite number
   */
  Fitted run() {
    measure(training.learningRate(), 0);
    Parameters best = training.parameters().copy();
    int bestEpoch = 0;
    Optional<String> stop = Optional.empty();
    while (training.epochsDone() < settings.epochs() && stop.isEmpty()) {
      double learningRate = training.learningRate();
      long start = System.nanoTime();
      training.trainEpoch(course.steps(training.epochsDone() + 1));
      measure(learningRate, (System.nanoTime() - start) / 1e9);
      int epoch = training.epochsDone();
      if (settings.restoreBest() && validationLoss(epoch) < validationLoss(bestEpoch)) {
        best.setAll(training.parameters());
        bestEpoch = epoch;
      }
      stop = reasonToStop();
    }
    String reason =
        stop.orElse(
            settings.epochs() == 1
                ? "the only epoch trained"
                : "all %d epochs trained".formatted(settings.epochs()));
    return settings.restoreBest()
        ? new Fitted(best, bestEpoch, reason)
        : new Fitted(training.parameters(), training.epochsDone(), reason);
  }

  private void measure(double learningRate, double seconds) {
    int epoch = training.epochsDone();
    E measured = course.measure(epoch, learningRate, seconds);
    if (!Double.isFinite(course.trainingLoss(measured))) {
      throw new DivergedException(epoch, training.stepsPerEpoch(), learningRate);
    }
    if (epoch > 0) {
      course.validationLoss(measured).ifPresent(training::validated);
    }
    epochs.add(measured);
    course.epochEnded(measured);
  }

  private double validationLoss(int epoch) {
    return course.validationLoss(epochs.get(epoch)).orElseThrow();
  }

  private Optional<String> reasonToStop() {
    if (training.hasConverged()) {
      return Optional.of("converged: no step makes the training loss smaller");
    }
    LossCourse losses =
        new LossCourse(
            epochs.stream().map(course::trainingLoss).toList(),
            epochs.stream().flatMap(epoch -> course.validationLoss(epoch).stream()).toList());
    return settings.stopCriteria().stream()
        .flatMap(criterion -> criterion.reasonToStop(losses).stream())
        .findFirst();
  }
}
