package org.fashionmnist.engine.optim;

import java.util.Arrays;

/** Functions with a known minimum of 0, evaluated in double precision. */
enum TestFunction implements Objective {
  /** ½ Σ cᵢ (xᵢ − 1)², the curvatures cᵢ from 1 to 10⁴ in equal ratios. */
  QUADRATIC(50) {
    @Override
    public double evaluate(float[] x, float[] gradient) {
      double value = 0;
      for (int i = 0; i < x.length; i++) {
        double curvature = Math.pow(1e4, i / (x.length - 1.0));
        double off = x[i] - 1.0;
        value += 0.5 * curvature * off * off;
        gradient[i] = (float) (curvature * off);
      }
      return value;
    }
  },

  ROSENBROCK_2(2) {
    @Override
    public double evaluate(float[] x, float[] gradient) {
      return chainedRosenbrock(x, gradient);
    }
  },

  ROSENBROCK_20(20) {
    @Override
    public double evaluate(float[] x, float[] gradient) {
      return chainedRosenbrock(x, gradient);
    }
  };

  private final int dimensions;

  TestFunction(int dimensions) {
    this.dimensions = dimensions;
  }

  /** Σ 100 (xᵢ₊₁ − xᵢ²)² + (1 − xᵢ)² over all neighbors. */
  private static double chainedRosenbrock(float[] x, float[] gradient) {
    double[] sums = new double[x.length];
    double value = 0;
    for (int i = 0; i + 1 < x.length; i++) {
      double off = x[i + 1] - (double) x[i] * x[i];
      double rest = 1.0 - x[i];
      value += 100 * off * off + rest * rest;
      sums[i] += -400 * x[i] * off - 2 * rest;
      sums[i + 1] += 200 * off;
    }
    for (int i = 0; i < x.length; i++) {
      gradient[i] = (float) sums[i];
    }
    return value;
  }

  float[] minimum() {
    float[] ones = new float[dimensions];
    Arrays.fill(ones, 1);
    return ones;
  }

  float[] start() {
    float[] start = new float[dimensions];
    for (int i = 0; i < dimensions; i++) {
      start[i] = i % 2 == 0 ? -1.2f : 1;
    }
    return start;
  }
}
