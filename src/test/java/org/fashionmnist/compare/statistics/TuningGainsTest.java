package org.fashionmnist.compare.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fashionmnist.result.comparison.TrialRecord;
import org.fashionmnist.result.comparison.TuningGain;
import org.junit.jupiter.api.Test;

class TuningGainsTest {

  /** One clear gain and one of a size that the seeds alone explain. */
  @Test
  void onlyWhatChanceDoesNotExplainIsAGain() {
    Map<String, TuningGain> gains =
        TuningGains.of(
            Map.of(
                "sgd", trials("sgd", new double[] {0.84, 0.842, 0.841}, 0.70, 0.703, 0.699),
                "adam", trials("adam", new double[] {0.88, 0.882, 0.881}, 0.881, 0.879, 0.882)));

    TuningGain sgd = gains.get("sgd");
    assertThat(sgd.mean()).isCloseTo(0.841 - 2.102 / 3, within(1e-9));
    assertThat(sgd.distinguishable()).isTrue();
    assertThat(sgd.interval().orElseThrow().low()).isPositive();
    TuningGain adam = gains.get("adam");
    assertThat(adam.distinguishable()).isFalse();
    assertThat(adam.interval().orElseThrow().low()).isNegative();
    assertThat(adam.interval().orElseThrow().high()).isPositive();
  }

  @Test
  void whoIsTunedToTheDefaultRateHasNoGain() {
    List<TrialRecord> trials = new ArrayList<>();
    trials.add(Trials.tuning("adam", 0.01, 0.88));
    trials.addAll(Trials.finals("adam", 0.01, 0.88, 0.89));

    assertThat(TuningGains.of(Map.of("adam", of("adam", trials)))).isEmpty();
  }

  @Test
  void oneSeedShowsAGainButNotWhetherItIsChance() {
    TuningGain gain =
        TuningGains.of(Map.of("sgd", trials("sgd", new double[] {0.84}, 0.7))).get("sgd");

    assertThat(gain.mean()).isEqualTo(0.14);
    assertThat(gain.interval()).isEmpty();
    assertThat(gain.distinguishable()).isFalse();
  }

  private static OptimizerTrials trials(String optimizer, double[] tuned, double... untuned) {
    List<TrialRecord> trials = new ArrayList<>();
    trials.add(Trials.tuning(optimizer, 0.1, 0.88));
    trials.addAll(Trials.finals(optimizer, 0.1, tuned));
    trials.addAll(Trials.atDefault(optimizer, 0.01, untuned));
    return of(optimizer, trials);
  }

  private static OptimizerTrials of(String optimizer, List<TrialRecord> trials) {
    return new OptimizerTrials(new Candidate(optimizer, optimizer, 0.01), trials);
  }
}
