package org.fashionmnist.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleSupplier;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.linalg.PanelMatrix;

/** Derivatives measured by moving one number at a time. */
public final class FiniteDifferences {

  /**
   * With five points the error of the formula falls with the fourth power of the step. So the step
   * can be wide, and the roundings of float32, which it divides, small.
   */
  private static final float STEP = 1 / 16f;

  private FiniteDifferences() {}

  /** Compares a gradient panel by panel. */
  public static void assertGradient(
      DoubleSupplier function,
      PanelMatrix variables,
      PanelMatrix gradient,
      double relativeError,
      String description) {
    assertThat(gradient.panelCount()).as(description).isEqualTo(variables.panelCount());
    for (int p = 0; p < variables.panelCount(); p++) {
      assertGradient(
          function,
          variables.panel(p),
          gradient.panel(p),
          relativeError,
          "%s, panel %d".formatted(description, p));
    }
  }

  /**
   * Compares a gradient with differences of {@code function}, which depends on {@code variables}.
   *
   * @param relativeError largest difference allowed, relative to the largest entry
   */
  public static void assertGradient(
      DoubleSupplier function,
      Matrix variables,
      Matrix gradient,
      double relativeError,
      String description) {
    assertThat(variables.sameShape(gradient)).as(description).isTrue();
    double[] measured = new double[variables.rows() * variables.columns()];
    double largest = 0;
    for (int k = 0; k < measured.length; k++) {
      int index = variables.rowOffset(k / variables.columns()) + k % variables.columns();
      measured[k] = derivative(function, variables.data(), index);
      largest = Math.max(largest, Math.abs(measured[k]));
    }
    assertThat(largest).as(description + ": all derivatives vanish").isPositive();
    float[] actual = Batches.entries(gradient);
    for (int k = 0; k < measured.length; k++) {
      assertThat((double) actual[k])
          .as("%s, entry %d", description, k)
          .isCloseTo(measured[k], within(relativeError * largest));
    }
  }

  private static double derivative(DoubleSupplier function, float[] data, int index) {
    float center = data[index];
    double near = valueAt(function, data, index, center + STEP);
    near -= valueAt(function, data, index, center - STEP);
    double far = valueAt(function, data, index, center + 2 * STEP);
    far -= valueAt(function, data, index, center - 2 * STEP);
    data[index] = center;
    return (8 * near - far) / (12 * STEP);
  }

  private static double valueAt(DoubleSupplier function, float[] data, int index, float value) {
    data[index] = value;
    return function.getAsDouble();
  }
}
