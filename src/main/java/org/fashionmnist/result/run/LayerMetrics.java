package org.fashionmnist.result.run;

import java.util.Optional;
import org.fashionmnist.result.Range;

/**
 * What one layer looked like after an epoch.
 *
 * @param layer its name, as in the model file, for example {@code dense.0}
 * @param updateRatio Euclidean norm of the last update of the epoch over that of the weights before
 *     it, biases left out; 0 where both are 0
 * @param deadShare share of the units that are 0 on every one of some training images, 0 to 1;
 *     empty where the activation is not ReLU
 */
public record LayerMetrics(String layer, double updateRatio, Optional<Double> deadShare) {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public LayerMetrics {
    if (updateRatio < 0) {
      throw new IllegalArgumentException("expected 0 or more as update ratio, got " + updateRatio);
    }
    deadShare.ifPresent(share -> Range.share("dead share", share));
  }
}
