package org.fashionmnist.report.chart;

/**
 * A horizontal axis: the values from {@code lower} to {@code upper} lie between {@code left} and
 * {@code right}.
 */
public record RowScale(double lower, double upper, double left, double right) {

  /** The place of a value, also of one beyond the ends. */
  public double at(double value) {
    return left + (value - lower) / (upper - lower) * (right - left);
  }

  /** The place of a value, or the nearer end. */
  public double within(double value) {
    return Math.max(left, Math.min(right, at(value)));
  }

  public boolean shows(double value) {
    return value >= lower && value <= upper;
  }
}
