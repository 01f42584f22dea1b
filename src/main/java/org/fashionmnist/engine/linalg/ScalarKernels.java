package org.fashionmnist.engine.linalg;

import java.util.Arrays;

/**
 * The kernels as plain loops: the specification, and what runs where the Vector API is not to be
 * had.
 *
 * <p>The element-wise loops are in a form that HotSpot turns into vector instructions by itself.
 */
public class ScalarKernels implements Kernels {

  @Override
  public String name() {
    return "scalar";
  }

  @Override
  public void multiplyAdd(Matrix a, Matrix b, Matrix bias, Matrix out) {
    Shapes.requireProduct(a.rows(), a.columns(), b, out);
    Shapes.require(bias, 1, b.columns());
    product(a, a.rowStride(), 1, b, bias, out);
  }

  @Override
  public void multiply(Matrix a, Matrix b, Matrix out) {
    Shapes.requireProduct(a.rows(), a.columns(), b, out);
    product(a, a.rowStride(), 1, b, null, out);
  }

  @Override
  public void accumulate(Matrix a, Matrix b, Matrix out) {
    Shapes.requireProduct(a.rows(), a.columns(), b, out);
    product(a, a.rowStride(), 1, b, out, out);
  }

  @Override
  public void multiplyTransposed(Matrix a, Matrix b, Matrix out) {
    Shapes.requireProduct(a.columns(), a.rows(), b, out);
    product(a, 1, a.rowStride(), b, null, out);
  }

  @Override
  public void accumulateTransposed(Matrix a, Matrix b, Matrix out) {
    Shapes.requireProduct(a.columns(), a.rows(), b, out);
    product(a, 1, a.rowStride(), b, out, out);
  }

  @Override
  public void accumulateRuns(
      float[] a,
      int[] starts,
      float[] factors,
      int first,
      int count,
      Runs runs,
      float[] out,
      int from) {
    for (int r = 0; r < runs.count(); r++) {
      accumulateRun(
          a,
          starts,
          factors,
          first,
          count,
          r * runs.aStep(),
          out,
          from + r * runs.outStep(),
          runs.length());
    }
  }

  /** out[from + i] += Σₑ factors[e] · a[starts[e] + shift + i] for i below {@code length}. */
  protected static void accumulateRun(
      float[] a,
      int[] starts,
      float[] factors,
      int first,
      int count,
      int shift,
      float[] out,
      int from,
      int length) {
    for (int e = first; e < first + count; e++) {
      int at = starts[e] + shift;
      float factor = factors[e];
      for (int i = 0; i < length; i++) {
        out[from + i] = Math.fma(factor, a[at + i], out[from + i]);
      }
    }
  }

  @Override
  public void keepLarger(Matrix x, int candidate, Matrix best, int[] winners, int from) {
    Shapes.require(x, best.rows(), best.columns());
    if (candidate == 0) {
      x.copyTo(best);
      Arrays.fill(winners, from, from + best.rows() * best.columns(), 0);
      return;
    }
    for (int i = 0; i < best.rows(); i++) {
      keepLarger(x, candidate, best, winners, from, i, 0);
    }
  }

  /** The same for one row, from a column on. */
  protected static void keepLarger(
      Matrix x, int candidate, Matrix best, int[] winners, int from, int row, int firstColumn) {
    int at = x.rowOffset(row);
    int to = best.rowOffset(row);
    int winner = from + row * best.columns();
    for (int j = firstColumn; j < best.columns(); j++) {
      float value = x.data()[at + j];
      if (value > best.data()[to + j]) {
        winners[winner + j] = candidate;
      }
      best.data()[to + j] = Math.max(best.data()[to + j], value);
    }
  }

  /**
   * out[i, j] = start[i, j] + Σₖ a[i · rowStep + k · depthStep] · b[k, j], k ascending. Four
   * columns go side by side, since one sum alone would wait for each of its additions.
   *
   * @param start one row for all, or as many as {@code out}; null for zeros
   */
  private static void product(
      Matrix a, int rowStep, int depthStep, Matrix b, Matrix start, Matrix out) {
    for (int i = 0; i < out.rows(); i++) {
      int aRow = a.offset() + i * rowStep;
      int j = 0;
      for (; j + 4 <= out.columns(); j += 4) {
        fourColumns(a.data(), aRow, depthStep, b, start, out, i, j);
      }
      for (; j < out.columns(); j++) {
        float sum = startOf(start, i, j);
        for (int k = 0; k < b.rows(); k++) {
          sum = Math.fma(a.data()[aRow + k * depthStep], b.at(k, j), sum);
        }
        out.data()[out.rowOffset(i) + j] = sum;
      }
    }
  }

  private static void fourColumns(
      float[] as, int aRow, int depthStep, Matrix b, Matrix start, Matrix out, int i, int j) {
    float sum0 = startOf(start, i, j);
    float sum1 = startOf(start, i, j + 1);
    float sum2 = startOf(start, i, j + 2);
    float sum3 = startOf(start, i, j + 3);
    float[] bs = b.data();
    int bIndex = b.offset() + j;
    for (int k = 0; k < b.rows(); k++) {
      float x = as[aRow + k * depthStep];
      sum0 = Math.fma(x, bs[bIndex], sum0);
      sum1 = Math.fma(x, bs[bIndex + 1], sum1);
      sum2 = Math.fma(x, bs[bIndex + 2], sum2);
      sum3 = Math.fma(x, bs[bIndex + 3], sum3);
      bIndex += b.rowStride();
    }
    int to = out.rowOffset(i) + j;
    out.data()[to] = sum0;
    out.data()[to + 1] = sum1;
    out.data()[to + 2] = sum2;
    out.data()[to + 3] = sum3;
  }

  private static float startOf(Matrix start, int row, int column) {
    return start == null ? 0f : start.at(start.rows() == 1 ? 0 : row, column);
  }

  @Override
  public void transpose(Matrix a, Matrix out) {
    Shapes.require(out, a.columns(), a.rows());
    for (int i = 0; i < a.rows(); i++) {
      for (int j = 0; j < a.columns(); j++) {
        out.data()[out.rowOffset(j) + i] = a.data()[a.rowOffset(i) + j];
      }
    }
  }

  @Override
  public void sumRows(Matrix a, Matrix out) {
    Shapes.require(out, 1, a.columns());
    Arrays.fill(out.data(), out.offset(), out.offset() + out.columns(), 0f);
    for (int i = 0; i < a.rows(); i++) {
      int row = a.rowOffset(i);
      for (int j = 0; j < a.columns(); j++) {
        out.data()[out.offset() + j] += a.data()[row + j];
      }
    }
  }

  @Override
  public void exp(Matrix x, Matrix out) {
    map(x, FloatMath::exp, out);
  }

  @Override
  public void sigmoid(Matrix x, Matrix out) {
    map(x, FloatMath::sigmoid, out);
  }

  @Override
  public void tanh(Matrix x, Matrix out) {
    map(x, FloatMath::tanh, out);
  }

  @FunctionalInterface
  private interface FloatFunction {
    float apply(float x);
  }

  private static void map(Matrix x, FloatFunction function, Matrix out) {
    Shapes.require(out, x.rows(), x.columns());
    for (int i = 0; i < x.rows(); i++) {
      int from = x.rowOffset(i);
      int to = out.rowOffset(i);
      for (int j = 0; j < x.columns(); j++) {
        out.data()[to + j] = function.apply(x.data()[from + j]);
      }
    }
  }

  @Override
  public void rectify(Matrix x, float slope, Matrix out) {
    Shapes.require(out, x.rows(), x.columns());
    float[] xs = x.data();
    float[] outs = out.data();
    for (int i = 0; i < x.rows(); i++) {
      int from = x.rowOffset(i);
      int to = out.rowOffset(i);
      for (int j = 0; j < x.columns(); j++) {
        outs[to + j] = Math.max(xs[from + j], slope * xs[from + j]);
      }
    }
  }

  @Override
  public void sigmoidGradient(Matrix y, Matrix dY, Matrix dX) {
    Shapes.require(y, dY.rows(), dY.columns());
    Shapes.require(dX, dY.rows(), dY.columns());
    float[] ys = y.data();
    for (int i = 0; i < y.rows(); i++) {
      int at = y.rowOffset(i);
      int from = dY.rowOffset(i);
      int to = dX.rowOffset(i);
      for (int j = 0; j < y.columns(); j++) {
        dX.data()[to + j] = dY.data()[from + j] * ys[at + j] * (1 - ys[at + j]);
      }
    }
  }

  @Override
  public void tanhGradient(Matrix y, Matrix dY, Matrix dX) {
    Shapes.require(y, dY.rows(), dY.columns());
    Shapes.require(dX, dY.rows(), dY.columns());
    float[] ys = y.data();
    for (int i = 0; i < y.rows(); i++) {
      int at = y.rowOffset(i);
      int from = dY.rowOffset(i);
      int to = dX.rowOffset(i);
      for (int j = 0; j < y.columns(); j++) {
        dX.data()[to + j] = dY.data()[from + j] * (1 - ys[at + j] * ys[at + j]);
      }
    }
  }

  @Override
  public void rectifyGradient(Matrix y, Matrix dY, float slope, Matrix dX) {
    Shapes.require(y, dY.rows(), dY.columns());
    Shapes.require(dX, dY.rows(), dY.columns());
    float[] ys = y.data();
    for (int i = 0; i < y.rows(); i++) {
      int at = y.rowOffset(i);
      int from = dY.rowOffset(i);
      int to = dX.rowOffset(i);
      for (int j = 0; j < y.columns(); j++) {
        float d = dY.data()[from + j];
        dX.data()[to + j] = ys[at + j] > 0 ? d : slope * d;
      }
    }
  }

  @Override
  public void normalize(byte[] levels, int from, float mean, float deviation, Matrix out, int row) {
    int to = out.rowOffset(row);
    for (int j = 0; j < out.columns(); j++) {
      int level = levels[from + j] & 0xFF;
      out.data()[to + j] = (level / 255f - mean) / deviation;
    }
  }

  @Override
  public long multiplyAddInRegisters(int rounds, float[] result) {
    float x = result[0];
    float s0 = 1;
    float s1 = 2;
    float s2 = 3;
    float s3 = 4;
    float s4 = 5;
    float s5 = 6;
    float s6 = 7;
    float s7 = 8;
    for (int i = 0; i < rounds; i++) {
      s0 = Math.fma(s0, x, x);
      s1 = Math.fma(s1, x, x);
      s2 = Math.fma(s2, x, x);
      s3 = Math.fma(s3, x, x);
      s4 = Math.fma(s4, x, x);
      s5 = Math.fma(s5, x, x);
      s6 = Math.fma(s6, x, x);
      s7 = Math.fma(s7, x, x);
    }
    result[1] = s0 + s1 + s2 + s3 + s4 + s5 + s6 + s7;
    return 16L * rounds;
  }
}
