package org.fashionmnist.engine.optim;

/**
 * Keeps numbers that fade away from becoming subnormal, which processors handle a hundred times
 * slower: the memory of a pixel that is almost always black decays below 10⁻³⁸ in training.
 */
final class Subnormals {

  private static final float NEGLIGIBLE = 1e-20f;

  private Subnormals() {}

  /** {@code x}, rounded to a multiple of about 10⁻²⁷ where it is smaller than 10⁻²⁰. */
  static float flush(float x) {
    return (x + NEGLIGIBLE) - NEGLIGIBLE;
  }
}
