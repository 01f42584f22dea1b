package org.fashionmnist.linalg.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.fashionmnist.linalg.FloatMath;
import org.fashionmnist.linalg.Matrix;
import org.fashionmnist.linalg.ScalarKernels;
import org.fashionmnist.linalg.Shapes;

/**
 * The kernels that HotSpot does not vectorize well by itself, written with vectors. The rest is
 * inherited: its plain loops become vector instructions anyway.
 */
public final class VectorKernels extends ScalarKernels {

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  /** Called by {@link org.fashionmnist.linalg.KernelsProvider} by name. */
  public VectorKernels() {}

  @Override
  public String name() {
    return "simd " + SPECIES.vectorBitSize();
  }

  @Override
  public void multiplyAdd(Matrix a, Matrix b, Matrix bias, Matrix out) {
    Shapes.requireProduct(a.rows(), a.columns(), b, out);
    Shapes.require(bias, 1, b.columns());
    if (!TiledProduct.run(a, a.rowStride(), 1, b, bias, out)) {
      super.multiplyAdd(a, b, bias, out);
    }
  }

  @Override
  public void multiply(Matrix a, Matrix b, Matrix out) {
    Shapes.requireProduct(a.rows(), a.columns(), b, out);
    if (!TiledProduct.run(a, a.rowStride(), 1, b, null, out)) {
      super.multiply(a, b, out);
    }
  }

  @Override
  public void multiplyTransposed(Matrix a, Matrix b, Matrix out) {
    Shapes.requireProduct(a.columns(), a.rows(), b, out);
    if (!TiledProduct.run(a, 1, a.rowStride(), b, null, out)) {
      super.multiplyTransposed(a, b, out);
    }
  }

  @Override
  public void exp(Matrix x, Matrix out) {
    Shapes.require(out, x.rows(), x.columns());
    for (int i = 0; i < x.rows(); i++) {
      int from = x.rowOffset(i);
      int to = out.rowOffset(i);
      int j = 0;
      for (; j <= x.columns() - LANES; j += LANES) {
        FloatVector v = FloatVector.fromArray(SPECIES, x.data(), from + j);
        exp(v).intoArray(out.data(), to + j);
      }
      for (; j < x.columns(); j++) {
        out.data()[to + j] = FloatMath.exp(x.data()[from + j]);
      }
    }
  }

  @Override
  public void sigmoid(Matrix x, Matrix out) {
    Shapes.require(out, x.rows(), x.columns());
    for (int i = 0; i < x.rows(); i++) {
      int from = x.rowOffset(i);
      int to = out.rowOffset(i);
      int j = 0;
      for (; j <= x.columns() - LANES; j += LANES) {
        FloatVector v = FloatVector.fromArray(SPECIES, x.data(), from + j);
        FloatVector one = FloatVector.broadcast(SPECIES, 1f);
        one.div(exp(v.neg()).add(1f)).intoArray(out.data(), to + j);
      }
      for (; j < x.columns(); j++) {
        out.data()[to + j] = FloatMath.sigmoid(x.data()[from + j]);
      }
    }
  }

  @Override
  public void tanh(Matrix x, Matrix out) {
    Shapes.require(out, x.rows(), x.columns());
    for (int i = 0; i < x.rows(); i++) {
      int from = x.rowOffset(i);
      int to = out.rowOffset(i);
      int j = 0;
      for (; j <= x.columns() - LANES; j += LANES) {
        FloatVector v = FloatVector.fromArray(SPECIES, x.data(), from + j);
        tanh(v).intoArray(out.data(), to + j);
      }
      for (; j < x.columns(); j++) {
        out.data()[to + j] = FloatMath.tanh(x.data()[from + j]);
      }
    }
  }

  @Override
  public void rectifyGradient(Matrix y, Matrix dY, float slope, Matrix dX) {
    Shapes.require(y, dY.rows(), dY.columns());
    Shapes.require(dX, dY.rows(), dY.columns());
    for (int i = 0; i < y.rows(); i++) {
      int at = y.rowOffset(i);
      int from = dY.rowOffset(i);
      int to = dX.rowOffset(i);
      int j = 0;
      for (; j <= y.columns() - LANES; j += LANES) {
        FloatVector d = FloatVector.fromArray(SPECIES, dY.data(), from + j);
        VectorMask<Float> active =
            FloatVector.fromArray(SPECIES, y.data(), at + j).compare(VectorOperators.GT, 0f);
        d.mul(slope).blend(d, active).intoArray(dX.data(), to + j);
      }
      for (; j < y.columns(); j++) {
        float d = dY.data()[from + j];
        dX.data()[to + j] = y.data()[at + j] > 0 ? d : slope * d;
      }
    }
  }

  /** {@link FloatMath#exp}, operation by operation. */
  private static FloatVector exp(FloatVector x) {
    FloatVector clamped = x.max(FloatMath.EXP_MIN).min(FloatMath.EXP_MAX);
    FloatVector round = FloatVector.broadcast(SPECIES, FloatMath.ROUND);
    FloatVector shifted = clamped.fma(FloatVector.broadcast(SPECIES, FloatMath.LOG2_E), round);
    FloatVector n = shifted.sub(round);
    FloatVector r = n.fma(FloatVector.broadcast(SPECIES, -FloatMath.LN2_HIGH), clamped);
    r = n.fma(FloatVector.broadcast(SPECIES, -FloatMath.LN2_LOW), r);
    FloatVector p = FloatVector.broadcast(SPECIES, FloatMath.EXP_5);
    p = p.fma(r, FloatVector.broadcast(SPECIES, FloatMath.EXP_4));
    p = p.fma(r, FloatVector.broadcast(SPECIES, FloatMath.EXP_3));
    p = p.fma(r, FloatVector.broadcast(SPECIES, FloatMath.EXP_2));
    p = p.fma(r, FloatVector.broadcast(SPECIES, FloatMath.EXP_1));
    p = p.fma(r, FloatVector.broadcast(SPECIES, FloatMath.EXP_0));
    FloatVector mantissa = p.fma(r.mul(r), r).add(1f);
    return shifted
        .reinterpretAsInts()
        .lanewise(VectorOperators.LSHL, FloatMath.MANTISSA_BITS)
        .add(FloatMath.ONE_BITS)
        .reinterpretAsFloats()
        .mul(mantissa);
  }

  /** {@link FloatMath#tanh}, operation by operation; both branches are computed. */
  private static FloatVector tanh(FloatVector x) {
    FloatVector square = x.mul(x);
    FloatVector p = FloatVector.broadcast(SPECIES, FloatMath.TANH_4);
    p = p.fma(square, FloatVector.broadcast(SPECIES, FloatMath.TANH_3));
    p = p.fma(square, FloatVector.broadcast(SPECIES, FloatMath.TANH_2));
    p = p.fma(square, FloatVector.broadcast(SPECIES, FloatMath.TANH_1));
    p = p.fma(square, FloatVector.broadcast(SPECIES, FloatMath.TANH_0));
    FloatVector small = p.fma(square, FloatVector.broadcast(SPECIES, 1f)).mul(x);
    FloatVector magnitude = x.abs();
    FloatVector two = FloatVector.broadcast(SPECIES, 2f);
    FloatVector large = two.div(exp(magnitude.add(magnitude)).add(1f)).neg().add(1f);
    FloatVector signed = large.blend(large.neg(), x.compare(VectorOperators.LT, 0f));
    return signed.blend(small, magnitude.compare(VectorOperators.LT, FloatMath.TANH_SMALL));
  }
}
