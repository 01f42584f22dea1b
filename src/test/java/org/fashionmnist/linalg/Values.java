package org.fashionmnist.linalg;

import org.fashionmnist.engine.random.RandomStream;

/** The numbers that test matrices are filled with. */
public enum Values {
  /** About normally distributed, with zeros of both signs, and numbers far from 1, among them. */
  ORDINARY {
    @Override
    public float next(RandomStream random) {
      int choice = random.nextInt(16);
      return switch (choice) {
        case 0 -> 0f;
        case 1 -> -0f;
        case 2 -> 1e-30f * normal(random);
        case 3 -> 1e6f * normal(random);
        default -> normal(random);
      };
    }
  },

  /** Whole numbers so small that float32 sums of their products are exact. */
  SMALL_INTEGERS {
    @Override
    public float next(RandomStream random) {
      return random.nextInt(17) - 8f;
    }
  },

  /** With numbers that overflow, underflow, are infinite or none at all. */
  EXTREME {
    @Override
    public float next(RandomStream random) {
      return random.nextInt(3) == 0 ? SPECIAL[random.nextInt(SPECIAL.length)] : 20 * normal(random);
    }
  };

  private static final float[] SPECIAL = {
    0f,
    -0f,
    Float.MIN_VALUE,
    -Float.MIN_VALUE,
    Float.MIN_NORMAL,
    -1e-40f,
    1e-20f,
    88f,
    88.1f,
    -87.3f,
    -87.4f,
    0.625f,
    -0.625f,
    Math.nextDown(0.625f),
    1e30f,
    -1e30f,
    Float.MAX_VALUE,
    -Float.MAX_VALUE,
    Float.POSITIVE_INFINITY,
    Float.NEGATIVE_INFINITY,
    Float.NaN,
    Float.intBitsToFloat(0xFFC12345)
  };

  public abstract float next(RandomStream random);

  private static float normal(RandomStream random) {
    return (float) random.nextGaussian();
  }
}
