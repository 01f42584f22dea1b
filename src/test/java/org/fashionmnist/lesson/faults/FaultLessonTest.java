package org.fashionmnist.lesson.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fashionmnist.data.FashionMnist;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Initializer;
import org.fashionmnist.result.lesson.CandidateScores;
import org.fashionmnist.result.lesson.FaultRecord;
import org.fashionmnist.result.lesson.FaultRun;
import org.fashionmnist.result.lesson.TestChoice;
import org.fashionmnist.result.run.ConfusionMatrix;
import org.fashionmnist.result.run.EpochMetrics;
import org.fashionmnist.result.run.UnitWeights;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On the bundled sample, with the seed of the command's default. */
class FaultLessonTest {

  private static Dataset sample;
  private static FaultLesson lesson;

  @BeforeAll
  static void load() throws IOException {
    sample = FashionMnist.sample();
    lesson = new FaultLesson(sample, 1, Kernels.get(), 2);
  }

  private static FaultRecord record(Fault fault) {
    return lesson.show(fault, Optional.empty()).record();
  }

  private static double loss(FaultRun run, int epoch) {
    return run.history().epochs().get(epoch).training().loss();
  }

  private static double lastLoss(FaultRun run) {
    return run.history().last().training().loss();
  }

  private static double largestRise(FaultRun run) {
    return IntStream.range(1, run.history().epochs().size())
        .mapToDouble(epoch -> loss(run, epoch) - loss(run, epoch - 1))
        .max()
        .orElseThrow();
  }

  @Test
  void atATooHighRateTheLossJumpsAndLittleIsLearned() {
    FaultRecord fault = record(Fault.RATE_TOO_HIGH);

    assertThat(largestRise(fault.broken().get(0))).isGreaterThan(1);
    assertThat(largestRise(fault.mended().orElseThrow())).isLessThan(0.5);
    assertThat(fault.brokenAccuracy()).isLessThan(fault.mendedAccuracy() - 0.3);
  }

  @Test
  void atATooLowRateTheLossFallsEveryEpochAndNotFar() {
    FaultRecord fault = record(Fault.RATE_TOO_LOW);
    FaultRun broken = fault.broken().get(0);

    assertThat(largestRise(broken)).isNegative();
    assertThat(lastLoss(broken)).isGreaterThan(1.9);
    assertThat(lastLoss(fault.mended().orElseThrow())).isLessThan(1);
  }

  @Test
  void rawPixelsBeginFarAboveTheLossOfGuessingAndLearnNothing() {
    FaultRecord fault = record(Fault.NOT_NORMALIZED);

    assertThat(loss(fault.broken().get(0), 0)).isGreaterThan(20 * Math.log(10));
    assertThat(loss(fault.mended().orElseThrow(), 0)).isLessThan(1.2 * Math.log(10));
    assertThat(fault.brokenAccuracy()).isLessThan(0.2);
    assertThat(fault.mendedAccuracy()).isGreaterThan(0.65);
  }

  @Test
  void withoutShufflingPredictionsGatherInTheLastClasses() {
    FaultRecord fault = record(Fault.NOT_SHUFFLED);

    assertThat(shareOfLastFour(fault.broken().get(0))).isGreaterThan(0.6);
    assertThat(shareOfLastFour(fault.mended().orElseThrow())).isLessThan(0.5);
    assertThat(fault.brokenAccuracy()).isLessThan(fault.mendedAccuracy() - 0.2);
  }

  private static double shareOfLastFour(FaultRun run) {
    ConfusionMatrix matrix = run.confusionMatrix().orElseThrow();
    int inThem = 0;
    for (int t = 0; t < matrix.classCount(); t++) {
      for (int p = matrix.classCount() - 4; p < matrix.classCount(); p++) {
        inThem += matrix.count(t, p);
      }
    }
    return (double) inThem / matrix.total();
  }

  @Test
  void unitsThatStartAtZeroStayIdentical() {
    FaultLesson.Shown shown = lesson.show(Fault.ZERO_WEIGHTS, Optional.empty());
    UnitWeights relu = shown.weights().get(0);
    UnitWeights sigmoid = shown.weights().get(1);
    UnitWeights random = shown.weights().get(2);

    assertThat(largestSize(relu)).isZero();
    assertThat(largestSize(sigmoid)).isPositive();
    assertThat(differingUnits(sigmoid)).isZero();
    assertThat(differingUnits(random)).isEqualTo(random.unitCount() - 1);
    List<FaultRun> broken = shown.record().broken();
    assertThat(lastLoss(broken.get(0))).isCloseTo(Math.log(10), within(0.02));
    assertThat(lastLoss(broken.get(1))).isBetween(1.2, 2.2);
    assertThat(shown.record().mendedAccuracy())
        .isGreaterThan(shown.record().brokenAccuracy() + 0.3);
  }

  @Test
  void withTanhZeroWeightsStayZeroAsWithRelu() {
    FaultTrial trial = new FaultTrial(FaultData.of(sample, 1), 1, Kernels.get(), 1);

    FaultTrial.Outcome outcome =
        trial.run(
            RunPlan.sound("all zero, tanh")
                .withInitializer(Initializer.ZEROS)
                .withActivation(Activation.TANH));

    assertThat(largestSize(outcome.weights().orElseThrow())).isZero();
  }

  private static double largestSize(UnitWeights weights) {
    double largest = 0;
    for (int unit = 0; unit < weights.unitCount(); unit++) {
      for (int pixel = 0; pixel < weights.width() * weights.height(); pixel++) {
        largest = Math.max(largest, Math.abs(weight(weights, unit, pixel)));
      }
    }
    return largest;
  }

  private static long differingUnits(UnitWeights weights) {
    int pixels = weights.width() * weights.height();
    return IntStream.range(1, weights.unitCount())
        .filter(
            unit ->
                IntStream.range(0, pixels)
                    .anyMatch(p -> weight(weights, unit, p) != weight(weights, 0, p)))
        .count();
  }

  private static float weight(UnitWeights weights, int unit, int pixel) {
    return weights.weight(unit, pixel / weights.width(), pixel % weights.width());
  }

  @Test
  void shiftedLabelsAreLearnedAndValidationSpeaksAgainstThem() {
    FaultRecord fault = record(Fault.SHIFTED_LABELS);
    FaultRun broken = fault.broken().get(0);
    EpochMetrics last = broken.history().last();
    ConfusionMatrix matrix = broken.confusionMatrix().orElseThrow();

    assertThat(last.training().accuracy()).isGreaterThan(0.65);
    assertThat(last.validation().orElseThrow().accuracy()).isLessThan(0.06);
    assertThat(broken.accuracy()).isLessThan(0.06);
    int taken = 0;
    for (int label = 0; label < matrix.classCount(); label++) {
      taken += matrix.count(label, (label + 1) % matrix.classCount());
    }
    assertThat((double) taken / matrix.total()).isGreaterThan(0.65);
    assertThat(fault.mendedAccuracy()).isGreaterThan(0.65);
  }

  @Test
  void theBestOfManyTestScoresFlattersAndOneChosenByValidationDoesNot() {
    TestChoice choice = record(Fault.TUNED_ON_TEST).choice().orElseThrow();

    assertThat(choice.candidates()).hasSize(40);
    assertThat(choice.testImages() + choice.freshImages()).isEqualTo(1000);
    double best =
        choice.candidates().stream().mapToDouble(CandidateScores::test).max().orElseThrow();
    assertThat(choice.byTest().reported()).isEqualTo(best);
    assertThat(choice.byTest().meanOptimism()).isGreaterThan(0.005);
    assertThat(choice.byTest().optimisticShare()).isGreaterThan(0.6);
    assertThat(choice.byValidation().meanOptimism()).isCloseTo(0, within(0.004));
  }

  @Test
  void moreThreadsChangeNoNumberButSeconds() {
    FaultLesson other = new FaultLesson(sample, 1, Kernels.get(), 1);

    FaultRun one = other.show(Fault.RATE_TOO_LOW, Optional.empty()).record().broken().get(0);

    FaultRun two = record(Fault.RATE_TOO_LOW).broken().get(0);
    assertThat(one.confusionMatrix()).isEqualTo(two.confusionMatrix());
    assertThat(lastLoss(one)).isEqualTo(lastLoss(two));
  }
}
