package org.fashionmnist.engine.nn.normalization;

/**
 * The numbers of a normalization.
 *
 * @param momentum share of the past in the moving means, at least 0 and below 1
 * @param epsilon what is added to a variance, positive
 */
public record BatchNormSettings(double momentum, double epsilon) {

  public BatchNormSettings {
    if (!(momentum >= 0 && momentum < 1)) {
      throw new IllegalArgumentException(
          "expected a momentum of at least 0 and below 1, got " + momentum);
    }
    if (!(epsilon > 0 && epsilon < 1)) {
      throw new IllegalArgumentException("expected an epsilon above 0 and below 1, got " + epsilon);
    }
  }

  /** 1 / √(variance + ε). */
  float reciprocal(float variance) {
    return (float) (1 / Math.sqrt(variance + epsilon));
  }
}
