package org.fashionmnist.engine.loss;

import org.fashionmnist.engine.label.Labeled;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;

/**
 * How the outputs z of a network, which are weighted sums, become its predictions p. In Keras it is
 * the activation of the last layer. Here it belongs to the {@link Loss}, because some pairs of the
 * two have a simple gradient that neither has alone.
 */
public enum OutputFunction implements Labeled {
  /** p = z, numbers of any size; dz = dp. */
  LINEAR {
    @Override
    void apply(Matrix z, Matrix p, Kernels kernels) {
      for (int i = 0; i < z.rows(); i++) {
        System.arraycopy(z.data(), z.rowOffset(i), p.data(), p.rowOffset(i), z.columns());
      }
    }

    @Override
    void rowGradient(float[] p, int from, Matrix targets, int row, Slope slope, float scale) {
      for (int j = 0; j < targets.columns(); j++) {
        p[from + j] = slope.at(p[from + j], targets.at(row, j)) * scale;
      }
    }
  },

  /** p = 1 / (1 + e⁻ᶻ), numbers from 0 to 1, each on its own; dz = dp · p · (1 − p). */
  SIGMOID {
    @Override
    void apply(Matrix z, Matrix p, Kernels kernels) {
      kernels.sigmoid(z, p);
    }

    @Override
    void rowGradient(float[] p, int from, Matrix targets, int row, Slope slope, float scale) {
      for (int j = 0; j < targets.columns(); j++) {
        float y = p[from + j];
        p[from + j] = slope.at(y, targets.at(row, j)) * scale * y * (1 - y);
      }
    }
  },

  /** pⱼ = exp(zⱼ) / Σₖ exp(zₖ), a distribution over the classes; dzⱼ = pⱼ · (dpⱼ − Σₖ dpₖ · pₖ). */
  SOFTMAX {
    @Override
    void apply(Matrix z, Matrix p, Kernels kernels) {
      Softmax.exponentials(z, p, kernels);
      for (int i = 0; i < z.rows(); i++) {
        Softmax.normalizeRow(z, p, i);
      }
    }

    @Override
    void rowGradient(float[] p, int from, Matrix targets, int row, Slope slope, float scale) {
      float mean = 0;
      for (int j = 0; j < targets.columns(); j++) {
        mean += slope.at(p[from + j], targets.at(row, j)) * scale * p[from + j];
      }
      for (int j = 0; j < targets.columns(); j++) {
        float dp = slope.at(p[from + j], targets.at(row, j)) * scale;
        p[from + j] *= dp - mean;
      }
    }
  };

  /** The derivative of a loss by one prediction, but for a factor. */
  @FunctionalInterface
  interface Slope {
    float at(float prediction, float target);
  }

  /**
   * The constant with this label.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static OutputFunction of(String label) {
    return Labeled.of("output function", label, values());
  }

  /** z becomes p, (examples, outputs) both. */
  abstract void apply(Matrix z, Matrix p, Kernels kernels);

  /** Predictions become dz = slope · scale, times what the chain rule adds for this function. */
  final void gradientInPlace(Matrix predictions, Matrix targets, Slope slope, float scale) {
    for (int i = 0; i < predictions.rows(); i++) {
      rowGradient(predictions.data(), predictions.rowOffset(i), targets, i, slope, scale);
    }
  }

  abstract void rowGradient(float[] p, int from, Matrix targets, int row, Slope slope, float scale);

  @Override
  public String toString() {
    return label();
  }
}
