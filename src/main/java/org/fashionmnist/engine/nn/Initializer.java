package org.fashionmnist.engine.nn;

import org.fashionmnist.engine.label.Labeled;
import org.fashionmnist.engine.random.RandomStream;

/**
 * How the weights of a layer start. Each but {@link #ZEROS} draws from a distribution whose
 * variance keeps the size of the activations, and of the gradients, about the same from layer to
 * layer.
 */
public enum Initializer implements Labeled {
  /**
   * Uniform in ±√(6 / (in + out)).
   *
   * @see <a href="https://proceedings.mlr.press/v9/glorot10a.html">X. Glorot, Y. Bengio,
   *     Understanding the difficulty of training deep feedforward neural networks, 2010, eq. 16</a>
   */
  GLOROT_UNIFORM {
    @Override
    public double draw(RandomStream random, int fanIn, int fanOut) {
      return uniform(random, 2.0 / ((double) fanIn + fanOut));
    }
  },

  /** Normal with variance 2 / (in + out), the paper's eq. 12. */
  GLOROT_NORMAL {
    @Override
    public double draw(RandomStream random, int fanIn, int fanOut) {
      return normal(random, 2.0 / ((double) fanIn + fanOut));
    }
  },

  /**
   * Uniform in ±√(6 / in), for rectifiers, which silence half of their inputs.
   *
   * @see <a href="https://arxiv.org/abs/1502.01852">K. He, X. Zhang, S. Ren, J. Sun, Delving deep
   *     into rectifiers, 2015, eq. 10</a>
   */
  HE_UNIFORM {
    @Override
    public double draw(RandomStream random, int fanIn, int fanOut) {
      return uniform(random, 2.0 / fanIn);
    }
  },

  /** Normal with variance 2 / in. */
  HE_NORMAL {
    @Override
    public double draw(RandomStream random, int fanIn, int fanOut) {
      return normal(random, 2.0 / fanIn);
    }
  },

  /**
   * All 0. It is here to show why the others draw at random: units that start equal get equal
   * gradients, and stay equal.
   */
  ZEROS {
    @Override
    public double draw(RandomStream random, int fanIn, int fanOut) {
      return 0;
    }
  };

  /**
   * The constant with this label.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Initializer of(String label) {
    return Labeled.of("initializer", label, values());
  }

  /**
   * One weight of a layer with {@code fanIn} inputs and {@code fanOut} outputs a unit.
   *
   * @param random read at most twice
   */
  public abstract double draw(RandomStream random, int fanIn, int fanOut);

  /** Uniform with mean 0: the variance of ±limit is limit² / 3. */
  private static double uniform(RandomStream random, double variance) {
    return (2 * random.nextDouble() - 1) * Math.sqrt(3 * variance);
  }

  private static double normal(RandomStream random, double variance) {
    return random.nextGaussian() * Math.sqrt(variance);
  }

  @Override
  public String toString() {
    return label();
  }
}
