package org.fashionmnist.result.suspect;

import org.fashionmnist.result.Range;

/**
 * How many duplicates a data set has.
 *
 * @param exact pairs with equal pixels
 * @param near other pairs that were listed
 * @param exactAcrossParts of the exact pairs, those of a training and a test image
 * @param nearAcrossParts the same of the near ones
 * @param exactLabelsDiffer of the exact pairs, those with two labels
 * @param nearLabelsDiffer the same of the near ones
 * @param leastCorrelation from which on two images are near
 * @param mostPairs that would be listed
 */
public record DuplicateCounts(
    int exact,
    int near,
    int exactAcrossParts,
    int nearAcrossParts,
    int exactLabelsDiffer,
    int nearLabelsDiffer,
    double leastCorrelation,
    int mostPairs) {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public DuplicateCounts {
    Range.atLeast(0, "exact", exact);
    Range.atLeast(0, "near", near);
    Range.between(0, exact, "exact across parts", exactAcrossParts);
    Range.between(0, near, "near across parts", nearAcrossParts);
    Range.between(0, exact, "exact labels differ", exactLabelsDiffer);
    Range.between(0, near, "near labels differ", nearLabelsDiffer);
    Range.atLeast(0, "most pairs", mostPairs);
  }

  public static DuplicateCounts of(Duplicates found) {
    return new DuplicateCounts(
        found.count(DuplicatePair::exact),
        found.count(pair -> !pair.exact()),
        found.count(pair -> pair.exact() && pair.crossesParts()),
        found.count(pair -> !pair.exact() && pair.crossesParts()),
        found.count(pair -> pair.exact() && pair.labelsDiffer()),
        found.count(pair -> !pair.exact() && pair.labelsDiffer()),
        found.leastCorrelation(),
        found.mostPairs());
  }
}
