package org.fashionmnist.lesson.surface;

import org.fashionmnist.engine.label.Labeled;
import org.fashionmnist.result.surface.PlaneArea;
import org.fashionmnist.result.surface.PlanePoint;

/** A function of two variables with one minimum, of value 0. */
@SuppressWarnings("ImmutableEnumChecker") // records of numbers
public enum Surface implements Labeled {
  /**
   * Beale's function: flat far from the minimum, with steep walls toward the corners.
   *
   * @see <a href="https://www.sfu.ca/~ssurjano/beale.html">Virtual Library of Simulation
   *     Experiments: Beale function</a>
   */
  BEALE(
      "Beale's function",
      "(1.5 − x + xy)² + (2.25 − x + xy²)² + (2.625 − x + xy³)²",
      new PlaneArea(-0.5, 4.5, -1.5, 2),
      new PlanePoint(1, 1.5),
      new PlanePoint(3, 0.5)) {

    @Override
    public double value(double x, double y) {
      double a = 1.5 - x + x * y;
      double b = 2.25 - x + x * y * y;
      double c = 2.625 - x + x * y * y * y;
      return a * a + b * b + c * c;
    }

    @Override
    public PlanePoint gradient(double x, double y) {
      double a = 1.5 - x + x * y;
      double b = 2.25 - x + x * y * y;
      double c = 2.625 - x + x * y * y * y;
      return new PlanePoint(
          2 * a * (y - 1) + 2 * b * (y * y - 1) + 2 * c * (y * y * y - 1),
          2 * a * x + 4 * b * x * y + 6 * c * x * y * y);
    }
  },

  /**
   * Rosenbrock's function: a bent valley with steep sides, along whose floor the minimum is far.
   *
   * @see <a href="https://doi.org/10.1093/comjnl/3.3.175">H. H. Rosenbrock, An automatic method for
   *     finding the greatest or least value of a function, 1960</a>
   */
  ROSENBROCK(
      "Rosenbrock's function",
      "(1 − x)² + 100 (y − x²)²",
      new PlaneArea(-1.8, 1.8, -0.7, 2.2),
      new PlanePoint(-1.2, 1),
      new PlanePoint(1, 1)) {

    @Override
    public double value(double x, double y) {
      double off = y - x * x;
      return (1 - x) * (1 - x) + 100 * off * off;
    }

    @Override
    public PlanePoint gradient(double x, double y) {
      double off = y - x * x;
      return new PlanePoint(-2 * (1 - x) - 400 * x * off, 200 * off);
    }
  },

  /** A straight valley, forty times as steep across as along: the simplest hard case. */
  RAVINE(
      "a ravine",
      "½ (x² + 40 y²)",
      new PlaneArea(-10, 3, -2.6, 2.6),
      new PlanePoint(-9, 2),
      new PlanePoint(0, 0)) {

    @Override
    public double value(double x, double y) {
      return 0.5 * (x * x + STEEPNESS * y * y);
    }

    @Override
    public PlanePoint gradient(double x, double y) {
      return new PlanePoint(x, STEEPNESS * y);
    }
  };

  private static final double STEEPNESS = 40;

  private final String displayName;
  private final String formula;
  private final PlaneArea area;
  private final PlanePoint start;
  private final PlanePoint minimum;

  Surface(
      String displayName, String formula, PlaneArea area, PlanePoint start, PlanePoint minimum) {
    this.displayName = displayName;
    this.formula = formula;
    this.area = area;
    this.start = start;
    this.minimum = minimum;
  }

  /** The value at (x, y), at least 0. */
  public abstract double value(double x, double y);

  /** The derivatives of the value by x and by y. */
  public abstract PlanePoint gradient(double x, double y);

  /** The name in a title. */
  public String displayName() {
    return displayName;
  }

  /** The value in the notation of mathematics. */
  public String formula() {
    return formula;
  }

  /** The part of the plane worth looking at. */
  public PlaneArea area() {
    return area;
  }

  /** Where optimizers start, in the area. */
  public PlanePoint start() {
    return start;
  }

  /** The lowest point, in the area. */
  public PlanePoint minimum() {
    return minimum;
  }
}
