package org.fashionmnist.compare.statistics;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.result.sidebyside.FinishedRun;
import org.fashionmnist.result.sidebyside.PairedAccuracy;

/** Every two of several runs by {@link McNemarTest}, judged together by {@link Bonferroni}. */
public final class RunPairs {

  private RunPairs() {}

  /**
   * The pairs: the first run with the second, with the third, and so on.
   *
   * @throws IllegalArgumentException if two runs were not tested on the same images
   */
  public static List<PairedAccuracy> of(List<FinishedRun> runs) {
    List<RunPair> pairs = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      for (int j = i + 1; j < runs.size(); j++) {
        FinishedRun first = runs.get(i);
        FinishedRun second = runs.get(j);
        pairs.add(new RunPair(first.name(), second.name(), test(first, second)));
      }
    }
    Bonferroni rule = new Bonferroni(Math.max(1, pairs.size()));
    return pairs.stream().map(pair -> pair.accuracy(rule)).toList();
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

  private record RunPair(String first, String second, McNemarTest test) {

    PairedAccuracy accuracy(Bonferroni rule) {
      double pValue = rule.corrected(test.pValue());
      return new PairedAccuracy(
          first,
          second,
          test.onlyFirstRight(),
          test.onlySecondRight(),
          test.difference(),
          test.interval(rule.share()),
          pValue,
          pValue < Simultaneous.LEVEL);
    }
  }
}
