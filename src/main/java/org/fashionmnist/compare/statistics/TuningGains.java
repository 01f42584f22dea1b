package org.fashionmnist.compare.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.fashionmnist.result.comparison.TuningGain;

/**
 * What tuning is worth to each optimizer, judged as differences between optimizers are: seed by
 * seed on the test images, by the scatter of all trials together, and for all optimizers at once.
 */
final class TuningGains {

  private TuningGains() {}

  /**
   * The gains.
   *
   * @param trials of each optimizer
   * @return by optimizer; without those whose tuned rate is the default one, and those that no seed
   *     was tested with at both rates
   */
  static Map<String, TuningGain> of(Map<String, OptimizerTrials> trials) {
    Map<String, List<Double>> differences = new LinkedHashMap<>();
    Map<String, NavigableMap<Long, Double>> settings = new LinkedHashMap<>();
    trials.forEach(
        (optimizer, own) -> {
          settings.put(optimizer, own.testAccuracies());
          if (!own.isTunedToDefault()) {
            settings.put(optimizer + ", untuned", own.untunedAccuracies());
            List<Double> gains =
                SeedBlocks.differences(own.testAccuracies(), own.untunedAccuracies());
            if (!gains.isEmpty()) {
              differences.put(optimizer, gains);
            }
          }
        });
    Optional<SeedBlocks> blocks = SeedBlocks.of(settings);
    int tests = (int) differences.values().stream().filter(gains -> gains.size() > 1).count();
    Simultaneous rule = new Bonferroni(Math.max(1, tests));
    Map<String, TuningGain> gains = new LinkedHashMap<>();
    differences.forEach(
        (optimizer, own) ->
            gains.put(
                optimizer,
                gain(
                    blocks
                        .map(all -> new PairedTTest(own, all, rule))
                        .orElseGet(() -> new PairedTTest(own, rule)))));
    return gains;
  }

  private static TuningGain gain(PairedTTest test) {
    return new TuningGain(test.mean(), test.interval(), test.pValue(), test.isDistinguishable());
  }
}
