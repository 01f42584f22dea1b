package org.fashionmnist.engine.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SubnormalsTest {

  private static boolean isSubnormal(double x) {
    return x != 0 && Math.abs(x) < Float.MIN_NORMAL;
  }

  @Test
  void noNumberIsLeftSubnormal() {
    for (float x = 1; x > 0; x *= 0.9f) {
      if (isSubnormal(x) && x == 0.9f * x) {
        break; // the smallest subnormals do not shrink any more
      }
      assertThat(isSubnormal(Subnormals.flush(x))).as("%s", x).isFalse();
      assertThat(isSubnormal(Subnormals.flush(-x))).as("%s", -x).isFalse();
    }
    assertThat(Subnormals.flush(Float.MIN_VALUE)).isZero();
  }

  @Test
  void ordinaryNumbersStayAsTheyAre() {
    for (float x : new float[] {0, 1, -1, 3.14f, 1e-9f, -1e-12f, 1e30f}) {
      assertThat(Subnormals.flush(x)).isEqualTo(x);
    }
  }

  @Test
  void whatIsNotFiniteStaysSo() {
    assertThat(Subnormals.flush(Float.NaN)).isNaN();
    assertThat(Subnormals.flush(Float.POSITIVE_INFINITY)).isEqualTo(Float.POSITIVE_INFINITY);
    assertThat(Subnormals.flush(Float.NEGATIVE_INFINITY)).isEqualTo(Float.NEGATIVE_INFINITY);
  }

  @Test
  void smallNumbersAreRoundedToAFixedGrid() {
    assertThat((double) Subnormals.flush(1e-22f)).isCloseTo(1e-22, within(1e-27));
    assertThat(Subnormals.flush(1e-28f)).isZero();
  }

  /** A parameter that is zero before a step at rate 1 is the negated velocity after it. */
  @Test
  void velocityFadesToNoSubnormal() {
    OptimizerState state = new Sgd(1, 0.9).start(1);
    float[] parameter = {0};
    WholeStep.take(state, parameter, new float[] {1}, 1);
    assertThat(parameter[0]).isEqualTo(-1);

    for (int step = 0; step < 2000; step++) {
      parameter[0] = 0;
      WholeStep.take(state, parameter, new float[] {0}, 1);
      assertThat(isSubnormal(parameter[0])).as("after %d steps", step).isFalse();
    }
  }

  /**
   * Without a first moment, and with hardly an ε, a step is rate · g / √v, so that v can be
   * calculated from it.
   */
  @Test
  void squaresFadeToNoSubnormal() {
    float probe = 1e-23f; // its own square is lost
    for (int fading = 1; fading < 2000; fading += 7) {
      OptimizerState state = new Adam(1, 0, 0.9, 1e-37).start(1);
      float[] parameter = {0};
      WholeStep.take(state, parameter, new float[] {1}, 1);
      for (int step = 0; step < fading; step++) {
        WholeStep.take(state, parameter, new float[] {0}, 1);
      }

      parameter[0] = 0;
      WholeStep.take(state, parameter, new float[] {probe}, 1);

      double root = probe / Math.abs((double) parameter[0]);
      double square = root * root;
      assertThat(square < 1e-70 || square > Float.MIN_NORMAL)
          .as("square of about %s after %d steps", square, fading)
          .isTrue();
    }
  }

  @Test
  void aParameterThatGetsNoGradientAnyMoreComesToRest() {
    OptimizerState state = new Adam(0.001).start(1);
    float[] parameter = {1};
    WholeStep.take(state, parameter, new float[] {0.5f}, 0.001);
    for (int step = 0; step < 2000; step++) {
      WholeStep.take(state, parameter, new float[] {0}, 0.001);
    }
    float before = parameter[0];

    WholeStep.take(state, parameter, new float[] {0}, 0.001);

    assertThat(parameter[0]).isEqualTo(before).isNotEqualTo(1);
  }

  static List<ElementwiseOptimizer> optimizers() {
    return OptimizerTest.optimizers();
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void noMemoryFadesToASubnormal(ElementwiseOptimizer optimizer) throws IllegalAccessException {
    OptimizerState state = optimizer.start(2);
    WholeStep.take(state, new float[2], new float[] {1, -1e-18f}, 0.1);

    for (int step = 1; step <= 12_000; step++) {
      WholeStep.take(state, new float[2], new float[2], 0.1);
      if (step % 10 == 0) {
        assertNoSubnormal(state, step);
      }
    }
  }

  /** Looks into all arrays of a state, and of the objects of this package that it consists of. */
  private static void assertNoSubnormal(Object part, int step) throws IllegalAccessException {
    for (Field field : part.getClass().getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers())) {
        continue;
      }
      field.setAccessible(true);
      Object value = field.get(part);
      if (value instanceof float[] memory) {
        for (float x : memory) {
          assertThat(isSubnormal(x)).as("%s after %d steps", field.getName(), step).isFalse();
        }
      } else if (value != null && value.getClass().getPackage() == part.getClass().getPackage()) {
        assertNoSubnormal(value, step);
      }
    }
  }
}
