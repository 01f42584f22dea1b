package org.fashionmnist.compare.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
    List<RunPair> pairs = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      for (int j = i + 1; j < runs.size(); j++) {
        FinishedRun first = runs.get(i);
        FinishedRun second = runs.get(j);
        pairs.add(new RunPair(first.name(), second.name(), test(first, second)));
      }
    }
    List<Double> corrected = Holm.corrected(pairs.stream().map(p -> p.test.pValue()).toList());
    return IntStream.range(0, pairs.size())
        .mapToObj(i -> pairs.get(i).accuracy(corrected.get(i)))
        .toList();
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

    PairedAccuracy accuracy(double pValue) {
      return new PairedAccuracy(
          first,
          second,
          test.onlyFirstRight(),
          test.onlySecondRight(),
          test.difference(),
          test.interval(),
          pValue,
          pValue < PairedTTest.LEVEL);
    }
  }
}
