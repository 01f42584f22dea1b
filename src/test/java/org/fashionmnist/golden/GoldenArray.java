package org.fashionmnist.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.nn.ParameterLayout;
import org.fashionmnist.engine.nn.Parameters;

/**
 * Reference numbers in double precision.
 *
 * @param shape of the array
 * @param data row-major
 */
public record GoldenArray(List<Integer> shape, List<Double> data) {

  /** In float32, without gaps. */
  public float[] floats() {
    float[] floats = new float[data.size()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = data.get(i).floatValue();
    }
    return floats;
  }

  /** Copies the numbers into a matrix with as many entries, row by row. */
  public void fill(Matrix matrix) {
    assertThat(data).hasSize(matrix.rows() * matrix.columns());
    float[] floats = floats();
    for (int i = 0; i < matrix.rows(); i++) {
      System.arraycopy(
          floats, i * matrix.columns(), matrix.data(), matrix.rowOffset(i), matrix.columns());
    }
  }

  /** A matrix of these numbers: examples in rows, one number each where the array has one axis. */
  public Matrix toMatrix() {
    int rows = shape.get(0);
    Matrix matrix = Matrix.zeros(rows, data.size() / rows);
    fill(matrix);
    return matrix;
  }

  /** Sets all parameters of a network. */
  public static void fill(List<GoldenArray> arrays, Parameters parameters) {
    List<ParameterLayout.Slot> slots = parameters.layout().slots();
    assertThat(arrays).hasSameSizeAs(slots);
    for (int i = 0; i < slots.size(); i++) {
      assertThat(slots.get(i).spec().shape().dimensions()).isEqualTo(arrays.get(i).shape);
      parameters.set(slots.get(i), arrays.get(i).floats());
    }
  }

  /** Compares all parameters, or gradients, of a network. */
  public static void assertClose(
      List<GoldenArray> expected, Parameters actual, double relativeError, String description) {
    List<ParameterLayout.Slot> slots = actual.layout().slots();
    assertThat(expected).hasSameSizeAs(slots);
    for (int i = 0; i < slots.size(); i++) {
      ParameterLayout.Slot slot = slots.get(i);
      expected
          .get(i)
          .assertClose(actual.copyOf(slot), relativeError, description + ", " + slot.name());
    }
  }

  /** The share of all entries of a network that are those expected, 0 to 1. */
  public static double shareClose(
      List<GoldenArray> expected, Parameters actual, double relativeError) {
    List<ParameterLayout.Slot> slots = actual.layout().slots();
    assertThat(expected).hasSameSizeAs(slots);
    int close = 0;
    int count = 0;
    for (int i = 0; i < slots.size(); i++) {
      float[] entries = actual.copyOf(slots.get(i));
      double largest = expected.get(i).largest();
      for (int j = 0; j < entries.length; j++) {
        double error = Math.abs(entries[j] - expected.get(i).data.get(j));
        close += error <= relativeError * largest ? 1 : 0;
      }
      count += entries.length;
    }
    return (double) close / count;
  }

  private double largest() {
    return data.stream().mapToDouble(Math::abs).max().orElseThrow();
  }

  /**
   * Compares every entry. The error is relative to the largest one: an entry near zero is a
   * difference of numbers of about that size.
   *
   * @param actual row-major
   */
  public void assertClose(float[] actual, double relativeError, String description) {
    assertThat(actual).as(description).hasSize(data.size());
    double largest = largest();
    for (int i = 0; i < actual.length; i++) {
      assertThat((double) actual[i])
          .as("%s, entry %d", description, i)
          .isCloseTo(data.get(i), within(relativeError * largest));
    }
  }
}
