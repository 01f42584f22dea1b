package org.fashionmnist.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.model.Predictor;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.parallel.WorkerTeam;
import org.fashionmnist.engine.train.DivergedException;
import org.fashionmnist.engine.train.Training;
import org.fashionmnist.engine.train.TrainingSettings;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.comparison.TrialEpoch;
import org.fashionmnist.result.comparison.TrialRecord;
import org.fashionmnist.result.comparison.TrialSettings;
import org.fashionmnist.result.comparison.TrialStatus;

/**
 * One trial, on one thread. It can rest between two epochs and go on later, or never; one that has
 * a record from before only looks as if.
 */
final class Trial {

  private final TrialSettings settings;
  private final TrainingSettings trainingSettings;
  private final TrialData data;
  private final GivingUp givingUp;
  private final List<TrialEpoch> epochs = new ArrayList<>();
  private Optional<TrialStatus> end = Optional.empty();
  private Optional<Scores> test = Optional.empty();
  private Optional<Running> running = Optional.empty();

  /** What a trial needs to train on. */
  private record Running(Training training, Predictor predictor, WorkerTeam team) {}

  /** A trial that has not begun. */
  Trial(TrialSettings settings, TrialData data, GivingUp givingUp) {
    this.settings = settings;
    this.data = data;
    this.givingUp = settings.phase().isTested() ? GivingUp.none() : givingUp;
    this.trainingSettings = data.method().settings(settings);
  }

  /** A trial that ended before, of which the record is left. */
  Trial(TrialRecord earlier, TrialData data, GivingUp givingUp) {
    this(earlier.settings(), data, givingUp);
    epochs.addAll(earlier.epochs());
    end = Optional.of(earlier.status());
    test = earlier.test();
  }

  TrialSettings settings() {
    return settings;
  }

  /** Whether it will train no more. */
  boolean hasEnded() {
    return end.isPresent();
  }

  TrialStatus status() {
    return end.orElseThrow();
  }

  boolean hasReached(int epoch) {
    return epochs.size() >= epoch;
  }

  /** Validation scores of the mean of the weights after an epoch that trials are compared after. */
  Optional<Scores> averagedAfter(int epoch) {
    return epochs.get(epoch - 1).averaged();
  }

  /** Scores on validation after the last epoch, if there is one. */
  Optional<Scores> lastValidation() {
    return epochs.isEmpty() ? Optional.empty() : epochs.get(epochs.size() - 1).validation();
  }

  TrialRecord record() {
    return new TrialRecord(settings, end.orElseThrow(), epochs, test);
  }

  /**
   * Trains up to an epoch, or until the loss is no number any more. The last epoch ends the trial.
   *
   * @param afterEpoch is called after every epoch, and may throw to end the comparison
   */
  void trainTo(int epoch, Consumer<Trial> afterEpoch) {
    if (hasEnded()) {
      return;
    }
    while (epochs.size() < epoch) {
      if (!trainEpoch()) {
        end(TrialStatus.DIVERGED);
        return;
      }
      afterEpoch.accept(this);
    }
    if (epochs.size() == trainingSettings.epochs()) {
      end(TrialStatus.COMPLETED);
    }
  }

  /** Ends it before its last epoch. */
  void discard() {
    end(TrialStatus.DISCARDED);
  }

  private void end(TrialStatus status) {
    if (status == TrialStatus.COMPLETED && isTested()) {
      test = Optional.of(measure(data.test()));
    }
    running.ifPresent(parts -> parts.team.close());
    running = Optional.empty();
    end = Optional.of(status);
  }

  private boolean isTested() {
    return settings.phase().isTested();
  }

  /** Whether the loss is still a number after it. */
  private boolean trainEpoch() {
    Training training = running().training;
    long start = System.nanoTime();
    double loss;
    try {
      loss = training.trainEpoch((learningRate, lossSum, imagesDone) -> {});
    } catch (DivergedException e) {
      return false;
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    Optional<Scores> validation = Optional.empty();
    if (!isTested()) {
      validation = Optional.of(measure(data.validation()));
      training.validated(validation.get().loss());
    }
    if (validation.isPresent() && !Double.isFinite(validation.get().loss())) {
      return false;
    }
    double secondsBefore = epochs.isEmpty() ? 0 : epochs.get(epochs.size() - 1).seconds();
    epochs.add(
        new TrialEpoch(
            training.epochsDone(),
            loss,
            validation,
            givingUp.comparesAfter(training.epochsDone())
                ? Optional.of(averaged(validation))
                : Optional.empty(),
            secondsBefore + seconds,
            training.operationsDone() / 1e9));
    return true;
  }

  /** Scores of the mean of the weights. */
  private Scores averaged(Optional<Scores> validation) {
    return isAveraged()
        ? validation.orElseThrow()
        : measure(running().training.parameters(), data.validation());
  }

  private LabeledImages images() {
    return isTested() ? data.wholeTraining() : data.training();
  }

  private Scores measure(LabeledImages images) {
    return measure(
        isAveraged() ? running().training.parameters() : running().training.lastParameters(),
        images);
  }

  private Scores measure(Parameters parameters, LabeledImages images) {
    return running().predictor.predict(parameters, images).scores(images);
  }

  /** Whether the mean of the weights is what the comparison is about. */
  private boolean isAveraged() {
    return trainingSettings.refinements().averageDecay().isPresent();
  }

  private TrainingSettings withAverage() {
    return givingUp.rungs().isEmpty() || isAveraged()
        ? trainingSettings
        : trainingSettings.withRefinements(
            trainingSettings.refinements().withAverage(GivingUp.AVERAGE_DECAY));
  }

  private Running running() {
    if (running.isEmpty()) {
      WorkerTeam team = new WorkerTeam(1);
      Kernels kernels = Kernels.get();
      running =
          Optional.of(
              new Running(
                  new Training(
                      data.network(), withAverage(), images(), data.normalization(), kernels, team),
                  new Predictor(data.network(), data.normalization(), kernels, team),
                  team));
    }
    return running.get();
  }
}
