package org.fashionmnist.engine.gradcheck;

/**
 * Slopes of the loss in double precision.
 *
 * <p>Two errors are in the difference: cutting the Taylor series off leaves h²/6 · L‴, and rounding
 * leaves about ε·L / h with ε = 2⁻⁵³ ≈ 1.1·10⁻¹⁶. Together they are smallest near h = ε^⅓ ≈ 5·10⁻⁶,
 * at about ε^⅔ ≈ 2·10⁻¹¹: far below the roundings of the float32 gradient that is checked.
 */
record DoubleSlope(DoublePass pass) implements Slope {

  /** Wide, since the error of {@link #exact} falls with the fourth power. */
  private static final double EXACT_STEP = 1e-3;

  @Override
  public double at(Place place, double step) {
    return (pass.lossBeside(place, step) - pass.lossBeside(place, -step)) / (2 * step);
  }

  /**
   * The slope to about 10⁻¹²: two differences, of h and 2h, put together so that their h² cancels.
   * It must not be near a kink.
   */
  double exact(Place place) {
    return (4 * at(place, EXACT_STEP) - at(place, 2 * EXACT_STEP)) / 3;
  }

  /** Whether {@link #exact} can be trusted. */
  boolean hasExact(Place place) {
    return !pass.isAtKink(place, 2 * EXACT_STEP);
  }
}
