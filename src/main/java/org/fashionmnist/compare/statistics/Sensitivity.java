package org.fashionmnist.compare.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.comparison.RateResult;
import org.fashionmnist.result.comparison.TrialStatus;

/**
 * How much the validation accuracy of an optimizer depends on its learning rate.
 *
 * @param best the completed trial of the highest validation accuracy; among equals the one of the
 *     lowest validation loss, then of the smallest rate
 * @param atEdge whether it has the smallest or the largest rate tried
 * @param toleratedDecades how wide the range of rates around it is, in powers of ten, whose
 *     accuracy is at most one percentage point below
 */
public record Sensitivity(RateResult best, boolean atEdge, double toleratedDecades) {

  private static final double TOLERANCE = 0.01;

  private static final Comparator<RateResult> FROM_WORST_TO_BEST =
      Comparator.comparingDouble((RateResult r) -> scores(r).accuracy())
          .thenComparing(r -> scores(r).loss(), Comparator.reverseOrder())
          .thenComparing(RateResult::learningRate, Comparator.reverseOrder());

  /**
   * Looks at the rates of one optimizer, in any order.
   *
   * <p>Between two rates the accuracy is taken as a straight line over the logarithm of the rate,
   * so the range ends where that line is one point below the best. It ends at the last rate within
   * it where no rate follows, or where the trial of the next one diverged. A discarded trial is
   * never within: it counts with the accuracy it had.
   *
   * @return empty where no trial was completed
   */
  public static Optional<Sensitivity> of(List<RateResult> rates) {
    List<RateResult> ascending =
        rates.stream().sorted(Comparator.comparingDouble(RateResult::learningRate)).toList();
    return ascending.stream()
        .filter(Sensitivity::isCompleted)
        .max(FROM_WORST_TO_BEST)
        .map(best -> around(ascending.indexOf(best), ascending));
  }

  private static Sensitivity around(int index, List<RateResult> ascending) {
    RateResult best = ascending.get(index);
    boolean atEdge = index == 0 || index == ascending.size() - 1;
    double width = reach(ascending, index, 1) - reach(ascending, index, -1);
    return new Sensitivity(best, atEdge, width);
  }

  /** How far the range reaches from the best rate in one direction, as a logarithm. */
  private static double reach(List<RateResult> rates, int best, int direction) {
    double highest = scores(rates.get(best)).accuracy();
    int last = best;
    int next = last + direction;
    while (next >= 0 && next < rates.size() && isWithin(rates.get(next), highest)) {
      last = next;
      next += direction;
    }
    double end = StrictMath.log10(rates.get(last).learningRate());
    if (next < 0 || next == rates.size() || !isBelow(rates.get(next), highest)) {
      return end;
    }
    double inside = scores(rates.get(last)).accuracy();
    double outside = scores(rates.get(next)).accuracy();
    double beyond = StrictMath.log10(rates.get(next).learningRate());
    return end + (inside - (highest - TOLERANCE)) / (inside - outside) * (beyond - end);
  }

  private static boolean isWithin(RateResult rate, double highest) {
    return isCompleted(rate) && Shares.difference(highest, scores(rate).accuracy()) <= TOLERANCE;
  }

  private static boolean isBelow(RateResult rate, double highest) {
    return rate.status() != TrialStatus.DIVERGED
        && rate.validation().isPresent()
        && Shares.difference(highest, scores(rate).accuracy()) > TOLERANCE;
  }

  private static boolean isCompleted(RateResult rate) {
    return rate.status() == TrialStatus.COMPLETED && rate.validation().isPresent();
  }

  private static Scores scores(RateResult rate) {
    return rate.validation().orElseThrow();
  }
}
