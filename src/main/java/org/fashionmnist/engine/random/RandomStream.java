package org.fashionmnist.engine.random;

/**
 * A stream of random numbers: SplitMix64, with a start that is a function of seed, purpose and
 * position.
 *
 * <p>All arithmetic is on 64-bit integers, modulo 2⁶⁴:
 *
 * <pre>
 * γ       = 0x9E3779B97F4A7C15
 * mix(z)  : z ← (z ⊕ z≫30) · 0xBF58476D1CE4E5B9;  z ← (z ⊕ z≫27) · 0x94D049BB133111EB;  z ⊕ z≫31
 * start   = mix(mix(mix(seed + γ) + purpose · γ) + position · γ)
 * value i = mix(start + i · γ),  i = 1, 2, …
 * </pre>
 *
 * @see <a href="https://doi.org/10.1145/2660193.2660195">G. L. Steele Jr., D. Lea, C. H. Flood,
 *     Fast splittable pseudorandom number generators, 2014</a>
 */
public final class RandomStream {

  private static final long GAMMA = 0x9E3779B97F4A7C15L;
  private static final float FLOAT_UNIT = 0x1.0p-24f;
  private static final double DOUBLE_UNIT = 0x1.0p-53;

  private long state;

  private RandomStream(long start) {
    this.state = start;
  }

  /**
   * The stream of a seed, a purpose and a position, at its beginning.
   *
   * @param position what the {@link Purpose} says, for example the epoch
   */
  public static RandomStream of(long seed, Purpose purpose, long position) {
    return new RandomStream(start(seed, purpose, position));
  }

  /** The start of a stream, for {@link #valueAt}. */
  public static long start(long seed, Purpose purpose, long position) {
    return mix(mix(mix(seed + GAMMA) + purpose.code() * GAMMA) + position * GAMMA);
  }

  /**
   * Any value of the stream with this start, without going through those before it. Threads can so
   * share out a stream. A value may in turn be the start of another one.
   *
   * @param index i, from 1
   */
  public static long valueAt(long start, long index) {
    return mix(start + index * GAMMA);
  }

  /** The next 64 random bits. */
  public long nextLong() {
    state += GAMMA;
    return mix(state);
  }

  /** The next multiple of 2⁻²⁴ in [0, 1), from the upper 24 bits of a value. */
  public float nextFloat() {
    return (nextLong() >>> 40) * FLOAT_UNIT;
  }

  /** The next multiple of 2⁻⁵³ in [0, 1), from the upper 53 bits of a value. */
  public double nextDouble() {
    return (nextLong() >>> 11) * DOUBLE_UNIT;
  }

  /**
   * The next integer in [0, bound), each equally likely: the upper half of (upper 32 bits of a
   * value) · bound, values whose lower half is below 2³² mod bound being skipped.
   *
   * @see <a href="https://doi.org/10.1145/3230636">D. Lemire, Fast random integer generation in an
   *     interval, 2019</a>
   * @throws IllegalArgumentException if {@code bound} is not positive
   */
  public int nextInt(int bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("expected a positive bound, got " + bound);
    }
    long threshold = (1L << 32) % bound;
    while (true) {
      long product = (nextLong() >>> 32) * bound;
      if ((product & 0xFFFF_FFFFL) >= threshold) {
        return (int) (product >>> 32);
      }
    }
  }

  /**
   * The next number of the standard normal distribution: √(−2 ln(1 − u)) · cos(2πv) for the next
   * two doubles u and v, with the platform-independent functions of {@link StrictMath}.
   *
   * @see <a href="https://doi.org/10.1214/aoms/1177706645">G. E. P. Box, M. E. Muller, A note on
   *     the generation of random normal deviates, 1958</a>
   */
  public double nextGaussian() {
    double radius = Math.sqrt(-2 * StrictMath.log(1 - nextDouble()));
    return radius * StrictMath.cos(2 * Math.PI * nextDouble());
  }

  /** Brings {@code values} into random order in place, by Fisher and Yates from the last entry. */
  public void shuffle(int[] values) {
    for (int i = values.length - 1; i > 0; i--) {
      int j = nextInt(i + 1);
      int swapped = values[i];
      values[i] = values[j];
      values[j] = swapped;
    }
  }

  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
