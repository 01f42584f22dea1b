package org.fashionmnist.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.comparison.TrialStatus;

/**
 * Looks for the learning rate of one optimizer on a logarithmic grid, two rates a decade, with a
 * fixed number of trials. What it tries next is a function of the results alone.
 *
 * <p>It begins with a few rates around a start. While the best one is at the edge, the grid extends
 * itself beyond it; otherwise, what is left of the budget goes between the best rate and its
 * neighbors.
 */
final class RateSearch {

  private static final int RATES_PER_DECADE = 2;

  /** Fractions of a step that halving comes to with any budget worth having. */
  private static final double RASTER = 64;

  /** Rates of the first round. */
  private static final int FIRST_ROUND = 5;

  private static final Comparator<Result> FROM_WORST_TO_BEST =
      Comparator.comparing((Result r) -> r.status == TrialStatus.COMPLETED)
          .thenComparing(r -> r.validation.map(Scores::accuracy).orElse(-1.0))
          .thenComparing(r -> -r.validation.map(Scores::loss).orElse(Double.MAX_VALUE));

  private final double startPosition;
  private final int budget;
  private final Map<Double, Result> results = new TreeMap<>();

  /** What a rate came to. */
  private record Result(TrialStatus status, Optional<Scores> validation) {}

  /**
   * A search.
   *
   * @param startRate in the middle of the first round
   * @param budget rates to try in all, at least 1
   */
  RateSearch(double startRate, int budget) {
    this.startPosition = position(startRate);
    this.budget = budget;
  }

  /** The rates of the first round, from the smallest to the largest. */
  List<Double> firstRates() {
    int count = Math.min(FIRST_ROUND, budget);
    int middle = count / 2;
    List<Double> rates = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rates.add(rate(startPosition + i - middle));
    }
    return rates;
  }

  /** Tells what a rate came to. */
  void tried(double rate, TrialStatus status, Optional<Scores> validation) {
    results.put(rate, new Result(status, validation));
  }

  /** The next rate to try, or none when the budget is spent. */
  Optional<Double> next() {
    if (results.size() >= budget) {
      return Optional.empty();
    }
    List<Double> rates = new ArrayList<>(results.keySet());
    int best = rates.indexOf(best());
    if (best == 0) {
      return Optional.of(rate(position(rates.get(0)) - 1));
    }
    if (best == rates.size() - 1) {
      return Optional.of(rate(position(rates.get(best)) + 1));
    }
    return Optional.of(besideBest(rates, best));
  }

  /** Halfway to the neighbor that is farther away; of two as far, to the better one. */
  private double besideBest(List<Double> rates, int best) {
    double at = position(rates.get(best));
    double below = at - position(rates.get(best - 1));
    double above = position(rates.get(best + 1)) - at;
    boolean equallyFar = Math.abs(below - above) < 0.01;
    boolean lowerIsBetter =
        FROM_WORST_TO_BEST.compare(
                results.get(rates.get(best - 1)), results.get(rates.get(best + 1)))
            > 0;
    boolean down = equallyFar ? lowerIsBetter : below > above;
    return rate(down ? at - below / 2 : at + above / 2);
  }

  /** Whether any rate was trained to the end. */
  boolean hasFound() {
    return results.values().stream().anyMatch(r -> r.status == TrialStatus.COMPLETED);
  }

  /** The best rate so far: the highest validation accuracy, then the lowest loss. */
  double best() {
    return results.entrySet().stream()
        .max(Map.Entry.comparingByValue(FROM_WORST_TO_BEST))
        .orElseThrow()
        .getKey();
  }

  /** On the logarithmic scale; rates have three digits, so a fine raster loses nothing. */
  private static double position(double rate) {
    return Math.rint(RASTER * RATES_PER_DECADE * Math.log10(rate)) / RASTER;
  }

  /** In three digits, so that it can be typed. */
  private static double rate(double position) {
    double exact = Math.pow(10, position / RATES_PER_DECADE);
    return Double.parseDouble(String.format(Locale.ROOT, "%.2e", exact));
  }
}
