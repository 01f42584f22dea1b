package org.fashionmnist.result;

/**
 * How well a network does on one set of images.
 *
 * @param loss mean sparse categorical cross-entropy in nats, at least 0
 * @param accuracy share of images whose most probable class is the label, 0 to 1
 */
public record Scores(double loss, double accuracy) {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public Scores {
    if (loss < 0) {
      throw new IllegalArgumentException("expected 0 or more as loss, got " + loss);
    }
    Range.share("accuracy", accuracy);
  }

  /**
   * Requires a loss that is a number; that of a network that diverged may be none.
   *
   * @throws IllegalArgumentException if it is infinite or not a number
   */
  public void requireFinite() {
    Range.notNegative("loss", loss);
  }
}
