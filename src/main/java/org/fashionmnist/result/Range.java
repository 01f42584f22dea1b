package org.fashionmnist.result;

/**
 * Ranges of the numbers in records. Whatever reads or makes a record gets no number that means
 * nothing.
 */
public final class Range {

  private Range() {}

  /**
   * Requires 0 to 1.
   *
   * @param name of the value, for messages
   * @throws IllegalArgumentException if it is outside, or not a number
   */
  public static void share(String name, double value) {
    require(value >= 0 && value <= 1, name, "0 to 1", value);
  }

  /**
   * Requires 0 or more.
   *
   * @throws IllegalArgumentException if it is less, infinite or not a number
   */
  public static void notNegative(String name, double value) {
    require(value >= 0 && Double.isFinite(value), name, "0 or more", value);
  }

  /**
   * Requires more than 0.
   *
   * @throws IllegalArgumentException if it is not, infinite or not a number
   */
  public static void positive(String name, double value) {
    require(value > 0 && Double.isFinite(value), name, "more than 0", value);
  }

  /**
   * Requires a finite number.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static void finite(String name, double value) {
    require(Double.isFinite(value), name, "a finite number", value);
  }

  /**
   * Requires a count or a place.
   *
   * @throws IllegalArgumentException if it is less than {@code least}
   */
  public static void atLeast(int least, String name, long value) {
    require(value >= least, name, least + " or more", value);
  }

  /**
   * Requires a count or a place.
   *
   * @throws IllegalArgumentException if it is outside; both ends belong to the range
   */
  public static void between(int least, int most, String name, long value) {
    require(value >= least && value <= most, name, least + " to " + most, value);
  }

  private static void require(boolean inRange, String name, String range, Number value) {
    if (!inRange) {
      throw new IllegalArgumentException("expected %s as %s, got %s".formatted(range, name, value));
    }
  }
}
