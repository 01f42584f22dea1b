package org.fashionmnist.engine.linalg;

/**
 * Elementary functions in float32, defined by the operations written here, so that they give the
 * same bits on every platform and in every lane of a vector. {@link Math#exp} promises only to be
 * near.
 *
 * <p>Method and coefficients are those of the Cephes library: reduction of the argument, then a
 * polynomial.
 *
 * @see <a href="https://www.netlib.org/cephes/">S. L. Moshier, Cephes mathematical library</a>
 */
public final class FloatMath {

  /** Arguments of {@link #exp} below this count as this: the result stays a normal number. */
  public static final float EXP_MIN = -87.3f;

  /** Arguments of {@link #exp} above this count as this: the result stays finite. */
  public static final float EXP_MAX = 88f;

  /** Adding 1.5 · 2²³ rounds a small float to an integer, which stands in its lowest bits. */
  public static final float ROUND = 0x1.8p23f;

  public static final float LOG2_E = 1.442695f;

  /** ln 2 in two parts; the first has so few bits that its product with an integer is exact. */
  public static final float LN2_HIGH = 0x1.63p-1f;

  public static final float LN2_LOW = -2.1219444e-4f;

  public static final float EXP_5 = 1.9875691e-4f;
  public static final float EXP_4 = 0.0013981999f;
  public static final float EXP_3 = 0.008333452f;
  public static final float EXP_2 = 0.041665796f;
  public static final float EXP_1 = 0.16666666f;
  public static final float EXP_0 = 0.5f;

  /** Below this magnitude {@link #tanh} is an odd polynomial. */
  public static final float TANH_SMALL = 0.625f;

  public static final float TANH_4 = -0.0057049887f;
  public static final float TANH_3 = 0.020639088f;
  public static final float TANH_2 = -0.053739715f;
  public static final float TANH_1 = 0.13331442f;
  public static final float TANH_0 = -0.3333328f;

  /** Bits of the mantissa of a float, the place of its exponent. */
  public static final int MANTISSA_BITS = 23;

  /** The bits of 1, that is of 2⁰. */
  public static final int ONE_BITS = 0x3F800000;

  private FloatMath() {}

  /**
   * e to the power {@code x}, with a relative error below 2⁻²², for {@code x} clamped to [{@value
   * #EXP_MIN}, {@value #EXP_MAX}]; NaN for NaN.
   *
   * <p>With n = round(x / ln 2) and r = x − n·ln 2 it is 2ⁿ · (1 + r + r²·P(r)).
   */
  public static float exp(float x) {
    float clamped = Math.min(Math.max(x, EXP_MIN), EXP_MAX);
    float shifted = Math.fma(clamped, LOG2_E, ROUND);
    float n = shifted - ROUND;
    float r = Math.fma(n, -LN2_LOW, Math.fma(n, -LN2_HIGH, clamped));
    float p = Math.fma(EXP_5, r, EXP_4);
    p = Math.fma(p, r, EXP_3);
    p = Math.fma(p, r, EXP_2);
    p = Math.fma(p, r, EXP_1);
    p = Math.fma(p, r, EXP_0);
    float mantissa = Math.fma(p, r * r, r) + 1;
    int exponent = Float.floatToRawIntBits(shifted) << MANTISSA_BITS;
    return mantissa * Float.intBitsToFloat(exponent + ONE_BITS);
  }

  /**
   * The logistic function 1 / (1 + e⁻ˣ), between 0 and 1, with a relative error below 2⁻²² for
   * {@code x} in [{@value #EXP_MIN}, {@value #EXP_MAX}]; NaN for NaN.
   */
  public static float sigmoid(float x) {
    return 1 / (1 + exp(-x));
  }

  /**
   * The hyperbolic tangent, between −1 and 1, odd to the bit, with a relative error below 2⁻²²; NaN
   * for NaN.
   */
  public static float tanh(float x) {
    float square = x * x;
    float p = Math.fma(TANH_4, square, TANH_3);
    p = Math.fma(p, square, TANH_2);
    p = Math.fma(p, square, TANH_1);
    p = Math.fma(p, square, TANH_0);
    float small = x * Math.fma(p, square, 1); // keeps the sign of zero
    float magnitude = Math.abs(x);
    float large = 1 - 2 / (exp(magnitude + magnitude) + 1);
    return magnitude < TANH_SMALL ? small : Math.copySign(large, x);
  }
}
