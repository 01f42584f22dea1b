package org.fashionmnist.engine.linalg;

/** The kernels that compute entry by entry, with one signature. */
enum Elementwise {
  EXP(false) {
    @Override
    void run(Kernels kernels, Matrix y, Matrix x, Matrix out) {
      kernels.exp(x, out);
    }

    @Override
    double exact(double y, double x) {
      return StrictMath.exp(Math.min(Math.max(x, FloatMath.EXP_MIN), FloatMath.EXP_MAX));
    }
  },

  SIGMOID(false) {
    @Override
    void run(Kernels kernels, Matrix y, Matrix x, Matrix out) {
      kernels.sigmoid(x, out);
    }

    @Override
    double exact(double y, double x) {
      return 1 / (1 + StrictMath.exp(-x));
    }
  },

  TANH(false) {
    @Override
    void run(Kernels kernels, Matrix y, Matrix x, Matrix out) {
      kernels.tanh(x, out);
    }

    @Override
    double exact(double y, double x) {
      return StrictMath.tanh(x);
    }
  },

  RECTIFY(false) {
    @Override
    void run(Kernels kernels, Matrix y, Matrix x, Matrix out) {
      kernels.rectify(x, 0, out);
    }

    @Override
    double exact(double y, double x) {
      return x > 0 ? x : 0;
    }
  },

  LEAKY_RECTIFY(false) {
    @Override
    void run(Kernels kernels, Matrix y, Matrix x, Matrix out) {
      kernels.rectify(x, SLOPE, out);
    }

    @Override
    double exact(double y, double x) {
      return x > 0 ? x : SLOPE * x;
    }
  },

  SIGMOID_GRADIENT(true) {
    @Override
    void run(Kernels kernels, Matrix y, Matrix x, Matrix out) {
      kernels.sigmoidGradient(y, x, out);
    }

    @Override
    double exact(double y, double x) {
      return x * y * (1 - y);
    }
  },

  TANH_GRADIENT(true) {
    @Override
    void run(Kernels kernels, Matrix y, Matrix x, Matrix out) {
      kernels.tanhGradient(y, x, out);
    }

    @Override
    double exact(double y, double x) {
      return x * (1 - y * y);
    }
  },

  RECTIFY_GRADIENT(true) {
    @Override
    void run(Kernels kernels, Matrix y, Matrix x, Matrix out) {
      kernels.rectifyGradient(y, x, 0, out);
    }

    @Override
    double exact(double y, double x) {
      return y > 0 ? x : 0;
    }
  },

  LEAKY_RECTIFY_GRADIENT(true) {
    @Override
    void run(Kernels kernels, Matrix y, Matrix x, Matrix out) {
      kernels.rectifyGradient(y, x, SLOPE, out);
    }

    @Override
    double exact(double y, double x) {
      return y > 0 ? x : SLOPE * x;
    }
  };

  private static final float SLOPE = 0.01f;

  private final boolean gradient;

  Elementwise(boolean gradient) {
    this.gradient = gradient;
  }

  /** Whether {@code y} is used. */
  boolean gradient() {
    return gradient;
  }

  /**
   * Computes every entry.
   *
   * @param y output of the function whose gradient this is
   * @param x argument, or gradient by the output; may be {@code out}
   */
  abstract void run(Kernels kernels, Matrix y, Matrix x, Matrix out);

  /** The result in double precision. */
  abstract double exact(double y, double x);
}
