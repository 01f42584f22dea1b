package org.fashionmnist.compare.statistics;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.result.sidebyside.FinishedRun;
import org.fashionmnist.result.sidebyside.PairedAccuracy;

/** Every two of several runs by {@link McNemarTest}, corrected for their number by {@link Holm}. */
public final class RunPairs {

  private RunPairs() {}

  /**
   * The pairs: the first run with the second, with the third, and so on.
   *
   * @throws IllegalArgumentException if two runs were not tested on the same images
   */
  public static List<PairedAccuracy> of(List<FinishedRun> runs) {
    List<McNemarTest> tests = new ArrayList<>();
    forEachPair(runs, (first, second) -> tests.add(test(first, second)));
    List<Double> corrected = Holm.corrected(tests.stream().map(McNemarTest::pValue).toList());
    List<PairedAccuracy> pairs = new ArrayList<>();
    forEachPair(
        runs,
        (first, second) ->
            pairs.add(pair(first, second, tests.get(pairs.size()), corrected.get(pairs.size()))));
    return List.copyOf(pairs);
  }

  /** Two runs, the earlier one first. */
  @FunctionalInterface
  private interface PairAction {
    void accept(FinishedRun first, FinishedRun second);
  }

  private static void forEachPair(List<FinishedRun> runs, PairAction action) {
    for (int i = 0; i < runs.size(); i++) {
      for (int j = i + 1; j < runs.size(); j++) {
        action.accept(runs.get(i), runs.get(j));
      }
    }
  }

  private static McNemarTest test(FinishedRun first, FinishedRun second) {
    try {
      return McNemarTest.of(first.predictions(), second.predictions());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "%s and %s were not tested on the same images: %s"
              .formatted(first.name(), second.name(), e.getMessage()),
          e);
    }
  }

  private static PairedAccuracy pair(
      FinishedRun first, FinishedRun second, McNemarTest test, double pValue) {
    return new PairedAccuracy(
        first.name(),
        second.name(),
        test.onlyFirstRight(),
        test.onlySecondRight(),
        test.difference(),
        test.interval(),
        pValue,
        pValue < PairedTTest.LEVEL);
  }
}
