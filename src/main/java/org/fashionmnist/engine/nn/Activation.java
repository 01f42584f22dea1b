package org.fashionmnist.engine.nn;

import org.fashionmnist.engine.label.Labeled;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;

/**
 * The function a layer applies to each of its weighted sums.
 *
 * <p>The derivative of each can be had from the output y = f(x) alone, so the sums need not be
 * kept.
 */
public enum Activation implements Labeled {
  /** f(x) = x, f′(x) = 1. */
  IDENTITY {
    @Override
    public void applyInPlace(Kernels kernels, Matrix x) {}

    @Override
    public void backwardInPlace(Kernels kernels, Matrix y, Matrix dY) {}
  },

  /** f(x) = 1 / (1 + e⁻ˣ), f′ = y · (1 − y). */
  SIGMOID {
    @Override
    public void applyInPlace(Kernels kernels, Matrix x) {
      kernels.sigmoid(x, x);
    }

    @Override
    public void backwardInPlace(Kernels kernels, Matrix y, Matrix dY) {
      kernels.sigmoidGradient(y, dY, dY);
    }
  },

  /** f(x) = tanh x, f′ = 1 − y². */
  TANH {
    @Override
    public void applyInPlace(Kernels kernels, Matrix x) {
      kernels.tanh(x, x);
    }

    @Override
    public void backwardInPlace(Kernels kernels, Matrix y, Matrix dY) {
      kernels.tanhGradient(y, dY, dY);
    }
  },

  /** f(x) = max(0, x), f′ = 1 where y &gt; 0, else 0. */
  RELU {
    @Override
    public void applyInPlace(Kernels kernels, Matrix x) {
      kernels.rectify(x, 0, x);
    }

    @Override
    public void backwardInPlace(Kernels kernels, Matrix y, Matrix dY) {
      kernels.rectifyGradient(y, dY, 0, dY);
    }
  },

  /**
   * f(x) = max(x, 0.01 · x), f′ = 1 where y &gt; 0, else 0.01.
   *
   * @see <a href="https://ai.stanford.edu/~amaas/papers/relu_hybrid_icml2013_final.pdf">A. L. Maas,
   *     A. Y. Hannun, A. Y. Ng, Rectifier nonlinearities improve neural network acoustic models,
   *     2013</a>
   */
  LEAKY_RELU {
    @Override
    public void applyInPlace(Kernels kernels, Matrix x) {
      kernels.rectify(x, LEAK, x);
    }

    @Override
    public void backwardInPlace(Kernels kernels, Matrix y, Matrix dY) {
      kernels.rectifyGradient(y, dY, LEAK, dY);
    }
  };

  /** What {@link #LEAKY_RELU} multiplies numbers below zero by. */
  public static final float LEAK = 0.01f;

  /**
   * The constant with this label.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Activation of(String label) {
    return Labeled.of("activation", label, values());
  }

  /** x becomes f(x). */
  public abstract void applyInPlace(Kernels kernels, Matrix x);

  /** dY becomes dX = dY · f′, for the output y = f(x). */
  public abstract void backwardInPlace(Kernels kernels, Matrix y, Matrix dY);

  /** f′ where f has the value y: what the way back multiplies a gradient of 1 by. */
  public float slopeAt(float y, Kernels kernels) {
    Matrix value = Matrix.zeros(1, 1);
    value.data()[0] = y;
    Matrix gradient = Matrix.zeros(1, 1);
    gradient.data()[0] = 1;
    backwardInPlace(kernels, value, gradient);
    return gradient.at(0, 0);
  }

  @Override
  public String toString() {
    return label();
  }
}
