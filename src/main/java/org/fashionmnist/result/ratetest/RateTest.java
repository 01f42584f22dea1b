package org.fashionmnist.result.ratetest;

import java.util.List;
import java.util.Optional;

/**
 * What a learning-rate range test came to: training with a rate that grows from step to step, until
 * the loss runs away.
 *
 * @see <a href="https://doi.org/10.1109/WACV.2017.58">L. N. Smith, Cyclical Learning Rates for
 *     Training Neural Networks, 2017</a>
 * @param points one a step, from the smallest to the largest rate
 * @param suggestedRate a good rate to begin with: where the loss falls fastest
 * @param divergedRate where the test was ended because the loss ran away; empty if it never did
 */
public record RateTest(
    List<RateTestPoint> points, double suggestedRate, Optional<Double> divergedRate) {

  public RateTest {
    points = List.copyOf(points);
  }
}
