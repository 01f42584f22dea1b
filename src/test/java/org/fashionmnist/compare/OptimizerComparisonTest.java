package org.fashionmnist.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.fashionmnist.data.FashionMnist;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.dataset.StratifiedSplit;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.optim.OptimizerKind;
import org.fashionmnist.engine.stop.StopRequest;
import org.fashionmnist.engine.train.TrainingSettings;
import org.fashionmnist.result.comparison.ComparisonSettings;
import org.fashionmnist.result.comparison.TrialEpoch;
import org.fashionmnist.result.comparison.TrialMethod;
import org.fashionmnist.result.comparison.TrialPhase;
import org.fashionmnist.result.comparison.TrialRecord;
import org.fashionmnist.result.comparison.TrialSettings;
import org.fashionmnist.result.comparison.TrialStatus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OptimizerComparisonTest {

  private static final ComparisonSettings SETTINGS =
      new ComparisonSettings(
          List.of("sgd", "adam"),
          List.of(),
          "relu",
          "glorot_uniform",
          0,
          TrialMethod.PLAIN,
          64,
          5,
          6,
          2,
          0.25,
          1,
          0.8,
          Optional.empty());

  private static TrialData data;
  private static List<TrialRecord> expected;

  @BeforeAll
  static void runOnce() throws Exception {
    Dataset sample = FashionMnist.sample();
    int[] few = IntStream.range(0, 600).toArray();
    LabeledImages training = sample.training().subset(few);
    StratifiedSplit split = StratifiedSplit.of(training, SETTINGS.validationShare(), 1);
    Network network = Network.of(Shape.of(28, 28), List.of(new Dense(10, Activation.IDENTITY)));
    data =
        new TrialData(
            network,
            split.training(),
            split.validation(),
            training,
            sample.test().subset(few),
            Normalization.UNIT,
            OptimizerComparisonTest::training);
    expected = withoutTimes(run(new Log(List.of()), 1).trials());
  }

  private static TrainingSettings training(TrialSettings trial) {
    return new TrainingSettings(
        OptimizerKind.of(trial.optimizer()).create(trial.learningRate()),
        SETTINGS.batchSize(),
        SETTINGS.epochs(),
        trial.seed());
  }

  @Test
  void everyOptimizerGetsItsBudgetItsDefaultAndItsSeeds() {
    for (String optimizer : SETTINGS.optimizers()) {
      List<TrialRecord> own =
          expected.stream().filter(t -> t.settings().optimizer().equals(optimizer)).toList();
      assertThat(own.stream().filter(t -> phase(t) == TrialPhase.TUNING)).hasSize(6);
      assertThat(own.stream().filter(t -> phase(t) == TrialPhase.FINAL))
          .extracting(t -> t.settings().seed())
          .containsExactly(2L, 3L);
      assertThat(own.stream().filter(t -> phase(t) != TrialPhase.TUNING))
          .as("the default of train, whether it is the tuned rate or not")
          .filteredOn(t -> t.settings().learningRate() == OptimizerKind.of(optimizer).defaultRate())
          .extracting(t -> t.settings().seed())
          .containsExactly(2L, 3L);
    }
  }

  @Test
  void onlyTheTunedAndTheDefaultRateSeeTheTestImages() {
    assertThat(expected)
        .allSatisfy(
            trial ->
                assertThat(trial.test().isPresent()).isEqualTo(phase(trial) != TrialPhase.TUNING));
  }

  @Test
  void finalTrialsTakeTheRateThatWasBestOnValidation() {
    for (String optimizer : SETTINGS.optimizers()) {
      double best =
          expected.stream()
              .filter(t -> t.settings().optimizer().equals(optimizer))
              .filter(t -> phase(t) == TrialPhase.TUNING)
              .filter(t -> t.status() == TrialStatus.COMPLETED)
              .max(Comparator.comparing(OptimizerComparisonTest::lastAccuracy))
              .orElseThrow()
              .settings()
              .learningRate();
      assertThat(expected)
          .filteredOn(t -> phase(t) == TrialPhase.FINAL)
          .filteredOn(t -> t.settings().optimizer().equals(optimizer))
          .allSatisfy(t -> assertThat(t.settings().learningRate()).isEqualTo(best));
    }
  }

  @Test
  void hopelessTrialsAreGivenUpAndTheirRecordsSaySo() {
    assertThat(expected).anyMatch(t -> t.status() == TrialStatus.DISCARDED);
    assertThat(expected)
        .filteredOn(t -> t.status() == TrialStatus.DISCARDED)
        .allSatisfy(t -> assertThat(t.epochs()).hasSizeLessThan(SETTINGS.epochs()));
  }

  @Test
  void whoWantsNoneGivenUpGetsAllEpochs() {
    List<TrialRecord> whole =
        new OptimizerComparison(
                SETTINGS, data, false, new Log(List.of()), new Silent(), StopRequest.NEVER)
            .run(2)
            .trials();

    assertThat(whole)
        .allSatisfy(trial -> assertThat(trial.epochs()).hasSize(SETTINGS.epochs()))
        .allSatisfy(trial -> assertThat(trial.status()).isEqualTo(TrialStatus.COMPLETED));
  }

  @Test
  void anyNumberOfThreadsComesToTheSame() {
    for (int threads : new int[] {2, 5}) {
      assertThat(withoutTimes(run(new Log(List.of()), threads).trials())).isEqualTo(expected);
    }
  }

  @Test
  void anInterruptedComparisonGoesOnWhereItWas() {
    for (int ended : new int[] {1, 5, 9, 14}) {
      Log log = new Log(List.of());
      Stopping stopping = new Stopping(ended);
      try {
        new OptimizerComparison(SETTINGS, data, true, log, stopping, StopRequest.NEVER).run(2);
      } catch (InterruptedForTestException e) {
        // as a process that was killed
      }
      assertThat(log.added).hasSizeGreaterThanOrEqualTo(ended);

      Log second = new Log(List.copyOf(log.added));
      List<TrialRecord> all = withoutTimes(run(second, 2).trials());

      assertThat(all).as("after %d trials", ended).isEqualTo(expected);
      assertThat(second.added).as("run again").hasSize(expected.size() - log.added.size());
    }
  }

  @Test
  void theTimeLimitEndsItBetweenEpochs() {
    Log log = new Log(List.of());
    OptimizerComparison.Outcome outcome =
        new OptimizerComparison(SETTINGS, data, true, log, new Silent(), () -> true).run(2);

    assertThat(outcome.isComplete()).isFalse();
    assertThat(log.added).isEmpty();
  }

  private static OptimizerComparison.Outcome run(Log log, int threads) {
    return new OptimizerComparison(SETTINGS, data, true, log, new Silent(), StopRequest.NEVER)
        .run(threads);
  }

  private static TrialPhase phase(TrialRecord trial) {
    return trial.settings().phase();
  }

  private static double lastAccuracy(TrialRecord trial) {
    List<TrialEpoch> epochs = trial.epochs();
    return epochs.get(epochs.size() - 1).validation().orElseThrow().accuracy();
  }

  /** In the order of their settings, since threads end them in any. */
  private static List<TrialRecord> withoutTimes(List<TrialRecord> trials) {
    return trials.stream()
        .sorted(Comparator.comparing(TrialRecord::settings))
        .map(
            trial ->
                new TrialRecord(
                    trial.settings(),
                    trial.status(),
                    trial.epochs().stream()
                        .map(
                            e ->
                                new TrialEpoch(
                                    e.epoch(),
                                    e.loss(),
                                    e.validation(),
                                    e.averaged(),
                                    0,
                                    e.gigaOperations()))
                        .toList(),
                    trial.test()))
        .toList();
  }

  private static final class InterruptedForTestException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private record Log(List<TrialRecord> earlier, List<TrialRecord> added) implements TrialLog {

    Log(List<TrialRecord> earlier) {
      this(earlier, new ArrayList<>());
    }

    @Override
    public synchronized void add(TrialRecord trial) {
      added.add(trial);
    }
  }

  private static class Silent implements TrialListener {}

  /** Fails after so many trials. */
  private static final class Stopping extends Silent {

    private final AtomicInteger left;

    Stopping(int trials) {
      left = new AtomicInteger(trials);
    }

    @Override
    public void ended(TrialRecord trial) {
      if (left.decrementAndGet() <= 0) {
        throw new InterruptedForTestException();
      }
    }
  }
}
