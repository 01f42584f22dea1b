package org.fashionmnist.engine.gradcheck;

import org.fashionmnist.engine.label.Labeled;

/** In which arithmetic slopes are measured, with a step and a tolerance that suit it. */
public enum Precision implements Labeled {
  /** The second forward pass, see {@link DoubleSlope}. */
  DOUBLE(1e-5, 1e-3),
  /** The engine's own forward pass, see {@link FloatSlope}. */
  FLOAT(1e-2, 5e-2);

  private final double step;
  private final double tolerance;

  Precision(double step, double tolerance) {
    this.step = step;
    this.tolerance = tolerance;
  }

  /** A good h. */
  public double step() {
    return step;
  }

  /** The largest relative error that rounding explains. */
  public double tolerance() {
    return tolerance;
  }
}
