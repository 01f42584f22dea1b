package org.fashionmnist.compare.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.fashionmnist.result.ConfidenceInterval;
import org.fashionmnist.result.run.ImagePredictions;

/**
 * Whether two models that saw the same test images differ by more than chance.
 *
 * <p>Images that both have right, or both wrong, say nothing. Of the others, b are right with the
 * first model alone and c with the second alone; were the models equally good, each would fall to
 * either side like a coin, and b would follow the binomial distribution of b + c throws. The
 * p-value is the exact one,
 *
 * <pre>p = min(1, 2 · P(X ≤ min(b, c))),   X ~ B(b + c, ½)</pre>
 *
 * <p>This knows the chance in the choice of the test images, not the one in the seed of a training.
 *
 * @see <a href="https://doi.org/10.1007/BF02295996">Q. McNemar, Note on the sampling error of the
 *     difference between correlated proportions or percentages, 1947</a>
 * @see <a href="https://doi.org/10.1162/089976698300017197">T. G. Dietterich, Approximate
 *     Statistical Tests for Comparing Supervised Classification Learning Algorithms, 1998</a>
 * @param onlyFirstRight b, at least 0
 * @param onlySecondRight c, at least 0
 * @param imageCount n, at least b + c and at least 1
 */
public record McNemarTest(int onlyFirstRight, int onlySecondRight, int imageCount) {

  /** More are not the same with every way to compute a binomial sum. */
  private static final MathContext DIGITS = new MathContext(12);

  private static final MathContext BOUND_DIGITS = new MathContext(9);

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public McNemarTest {
    if (onlyFirstRight < 0
        || onlySecondRight < 0
        || imageCount < 1
        || imageCount - onlyFirstRight < onlySecondRight) {
      throw new IllegalArgumentException(
          "expected b, c >= 0 and n >= b + c, got b = %d, c = %d, n = %d"
              .formatted(onlyFirstRight, onlySecondRight, imageCount));
    }
  }

  /**
   * The test of two models by what they said of the same images.
   *
   * @throws IllegalArgumentException if these are not the same number of images with the same
   *     labels
   */
  public static McNemarTest of(ImagePredictions first, ImagePredictions second) {
    if (first.count() != second.count()) {
      throw new IllegalArgumentException(
          "predictions of %d and of %d images".formatted(first.count(), second.count()));
    }
    int onlyFirst = 0;
    int onlySecond = 0;
    for (int i = 0; i < first.count(); i++) {
      if (first.label(i) != second.label(i)) {
        throw new IllegalArgumentException(
            "test image %d has label %d in one run and %d in the other"
                .formatted(i, first.label(i), second.label(i)));
      }
      if (first.isCorrect(i) && !second.isCorrect(i)) {
        onlyFirst++;
      } else if (second.isCorrect(i) && !first.isCorrect(i)) {
        onlySecond++;
      }
    }
    return new McNemarTest(onlyFirst, onlySecond, first.count());
  }

  /** Accuracy of the second model minus that of the first, (c − b) / n. */
  public double difference() {
    return (double) (onlySecondRight - onlyFirstRight) / imageCount;
  }

  /**
   * The interval of the difference that says the same as the p-value: it excludes 0 exactly where p
   * is below its level. It is the exact interval of the share c / (b + c), put on the scale of
   * accuracies,
   *
   * <pre>(2π − 1) · (b + c) / n,   π from Beta(α/2; c, b + 1) to Beta(1 − α/2; c + 1, b)</pre>
   *
   * @param level α, the probability that it misses; above 0 and below 1
   * @see <a href="https://doi.org/10.1093/biomet/26.4.404">C. J. Clopper, E. S. Pearson, The use of
   *     confidence or fiducial limits illustrated in the case of the binomial, 1934</a>
   */
  public ConfidenceInterval interval(double level) {
    int b = onlyFirstRight;
    int c = onlySecondRight;
    double low =
        c == 0 ? 0 : BetaDistribution.of(c, b + 1.0).inverseCumulativeProbability(level / 2);
    double high =
        b == 0 ? 1 : BetaDistribution.of(c + 1.0, b).inverseSurvivalProbability(level / 2);
    return new ConfidenceInterval(difference(low), difference(high));
  }

  private double difference(double shareOfSecond) {
    double decided = (double) (onlyFirstRight + onlySecondRight) / imageCount;
    return new BigDecimal((2 * shareOfSecond - 1) * decided).round(BOUND_DIGITS).doubleValue();
  }

  /**
   * The probability of at least so unequal a b and c, were the models equally good; at most 1. It
   * is never 0: one that is smaller than a {@code double} can be is the smallest normal one.
   */
  public double pValue() {
    int decided = onlyFirstRight + onlySecondRight;
    int fewer = Math.min(onlyFirstRight, onlySecondRight);
    double oneSide = BinomialDistribution.of(decided, 0.5).cumulativeProbability(fewer);
    double p = new BigDecimal(Math.min(1, 2 * oneSide)).round(DIGITS).doubleValue();
    return Math.max(p, Double.MIN_NORMAL);
  }
}
