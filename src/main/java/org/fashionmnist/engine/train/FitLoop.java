package org.fashionmnist.engine.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.optim.StateVisitor;
import org.fashionmnist.engine.stop.LossCourse;
import org.fashionmnist.engine.stop.StopRequest;

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
  private final Parameters kept;
  private int keptEpoch;
  private double secondsBefore;

  FitLoop(Training training, TrainingSettings settings, Course<E> course) {
    this.training = training;
    this.settings = settings;
    this.course = course;
    this.kept = training.parameters().copy();
  }

  /** What is measured, and who is told. */
  interface Course<E> extends StopRequest {

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

    /** The state is complete after an epoch, and another follows. */
    default void goesOn(int epoch) {}

    /** The state is complete, and no step follows. */
    default void ended() {}

    @Override
    default boolean isMade() {
      return false;
    }
  }

  /**
   * What training came to.
   *
   * @param stopReason why it ended
   * @param interrupted whether it was to end early
   */
  record Fitted(Parameters parameters, int epoch, String stopReason, boolean interrupted) {}

  /** Everything measured so far, the initial weights first. */
  List<E> epochs() {
    return epochs;
  }

  /** The weights of the best epoch so far, or of the last one. */
  Fitted kept(String reason, boolean interrupted) {
    return new Fitted(kept, keptEpoch, reason, interrupted);
  }

  /** Shows all that goes on but the epochs themselves. */
  void visit(StateVisitor state) {
    training.visit(state);
    state.floats("kept_parameters", kept.valuesView());
    keptEpoch = (int) state.count("kept_epoch", keptEpoch);
    secondsBefore = state.number("seconds_of_epoch", secondsBefore);
  }

  /**
   * Trains, from where it is.
   *
   * @throws DivergedException if the loss stops being a finite number
   */
  Fitted run() {
    if (epochs.isEmpty()) {
      measure(training.learningRate(), 0);
    }
    Optional<String> stop = reasonToStop();
    while (training.epochsDone() < settings.epochs() && stop.isEmpty()) {
      if (course.isMade() || !trainEpoch()) {
        course.ended();
        return kept(whereInterrupted(), true);
      }
      stop = reasonToStop();
      if (training.epochsDone() < settings.epochs() && stop.isEmpty()) {
        course.goesOn(training.epochsDone());
      }
    }
    course.ended();
    return kept(
        stop.orElse(
            settings.epochs() == 1
                ? "the only epoch trained"
                : "all %d epochs trained".formatted(settings.epochs())),
        false);
  }

  private String whereInterrupted() {
    return training.stepsDone() == 0
        ? "interrupted before epoch %d of %d"
            .formatted(training.epochsDone() + 1, settings.epochs())
        : "interrupted in epoch %d of %d, after step %,d of %,d"
            .formatted(
                training.epochsDone() + 1,
                settings.epochs(),
                training.stepsDone(),
                training.stepsPerEpoch());
  }

  /** Whether it was trained to its end. */
  private boolean trainEpoch() {
    double learningRate = training.learningRate();
    long start = System.nanoTime();
    boolean complete =
        training.trainEpoch(course.steps(training.epochsDone() + 1), course).isPresent();
    double seconds = secondsBefore + (System.nanoTime() - start) / 1e9;
    secondsBefore = complete ? 0 : seconds;
    if (complete) {
      measure(learningRate, seconds);
    }
    return complete;
  }

  private void measure(double learningRate, double seconds) {
    int epoch = training.epochsDone();
    E measured = course.measure(epoch, learningRate, seconds);
    requireFinite(measured, epoch, learningRate);
    if (epoch > 0) {
      course.validationLoss(measured).ifPresent(training::validated);
    }
    epochs.add(measured);
    if (!settings.restoreBest() || validationLoss(epoch) < validationLoss(keptEpoch)) {
      kept.setAll(training.parameters());
      keptEpoch = epoch;
    }
    course.epochEnded(measured);
  }

  private void requireFinite(E measured, int epoch, double learningRate) {
    Optional<String> parameter = training.parameters().firstNotFinite();
    boolean areLossesFinite =
        Double.isFinite(course.trainingLoss(measured))
            && course.validationLoss(measured).stream().allMatch(Double::isFinite);
    if (parameter.isPresent() || !areLossesFinite) {
      throw new DivergedException(
          epoch,
          training.stepsPerEpoch(),
          learningRate,
          parameter.or(() -> Optional.of("the loss measured then, of weights that are finite")));
    }
  }

  /** Requires that what was put back belongs together. */
  void requireConsistent() {
    if (epochs.size() != training.epochsDone() + 1 || keptEpoch < 0 || keptEpoch >= epochs.size()) {
      throw new IllegalArgumentException(
          "the checkpoint is of epoch %d, with the measures of %d and the weights of epoch %d"
              .formatted(training.epochsDone(), epochs.size(), keptEpoch));
    }
    if (settings.needsValidation()
        && epochs.stream().anyMatch(epoch -> course.validationLoss(epoch).isEmpty())) {
      throw new IllegalArgumentException("the checkpoint has epochs without a validation loss");
    }
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
