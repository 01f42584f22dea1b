package org.fashionmnist.result.ratetest;

import java.util.List;
import java.util.Optional;
import org.fashionmnist.result.Range;

/**
 * What a learning-rate range test came to: training with a rate that grows from step to step, until
 * the loss runs away.
 *
 * @see <a href="https://doi.org/10.1109/WACV.2017.58">L. N. Smith, Cyclical Learning Rates for
 *     Training Neural Networks, 2017</a>
 * @param points one a step, from the smallest to the largest rate
 * @param suggestions by several rules, the one to follow first; none where the loss hardly falls
 * @param stillFalling whether the loss was lowest at the end, so that higher rates may be better
 * @param divergedRate where the test was ended because the loss ran away; empty if it never did
 */
public record RateTest(
    List<RateTestPoint> points,
    List<RateSuggestion> suggestions,
    boolean stillFalling,
    Optional<Double> divergedRate) {

  public RateTest {
    points = List.copyOf(points);
    suggestions = List.copyOf(suggestions);
    divergedRate.ifPresent(rate -> Range.positive("diverged rate", rate));
    for (int i = 1; i < points.size(); i++) {
      if (points.get(i).learningRate() < points.get(i - 1).learningRate()) {
        throw new IllegalArgumentException(
            "expected points of rising learning rates, got %s after %s"
                .formatted(points.get(i), points.get(i - 1)));
      }
    }
  }

  /** A good rate to train with, if the loss fell. */
  public Optional<Double> suggestedRate() {
    return suggestions.stream().findFirst().map(RateSuggestion::learningRate);
  }
}
