package org.fashionmnist.compare.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.comparison.ComparisonSettings;
import org.fashionmnist.result.comparison.OptimizerResult;
import org.fashionmnist.result.comparison.TrialMethod;
import org.fashionmnist.result.comparison.TrialRecord;
import org.fashionmnist.result.comparison.TrialSettings;
import org.fashionmnist.result.comparison.TrialStatus;
import org.junit.jupiter.api.Test;

class AnalysisTest {

  private static final List<Candidate> CANDIDATES =
      List.of(new Candidate("adam", "Adam", 0.001), new Candidate("sgd", "SGD", 0.01));

  private static ComparisonSettings settings(String... optimizers) {
    return new ComparisonSettings(
        List.of(optimizers),
        List.of(128),
        "relu",
        "glorot_uniform",
        0,
        TrialMethod.PLAIN,
        32,
        2,
        3,
        3,
        0.1,
        Trials.TUNING_SEED,
        0.85,
        Optional.empty());
  }

  private static List<TrialRecord> trials() {
    List<TrialRecord> trials = new ArrayList<>();
    trials.add(Trials.tuning("adam", 0.001, 0.8, 0.88));
    trials.add(Trials.tuning("adam", 0.01, 0.85, 0.87));
    trials.add(Trials.tuning("adam", 0.1, TrialStatus.DISCARDED, 0.5));
    trials.addAll(Trials.finals("adam", 0.001, 0.881, 0.882, 0.883));
    trials.add(Trials.tuning("sgd", 0.01, 0.6, 0.7));
    trials.add(Trials.tuning("sgd", 0.1, 0.7, 0.84));
    trials.add(Trials.tuning("sgd", 1, TrialStatus.DIVERGED));
    trials.add(Trials.divergedAtDefault("sgd", 0.01));
    trials.addAll(Trials.finals("sgd", 0.1, 0.841, 0.843));
    trials.add(Trials.divergedFinal("sgd", 0.1, 103));
    return trials;
  }

  @Test
  void whatIsSaidOfAnOptimizerComesFromItsTrials() {
    OptimizerResult adam =
        Analysis.of(settings("sgd", "adam"), trials(), CANDIDATES).optimizers().get(0);

    assertThat(adam.optimizer()).isEqualTo("adam");
    assertThat(adam.displayName()).isEqualTo("Adam");
    assertThat(adam.rank()).isEqualTo(1);
    assertThat(adam.defaultRate()).isEqualTo(0.001);
    assertThat(adam.untunedAccuracies())
        .as("tuned to the default")
        .isEqualTo(adam.testAccuracies());
    assertThat(adam.meanUntunedAccuracy()).isEqualTo(adam.meanTestAccuracy());
    assertThat(adam.tuningGain()).isEmpty();
    assertThat(adam.tunedRate()).contains(0.001);
    assertThat(adam.tuned()).contains(new Scores(1 - 0.88, 0.88));
    assertThat(adam.atEdge()).isTrue();
    assertThat(adam.rates()).extracting("learningRate").containsExactly(0.001, 0.01, 0.1);
    assertThat(adam.toleratedDecades()).as("a trial was given up").isEmpty();
    assertThat(adam.testAccuracies()).containsExactly(0.881, 0.882, 0.883);
    assertThat(adam.meanTestAccuracy()).contains(0.882);
    assertThat(adam.testInterval()).isPresent();
    assertThat(adam.epochsToTarget()).contains(2);
    assertThat(adam.secondsToTarget()).contains(4.0);
    assertThat(adam.secondsPerEpoch()).contains(2.0);
    assertThat(adam.tuningSeconds()).isEqualTo(10);
    assertThat(adam.tuningGigaOperations()).isEqualTo(15);
    assertThat(adam.discardedCount()).isEqualTo(1);
    assertThat(adam.divergedCount()).isZero();
  }

  @Test
  void divergedTrialsAreCountedAndLeftOut() {
    Analysis analysis = Analysis.of(settings("sgd", "adam"), trials(), CANDIDATES);
    OptimizerResult sgd = analysis.optimizers().get(1);

    assertThat(sgd.untunedAccuracies()).isEmpty();
    assertThat(sgd.tuningGain()).isEmpty();
    assertThat(sgd.testAccuracies()).containsExactly(0.841, 0.843);
    assertThat(sgd.epochsToTarget()).isEmpty();
    assertThat(sgd.divergedCount()).isEqualTo(3);
    assertThat(analysis.testLooks()).isEqualTo(5);
    assertThat(analysis.pairs()).hasSize(1);
    assertThat(analysis.seedDeviation()).isPresent();
  }

  @Test
  void orderOfTheTrialsDoesNotMatter() {
    List<TrialRecord> trials = trials();
    Analysis expected = Analysis.of(settings("sgd", "adam"), trials, CANDIDATES);

    Collections.reverse(trials);
    assertThat(Analysis.of(settings("sgd", "adam"), trials, CANDIDATES)).isEqualTo(expected);
    Collections.rotate(trials, 5);
    assertThat(Analysis.of(settings("sgd", "adam"), trials, CANDIDATES)).isEqualTo(expected);
    assertThat(expected.trials()).extracting(TrialRecord::settings).isSorted();
  }

  @Test
  void optimizersWithoutFinalTrialsComeLast() {
    List<TrialRecord> trials = new ArrayList<>(Trials.finals("sgd", 0.1, 0.841));
    trials.add(Trials.tuning("sgd", 0.1, 0.84));
    Analysis analysis = Analysis.of(settings("adam", "sgd"), trials, CANDIDATES);

    assertThat(analysis.optimizers()).extracting("optimizer").containsExactly("sgd", "adam");
    OptimizerResult adam = analysis.optimizers().get(1);
    assertThat(adam.rank()).isEqualTo(2);
    assertThat(adam.meanTestAccuracy()).isEmpty();
    assertThat(adam.tunedRate()).isEmpty();
    assertThat(adam.tuned()).isEmpty();
    assertThat(adam.secondsPerEpoch()).isEmpty();
    assertThat(adam.atEdge()).isFalse();
    assertThat(analysis.pairs()).isEmpty();
    assertThat(analysis.seedDeviation()).isEmpty();
  }

  @Test
  void nothingHasRunYet() {
    Analysis analysis = Analysis.of(settings("sgd", "adam"), List.of(), CANDIDATES);

    assertThat(analysis.optimizers()).extracting("optimizer").containsExactly("sgd", "adam");
    assertThat(analysis.optimizers()).extracting("rank").containsExactly(1, 1);
    assertThat(analysis.testLooks()).isZero();
  }

  @Test
  void trialsThatDoNotBelongTogetherAreRefused() {
    TrialRecord trial = Trials.tuning("adam", 0.001, 0.8);
    TrialRecord elsewhere = Trials.finals("adam", 0.5, 0.8).get(0);

    assertRefused("tuning-adam-lr0.001-seed1", "twice", trial, trial);
    assertRefused("final-adam-lr0.5-seed101", "which is 0.001", trial, elsewhere);
    assertRefused("final-adam-lr0.5-seed101", "not known yet", elsewhere);
    assertRefused("tuning-lion-lr1-seed1", "[adam]", Trials.tuning("lion", 1, 0.8));
  }

  @Test
  void optimizerWithoutCandidateIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Analysis.of(settings("lion"), List.of(), CANDIDATES))
        .withMessageContaining("lion");
  }

  @Test
  void fileNamesAreReadable() {
    assertThat(List.of(0.0001, 0.0031622776601683794, 1.0, 10.0))
        .map(rate -> Trials.tuning("adam", rate, 0.5).settings())
        .map(TrialSettings::fileName)
        .containsExactly(
            "tuning-adam-lr0.0001-seed1",
            "tuning-adam-lr0.0031622776601683794-seed1",
            "tuning-adam-lr1-seed1",
            "tuning-adam-lr10-seed1");
  }

  private static void assertRefused(String name, String reason, TrialRecord... trials) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Analysis.of(settings("adam"), List.of(trials), CANDIDATES))
        .withMessageContaining(name)
        .withMessageContaining(reason);
  }
}
