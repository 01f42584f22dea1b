package org.fashionmnist.report;

/**
 * A horizontal axis: the values from {@code lower} to {@code upper} lie between {@code left} and
 * {@code right}.
 */
record RowScale(double lower, double upper, double left, double right) {

  /** The place of a value, also of one beyond the ends. */
  double at(double value) {
    return left + (value - lower) / (upper - lower) * (right - left);
  }

  /** The place of a value, or the nearer end. */
  double within(double value) {
    return Math.max(left, Math.min(right, at(value)));
  }

  boolean shows(double value) {
    return value >= lower && value <= upper;
  }
}
