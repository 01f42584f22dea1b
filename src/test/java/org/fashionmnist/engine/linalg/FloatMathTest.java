package org.fashionmnist.engine.linalg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FloatMathTest {

  /** Every so many floats: millions of arguments in all. */
  private static final int STEP = 997;

  /** The bound that the Javadoc states. */
  private static final double RELATIVE_ERROR = 0x1p-22;

  @FunctionalInterface
  private interface FloatFunction {
    float apply(float x);
  }

  /** The largest relative error over both signs of the magnitudes {@code from} to {@code to}. */
  private static double largestError(
      FloatFunction function, DoubleUnaryOperator exact, float from, float to) {
    double largest = 0;
    int last = Float.floatToRawIntBits(to);
    for (int bits = Float.floatToRawIntBits(from); bits <= last; bits += STEP) {
      float x = Float.intBitsToFloat(bits);
      largest = Math.max(largest, relativeError(function, exact, x));
      largest = Math.max(largest, relativeError(function, exact, -x));
    }
    return largest;
  }

  private static double relativeError(FloatFunction function, DoubleUnaryOperator exact, float x) {
    double y = exact.applyAsDouble(x);
    return Math.abs(function.apply(x) - y) / Math.abs(y);
  }

  @Test
  void expIsAccurate() {
    assertThat(largestError(FloatMath::exp, StrictMath::exp, 0, -FloatMath.EXP_MIN))
        .isLessThan(RELATIVE_ERROR);
    assertThat(relativeError(FloatMath::exp, StrictMath::exp, FloatMath.EXP_MAX))
        .isLessThan(RELATIVE_ERROR);
  }

  @Test
  void sigmoidIsAccurate() {
    assertThat(
            largestError(
                FloatMath::sigmoid, x -> 1 / (1 + StrictMath.exp(-x)), 0, -FloatMath.EXP_MIN))
        .isLessThan(RELATIVE_ERROR);
  }

  @Test
  void tanhIsAccurate() {
    assertThat(largestError(FloatMath::tanh, StrictMath::tanh, Float.MIN_NORMAL, 100))
        .isLessThan(RELATIVE_ERROR);
  }

  @ParameterizedTest
  @ValueSource(floats = {88.1f, 1000, Float.MAX_VALUE, Float.POSITIVE_INFINITY})
  void largeArgumentsAreClamped(float x) {
    assertThat(FloatMath.exp(x)).isEqualTo(FloatMath.exp(FloatMath.EXP_MAX)).isFinite();
    assertThat(FloatMath.exp(-x)).isEqualTo(FloatMath.exp(FloatMath.EXP_MIN));
    assertThat(FloatMath.exp(-x)).isGreaterThanOrEqualTo(Float.MIN_NORMAL);
    assertThat(FloatMath.sigmoid(x)).isEqualTo(1);
    assertThat(FloatMath.sigmoid(-x)).isBetween(0f, 1e-38f);
    assertThat(FloatMath.tanh(x)).isEqualTo(1);
    assertThat(FloatMath.tanh(-x)).isEqualTo(-1);
  }

  /** Expected are the written operations, done in exact fractions and rounded after each one. */
  @ParameterizedTest
  @CsvSource({
    "1,       402DF854, 3F3B26A8, 3F42F7D6",
    "-3.7,    3CCA88FE, 3CC5A607, BF7FAFEE",
    "20.3,    4E1C242B, 3F800000, 3F800000",
    "-80.125, 05A95F7B, 05A95F7B, BF800000",
    "0.001,   3F8020C9, 3F001062, 3A83126C",
    "0.3,     3FACC82C, 3F130EAA, 3E9526EE",
    "-0.6,    3F0C7EEB, 3EB56C8A, BF097C15",
    "0.7,     4000E153, 3F2B0E5A, 3F1AB7D9",
    "2.5,     4142EB7F, 3F6C948F, 3F7C92C1"
  })
  void bitsAreThoseOfTheDefinition(float x, String exp, String sigmoid, String tanh) {
    assertThat(bits(FloatMath.exp(x))).isEqualTo(exp);
    assertThat(bits(FloatMath.sigmoid(x))).isEqualTo(sigmoid);
    assertThat(bits(FloatMath.tanh(x))).isEqualTo(tanh);
  }

  private static String bits(float value) {
    return String.format(Locale.ROOT, "%08X", Float.floatToRawIntBits(value));
  }

  @Test
  void knownValuesAreExact() {
    assertThat(FloatMath.exp(0f)).isEqualTo(1);
    assertThat(FloatMath.exp(-0f)).isEqualTo(1);
    assertThat(FloatMath.sigmoid(0f)).isEqualTo(0.5f);
    assertThat(FloatMath.sigmoid(-0f)).isEqualTo(0.5f);
  }

  @ParameterizedTest
  @ValueSource(ints = {0x7FC00000, 0xFFC00000, 0x7FC00001, 0x7F800001, 0xFFFFFFFF, 0x7FC001FF})
  void everyNanStaysNan(int bits) {
    float nan = Float.intBitsToFloat(bits);

    assertThat(FloatMath.exp(nan)).isNaN();
    assertThat(FloatMath.sigmoid(nan)).isNaN();
    assertThat(FloatMath.tanh(nan)).isNaN();
  }

  @Test
  void tanhIsOdd() {
    for (int bits = 0; bits <= Float.floatToRawIntBits(Float.POSITIVE_INFINITY); bits += STEP) {
      float x = Float.intBitsToFloat(bits);
      assertThat(Float.floatToRawIntBits(FloatMath.tanh(-x)))
          .isEqualTo(Float.floatToRawIntBits(-FloatMath.tanh(x)));
    }
  }

  @Test
  void tanhOfAZeroIsThatZero() {
    assertThat(Float.floatToRawIntBits(FloatMath.tanh(0f))).isZero();
    assertThat(Float.floatToRawIntBits(FloatMath.tanh(-0f))).isEqualTo(Integer.MIN_VALUE);
  }

  @Test
  void tinyNumbersAreTheirOwnTanh() {
    assertThat(FloatMath.tanh(Float.MIN_VALUE)).isEqualTo(Float.MIN_VALUE);
    assertThat(FloatMath.tanh(-1e-20f)).isEqualTo(-1e-20f);
  }

  @Test
  void expRisesAcrossTheSeamsOfItsReduction() {
    for (int n = -125; n <= 126; n++) {
      assertRisesAround(FloatMath::exp, (float) ((n + 0.5) * StrictMath.log(2)));
    }
    assertRisesAround(FloatMath::exp, FloatMath.EXP_MIN);
    assertRisesAround(FloatMath::exp, FloatMath.EXP_MAX);
    assertRisesAround(FloatMath::exp, 0);
  }

  @Test
  void tanhRisesAcrossTheSeamOfItsTwoFormulas() {
    assertRisesAround(FloatMath::tanh, FloatMath.TANH_SMALL);
    assertRisesAround(FloatMath::tanh, -FloatMath.TANH_SMALL);
    assertRisesAround(FloatMath::tanh, 0);
  }

  @Test
  void sigmoidRisesAroundZero() {
    assertRisesAround(FloatMath::sigmoid, 0);
    assertRisesAround(FloatMath::sigmoid, -FloatMath.EXP_MAX);
    assertRisesAround(FloatMath::sigmoid, -FloatMath.EXP_MIN);
  }

  private static void assertRisesAround(FloatFunction function, float seam) {
    int neighbors = 500;
    float x = seam;
    for (int i = 0; i < neighbors; i++) {
      x = Math.nextDown(x);
    }
    for (int i = 0; i < 2 * neighbors; i++) {
      float next = Math.nextUp(x);
      assertThat(function.apply(next)).isGreaterThanOrEqualTo(function.apply(x));
      x = next;
    }
  }
}
