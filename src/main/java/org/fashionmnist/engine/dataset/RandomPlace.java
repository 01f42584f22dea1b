package org.fashionmnist.engine.dataset;

/**
 * Two integers from the halves of a random value h: each is the upper half of h · bound. For bounds
 * of pixels none is more likely than another by more than 10⁻⁶ of itself.
 */
final class RandomPlace {

  private RandomPlace() {}

  /** An integer in [0, bound), from the upper 32 bits. */
  static int upper(long value, int bound) {
    return (int) (((value >>> 32) * bound) >>> 32);
  }

  /** An integer in [0, bound), from the lower 32 bits. */
  static int lower(long value, int bound) {
    return (int) (((value & 0xFFFF_FFFFL) * bound) >>> 32);
  }
}
