package org.fashionmnist.golden;

import java.util.List;

/** A batch normalization, forward and backward. */
public record GoldenNormalization(
    String name,
    double epsilon,
    double momentum,
    GoldenArray x,
    GoldenArray gamma,
    GoldenArray beta,
    GoldenArray movingMean,
    GoldenArray movingVariance,
    GoldenArray output,
    GoldenArray prediction,
    GoldenArray newMovingMean,
    GoldenArray newMovingVariance,
    GoldenArray upstream,
    GoldenArray gradX,
    GoldenArray gradGamma,
    GoldenArray gradBeta) {

  /** All cases there are. */
  public static List<GoldenNormalization> all() {
    return GoldenFile.readList("batch_norm.json", GoldenNormalization.class);
  }

  /** γ, β, the moving mean and the moving variance. */
  public List<GoldenArray> parameters() {
    return List.of(gamma, beta, movingMean, movingVariance);
  }

  @Override
  public String toString() {
    return name;
  }
}
