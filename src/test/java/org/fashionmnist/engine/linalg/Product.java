package org.fashionmnist.engine.linalg;

/** The matrix products of {@link Kernels}, with one signature. */
enum Product {
  MULTIPLY_ADD {
    @Override
    void run(Kernels kernels, Matrix a, Matrix b, Matrix bias, Matrix out) {
      kernels.multiplyAdd(a, b, bias, out);
    }

    @Override
    float start(Matrix bias, Matrix before, int row, int column) {
      return bias.at(0, column);
    }
  },

  MULTIPLY {
    @Override
    void run(Kernels kernels, Matrix a, Matrix b, Matrix bias, Matrix out) {
      kernels.multiply(a, b, out);
    }
  },

  ACCUMULATE {
    @Override
    void run(Kernels kernels, Matrix a, Matrix b, Matrix bias, Matrix out) {
      kernels.accumulate(a, b, out);
    }

    @Override
    float start(Matrix bias, Matrix before, int row, int column) {
      return before.at(row, column);
    }
  },

  MULTIPLY_TRANSPOSED {
    @Override
    void run(Kernels kernels, Matrix a, Matrix b, Matrix bias, Matrix out) {
      kernels.multiplyTransposed(a, b, out);
    }

    @Override
    int rowsOfA(int rows, int depth) {
      return depth;
    }

    @Override
    float a(Matrix a, int row, int k) {
      return a.at(k, row);
    }
  },

  ACCUMULATE_TRANSPOSED {
    @Override
    void run(Kernels kernels, Matrix a, Matrix b, Matrix bias, Matrix out) {
      kernels.accumulateTransposed(a, b, out);
    }

    @Override
    float start(Matrix bias, Matrix before, int row, int column) {
      return before.at(row, column);
    }

    @Override
    int rowsOfA(int rows, int depth) {
      return depth;
    }

    @Override
    float a(Matrix a, int row, int k) {
      return a.at(k, row);
    }
  };

  /** Computes the product; {@code bias} is used by one of them only. */
  abstract void run(Kernels kernels, Matrix a, Matrix b, Matrix bias, Matrix out);

  /**
   * The value that a sum starts from.
   *
   * @param before what the result held
   */
  float start(Matrix bias, Matrix before, int row, int column) {
    return 0;
  }

  /** The rows of {@code a}; the columns are the other of the two. */
  int rowsOfA(int rows, int depth) {
    return rows;
  }

  /** The factor of term {@code k} in a row of the result. */
  float a(Matrix a, int row, int k) {
    return a.at(row, k);
  }
}
