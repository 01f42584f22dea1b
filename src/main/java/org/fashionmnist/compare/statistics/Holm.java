package org.fashionmnist.compare.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Correction of p-values for the number of tests: among many pairs, some differ by chance.
 *
 * <p>The smallest of m values is multiplied by m, the next by m − 1, and so on; none becomes
 * smaller than one before it, and none larger than 1. The probability that even one of the
 * corrected values is below a level by chance is then at most that level.
 *
 * @see <a href="https://www.jstor.org/stable/4615733">S. Holm, A simple sequentially rejective
 *     multiple test procedure, 1979</a>
 */
public final class Holm {

  private Holm() {}

  /** The corrected values, in the order of {@code pValues}. */
  public static List<Double> corrected(List<Double> pValues) {
    List<Integer> ascending =
        IntStream.range(0, pValues.size())
            .boxed()
            .sorted(Comparator.comparing(pValues::get))
            .toList();
    Double[] corrected = new Double[pValues.size()];
    double largest = 0;
    int remaining = pValues.size();
    for (int index : ascending) {
      largest = Math.max(largest, Math.min(1, remaining * pValues.get(index)));
      corrected[index] = largest;
      remaining--;
    }
    return List.of(corrected);
  }
}
