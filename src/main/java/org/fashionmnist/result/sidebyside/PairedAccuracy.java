package org.fashionmnist.result.sidebyside;

import org.fashionmnist.result.ConfidenceInterval;

/**
 * Two models on the same test images.
 *
 * @param first name of a run
 * @param second name of another
 * @param onlyFirstRight images that the first has right and the second wrong
 * @param onlySecondRight images that the second has right and the first wrong
 * @param difference accuracy of the second minus that of the first, −1 to 1
 * @param interval of it; in 95 of 100 comparisons the intervals of all pairs hold
 * @param pValue of McNemar's test, corrected for the number of pairs; 0 to 1
 * @param distinguishable whether {@code pValue} is below 5 %, which is where the interval excludes
 *     0
 */
public record PairedAccuracy(
    String first,
    String second,
    int onlyFirstRight,
    int onlySecondRight,
    double difference,
    ConfidenceInterval interval,
    double pValue,
    boolean distinguishable) {

  PairedAccuracy withNames(String one, String other) {
    return new PairedAccuracy(
        one, other, onlyFirstRight, onlySecondRight, difference, interval, pValue, distinguishable);
  }
}
