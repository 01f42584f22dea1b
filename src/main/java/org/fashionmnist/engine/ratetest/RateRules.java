package org.fashionmnist.engine.ratetest;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.fashionmnist.engine.optim.OptimizerKind;
import org.fashionmnist.result.ratetest.RateSuggestion;
import org.fashionmnist.result.ratetest.RateTestPoint;

/**
 * What the points of a learning-rate range test suggest, by several rules. The losses of batches
 * are noisy, and those averaged up to a step lag behind it; these rules look at means over the
 * steps around each.
 *
 * <p>The rule to follow is about the knee of the curve, where most of the fall is done: that place
 * hardly depends on the seed, unlike the place of the lowest loss. A range test passes it at small
 * rates, since it has learned all that fast; a training has more time, ends at smaller rates by its
 * schedule, and does best with several times that rate. {@code Lion} is the exception: its steps
 * are of one size however much of the gradient is noise, so it does best at the knee itself. How
 * the factors were chosen, and how good the rules are: {@code docs/design-notes.md}.
 */
final class RateRules {

  /** Steps to each side over which a mean is taken, as a share of all. */
  private static final double REACH = 0.025;

  /** The share of its fall that the loss has behind it at the knee. */
  private static final double KNEE = 0.8;

  /** How many times the rate at the knee a good rate is. */
  private static final int ABOVE_KNEE = 7;

  /** Beyond its minimum, where the loss has risen by this share of its fall, no rate is good. */
  private static final double EDGE = 0.1;

  /** The share of the whole fall that an eighth of the rates still has at their end. */
  private static final double STILL_FALLING = 0.05;

  /** A smaller fall, as a share of the first loss, may be noise. */
  private static final double LEAST_FALL = 0.1;

  /** fastai looks at nine tenths of a test, */
  private static final int VALLEY_LEFT_OUT = 10;

  /** and not at its last steps. */
  private static final int VALLEY_END = 5;

  private final List<RateTestPoint> points;
  private final OptimizerKind optimizer;
  private final double[] means;
  private final int reach;
  private final int lowest;

  /**
   * Rules for a test.
   *
   * @param points at least one
   * @param steps that the test would have had, had the loss not run away
   * @param optimizer whose rate was tested
   */
  RateRules(List<RateTestPoint> points, int steps, OptimizerKind optimizer) {
    this.points = points;
    this.optimizer = optimizer;
    this.reach = (int) Math.max(1, REACH * steps);
    this.means = IntStream.range(0, points.size()).mapToDouble(this::mean).toArray();
    this.lowest =
        IntStream.range(0, means.length)
            .reduce((best, i) -> means[i] < means[best] ? i : best)
            .orElseThrow();
  }

  private double mean(int step) {
    return points
        .subList(Math.max(0, step - reach), Math.min(points.size(), step + reach + 1))
        .stream()
        .mapToDouble(RateTestPoint::loss)
        .average()
        .orElseThrow();
  }

  /** The points with the means that the rules look at. */
  List<RateTestPoint> smoothed() {
    return IntStream.range(0, means.length)
        .mapToObj(i -> new RateTestPoint(rate(i), points.get(i).loss(), means[i]))
        .toList();
  }

  /** Whether the loss is lowest where the rates end, and not flat there. */
  boolean stillFalling() {
    int end = means.length - 1;
    double before = means[Math.max(0, end - 5 * reach)];
    return falls()
        && lowest >= end - reach
        && before - means[lowest] > STILL_FALLING * (means[0] - means[lowest]);
  }

  private boolean falls() {
    return means[0] - means[lowest] > LEAST_FALL * means[0];
  }

  /** The suggestions, the one to follow first; none if the loss hardly falls. */
  List<RateSuggestion> suggestions() {
    if (!falls()) {
      return List.of();
    }
    double fall = means[0] - means[lowest];
    double knee = rate(first(i -> means[i] <= means[0] - KNEE * fall));
    double edge = rate(last(i -> means[i] <= means[lowest] + EDGE * fall));
    boolean atKnee = optimizer == OptimizerKind.LION;
    return List.of(
        new RateSuggestion(
            (atKnee ? "" : ABOVE_KNEE + " times the rate ") + "where 80 % of the fall is done",
            atKnee ? knee : Math.min(ABOVE_KNEE * knee, edge)),
        new RateSuggestion("where the loss falls fastest", rate(steepest())),
        new RateSuggestion("the middle of the longest fall (fastai's valley)", rate(valley())),
        new RateSuggestion("a tenth of the rate of the lowest loss", rate(lowest) / 10));
  }

  private int last(IntPredicate condition) {
    return IntStream.range(lowest, means.length).filter(condition).max().orElse(lowest);
  }

  private int first(IntPredicate condition) {
    return IntStream.rangeClosed(0, lowest).filter(condition).findFirst().orElse(lowest);
  }

  /** Where the means fall most between as many steps before and after. */
  private int steepest() {
    return IntStream.rangeClosed(reach, lowest - reach)
        .reduce((best, i) -> fallAt(i) > fallAt(best) ? i : best)
        .orElse(lowest);
  }

  /**
   * As {@code valley} in fastai: of the longest descending subsequence, without the first tenth of
   * the steps and the last few, the middle of its middle third.
   *
   * @see <a href="https://docs.fast.ai/callback.schedule.html#valley">fastai, Hyperparam
   *     schedule</a>
   */
  private int valley() {
    int from = means.length / VALLEY_LEFT_OUT;
    int to = Math.max(from + 1, means.length - VALLEY_END);
    double[] ends = new double[to - from]; // of the best subsequence of each length, negated
    int longest = 0;
    int last = from;
    for (int i = from; i < to; i++) {
      int found = Arrays.binarySearch(ends, 0, longest, -means[i]);
      int length = found < 0 ? -found - 1 : found;
      ends[length] = -means[i];
      if (length + 1 > longest) {
        longest = length + 1;
        last = i;
      }
    }
    int section = longest / 3;
    return Math.min(last, Math.max(from, last - longest) + section + section / 2);
  }

  private double fallAt(int step) {
    return means[step - reach] - means[step + reach];
  }

  private double rate(int step) {
    return points.get(step).learningRate();
  }
}
