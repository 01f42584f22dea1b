package org.fashionmnist.engine.nn;

import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;
import org.fashionmnist.engine.linalg.Matrix;

/** Assertions about what lies between the rows. */
public final class PaddingAssert {

  private PaddingAssert() {}

  public static void assertZero(Matrix matrix) {
    assertZero(withoutEntries(matrix.data().clone(), matrix));
  }

  public static void assertZero(Parameters parameters) {
    float[] rest = parameters.valuesView().clone();
    for (ParameterLayout.Slot slot : parameters.layout().slots()) {
      slot.view(rest).panels().forEach(panel -> withoutEntries(rest, panel));
    }
    assertZero(rest);
  }

  private static void assertZero(float[] rest) {
    for (int i = 0; i < rest.length; i++) {
      if (rest[i] != 0) {
        fail("padding at %d of the storage is %s", i, rest[i]);
      }
    }
  }

  private static float[] withoutEntries(float[] data, Matrix matrix) {
    for (int i = 0; i < matrix.rows(); i++) {
      Arrays.fill(data, matrix.rowOffset(i), matrix.rowOffset(i) + matrix.columns(), 0f);
    }
    return data;
  }
}
