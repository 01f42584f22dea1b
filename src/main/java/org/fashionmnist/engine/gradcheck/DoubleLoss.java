package org.fashionmnist.engine.gradcheck;

import java.util.Arrays;
import org.fashionmnist.engine.loss.BinaryCrossentropy;
import org.fashionmnist.engine.loss.CategoricalCrossentropy;
import org.fashionmnist.engine.loss.Loss;
import org.fashionmnist.engine.loss.MeanAbsoluteError;
import org.fashionmnist.engine.loss.MeanSquaredError;
import org.fashionmnist.engine.loss.OutputFunction;
import org.fashionmnist.engine.loss.SparseCategoricalCrossentropy;

/** The losses once more, in double precision. Their formulas are explained in {@code nn}. */
final class DoubleLoss {

  private DoubleLoss() {}

  /**
   * The loss of one example.
   *
   * @param z (out)
   * @param target of the example, as {@link Loss#evaluate} takes it
   * @throws IllegalArgumentException if there is no formula here for this loss
   */
  static double of(Loss loss, double[] z, double[] target) {
    if (loss instanceof SparseCategoricalCrossentropy sparse) {
      return logSumExp(z) - smoothed(z, (int) target[0], sparse.labelSmoothing());
    }
    if (loss instanceof CategoricalCrossentropy) {
      double expected = 0;
      for (int j = 0; j < z.length; j++) {
        expected += target[j] * z[j];
      }
      return logSumExp(z) - expected;
    }
    if (loss instanceof BinaryCrossentropy) {
      double sum = 0;
      for (int j = 0; j < z.length; j++) {
        double rest = StrictMath.log1p(StrictMath.exp(-Math.abs(z[j])));
        sum += Math.max(z[j], 0) - target[j] * z[j] + rest;
      }
      return sum / z.length;
    }
    if (loss instanceof MeanSquaredError || loss instanceof MeanAbsoluteError) {
      double[] p = predictions(loss.outputFunction(), z);
      double sum = 0;
      for (int j = 0; j < z.length; j++) {
        double difference = Math.abs(p[j] - target[j]);
        sum += loss instanceof MeanSquaredError ? difference * difference : difference;
      }
      return sum / z.length;
    }
    throw new IllegalArgumentException("no double-precision formula of " + loss.label());
  }

  private static double[] predictions(OutputFunction function, double[] z) {
    double logSum = logSumExp(z);
    return Arrays.stream(z)
        .map(
            output ->
                switch (function) {
                  case LINEAR -> output;
                  case SIGMOID -> 1 / (1 + StrictMath.exp(-output));
                  case SOFTMAX -> StrictMath.exp(output - logSum);
                })
        .toArray();
  }

  /** Σⱼ yⱼ zⱼ for a label whose certainty is smoothed. */
  private static double smoothed(double[] z, int label, double smoothing) {
    double sum = 0;
    for (double output : z) {
      sum += output;
    }
    return (1 - smoothing) * z[label] + smoothing * sum / z.length;
  }

  private static double logSumExp(double[] z) {
    double max = Double.NEGATIVE_INFINITY;
    for (double output : z) {
      max = Math.max(max, output);
    }
    double sum = 0;
    for (double output : z) {
      sum += StrictMath.exp(output - max);
    }
    return max + StrictMath.log(sum);
  }
}
