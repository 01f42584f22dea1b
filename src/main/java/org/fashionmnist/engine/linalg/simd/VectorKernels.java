package org.fashionmnist.engine.linalg.simd;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.Vector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.fashionmnist.engine.linalg.FloatMath;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.linalg.Runs;
import org.fashionmnist.engine.linalg.ScalarKernels;
import org.fashionmnist.engine.linalg.Shapes;

/**
 * The kernels that HotSpot does not vectorize well by itself, written with vectors. The rest is
 * inherited: its plain loops become vector instructions anyway.
 */
public final class VectorKernels extends ScalarKernels {

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;

  /** As many bytes as floats in a vector, or more where no vector of bytes is that small. */
  private static final VectorSpecies<Byte> BYTES =
      LANES >= 16 ? ByteVector.SPECIES_128 : ByteVector.SPECIES_64;

  /** What takes the bits of −∞ to −1, and those of numbers that are none to no sign. */
  private static final int ABOVE_INFINITY = ~Float.floatToIntBits(Float.NEGATIVE_INFINITY);

  private final TiledProduct product;

  private VectorKernels(TiledProduct product) {
    this.product = product;
  }

  /**
   * Kernels that use vectors from the first call on. Called by {@link
   * org.fashionmnist.engine.linalg.KernelsProvider} by name.
   */
  public static VectorKernels atOnce() {
    return new VectorKernels(new TiledProduct(new Tiles(), TileSupply.AT_ONCE));
  }

  /**
   * Kernels whose first products wait until their tiles are compiled, which happens in the
   * background from now on. Called by {@link org.fashionmnist.engine.linalg.KernelsProvider} by
   * name.
   */
  public static VectorKernels onceCompiled() {
    Tiles tiles = new Tiles();
    TileWarmUp warmUp = TileWarmUp.inBackground();
    tiles.main().forEach(warmUp::request);
    return new VectorKernels(new TiledProduct(tiles, warmUp));
  }

  @Override
  public String name() {
    return "simd " + SPECIES.vectorBitSize();
  }

  @Override
  public void multiplyAdd(Matrix a, Matrix b, Matrix bias, Matrix out) {
    Shapes.requireProduct(a.rows(), a.columns(), b, out);
    Shapes.require(bias, 1, b.columns());
    int done = product.from(bias, 0, a, a.rowStride(), 1, b, out);
    if (done < b.columns()) {
      super.multiplyAdd(a, rest(b, done), rest(bias, done), rest(out, done));
    }
  }

  @Override
  public void multiply(Matrix a, Matrix b, Matrix out) {
    Shapes.requireProduct(a.rows(), a.columns(), b, out);
    int done = product.fromZero(a, a.rowStride(), 1, b, out);
    if (done < b.columns()) {
      super.multiply(a, rest(b, done), rest(out, done));
    }
  }

  @Override
  public void accumulate(Matrix a, Matrix b, Matrix out) {
    Shapes.requireProduct(a.rows(), a.columns(), b, out);
    int done = product.from(out, out.rowStride(), a, a.rowStride(), 1, b, out);
    if (done < b.columns()) {
      super.accumulate(a, rest(b, done), rest(out, done));
    }
  }

  @Override
  public void multiplyTransposed(Matrix a, Matrix b, Matrix out) {
    Shapes.requireProduct(a.columns(), a.rows(), b, out);
    int done = product.fromZero(a, 1, a.rowStride(), b, out);
    if (done < b.columns()) {
      super.multiplyTransposed(a, rest(b, done), rest(out, done));
    }
  }

  @Override
  public void accumulateTransposed(Matrix a, Matrix b, Matrix out) {
    Shapes.requireProduct(a.columns(), a.rows(), b, out);
    int done = product.from(out, out.rowStride(), a, 1, a.rowStride(), b, out);
    if (done < b.columns()) {
      super.accumulateTransposed(a, rest(b, done), rest(out, done));
    }
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
    if (RunSums.accumulateAtOnce(a, starts, factors, first, count, runs, out, from)) {
      return;
    }
    for (int r = 0; r < runs.count(); r++) {
      int shift = r * runs.aStep();
      int to = from + r * runs.outStep();
      int done =
          RunSums.accumulate(a, starts, factors, first, count, shift, out, to, runs.length());
      accumulateRun(
          a, starts, factors, first, count, shift + done, out, to + done, runs.length() - done);
    }
  }

  /**
   * The sign of a difference, all ones or zeros, chooses: masks are slow on Java 17. Two numbers
   * that have a sign without being less than zero are no difference: −0, to which 0 is added, and ∞
   * − ∞, whose bits as a whole number are above those of −∞.
   */
  @Override
  public void keepLarger(Matrix x, int candidate, Matrix best, int[] winners, int from) {
    Shapes.require(x, best.rows(), best.columns());
    if (candidate == 0) {
      super.keepLarger(x, candidate, best, winners, from);
      return;
    }
    int whole = best.columns() / LANES * LANES;
    for (int i = 0; i < best.rows(); i++) {
      int at = x.rowOffset(i);
      int to = best.rowOffset(i);
      int winner = from + i * best.columns();
      for (int j = 0; j < whole; j += LANES) {
        FloatVector old = FloatVector.fromArray(SPECIES, best.data(), to + j);
        FloatVector other = FloatVector.fromArray(SPECIES, x.data(), at + j);
        IntVector difference = old.sub(other).add(0f).reinterpretAsInts();
        IntVector isLarger =
            difference
                .and(difference.add(ABOVE_INFINITY))
                .lanewise(VectorOperators.ASHR, Integer.SIZE - 1);
        IntVector before = IntVector.fromArray(INTS, winners, winner + j);
        IntVector change = before.neg().add(candidate).and(isLarger);
        before.add(change).intoArray(winners, winner + j);
        old.max(other).intoArray(best.data(), to + j);
      }
      keepLarger(x, candidate, best, winners, from, i, whole);
    }
  }

  /** The columns that make no whole vector. */
  private static Matrix rest(Matrix matrix, int from) {
    return matrix.columnsView(from, matrix.columns());
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

  /**
   * Bytes are widened with their sign, which 255 masks off: widening without it is slow on Java 17.
   * Dividing by 255 takes a product and two corrections, which give the same bits.
   */
  @Override
  public void normalize(byte[] levels, int from, float mean, float deviation, Matrix out, int row) {
    boolean isUnit = mean == 0 && deviation == 1;
    int to = out.rowOffset(row);
    int j = 0;
    for (; j <= out.columns() - BYTES.length(); j += BYTES.length()) {
      ByteVector bytes = ByteVector.fromArray(BYTES, levels, from + j);
      for (int part = 0; part < BYTES.length() / LANES; part++) {
        FloatVector share = divideBy255(unsigned(bytes, part));
        FloatVector normalized = isUnit ? share : share.sub(mean).div(deviation);
        normalized.intoArray(out.data(), to + j + part * LANES);
      }
    }
    for (; j < out.columns(); j++) {
      int level = levels[from + j] & 0xFF;
      out.data()[to + j] = (level / 255f - mean) / deviation;
    }
  }

  private static FloatVector unsigned(ByteVector bytes, int part) {
    Vector<Integer> widened = bytes.convertShape(VectorOperators.B2I, INTS, part);
    return widened
        .reinterpretAsInts()
        .and(0xFF)
        .convertShape(VectorOperators.I2F, SPECIES, 0)
        .reinterpretAsFloats();
  }

  /**
   * The quotient, correctly rounded.
   *
   * @see <a href="https://doi.org/10.1147/rd.341.0111">P. W. Markstein, Computation of elementary
   *     functions on the IBM RISC System/6000 processor, 1990</a>
   */
  private static FloatVector divideBy255(FloatVector level) {
    FloatVector reciprocal = FloatVector.broadcast(SPECIES, 1 / 255f);
    FloatVector quotient = level.mul(reciprocal);
    FloatVector remainder = quotient.fma(FloatVector.broadcast(SPECIES, -255f), level);
    return remainder.fma(reciprocal, quotient);
  }

  /** Twelve sums: enough to keep two units busy whose results take four cycles, or five. */
  @Override
  public long multiplyAddInRegisters(int rounds, float[] result) {
    FloatVector x = FloatVector.broadcast(SPECIES, result[0]);
    FloatVector s0 = FloatVector.broadcast(SPECIES, 1f);
    FloatVector s1 = FloatVector.broadcast(SPECIES, 2f);
    FloatVector s2 = FloatVector.broadcast(SPECIES, 3f);
    FloatVector s3 = FloatVector.broadcast(SPECIES, 4f);
    FloatVector s4 = FloatVector.broadcast(SPECIES, 5f);
    FloatVector s5 = FloatVector.broadcast(SPECIES, 6f);
    FloatVector s6 = FloatVector.broadcast(SPECIES, 7f);
    FloatVector s7 = FloatVector.broadcast(SPECIES, 8f);
    FloatVector s8 = FloatVector.broadcast(SPECIES, 9f);
    FloatVector s9 = FloatVector.broadcast(SPECIES, 10f);
    FloatVector s10 = FloatVector.broadcast(SPECIES, 11f);
    FloatVector s11 = FloatVector.broadcast(SPECIES, 12f);
    for (int i = 0; i < rounds; i++) {
      s0 = s0.fma(x, x);
      s1 = s1.fma(x, x);
      s2 = s2.fma(x, x);
      s3 = s3.fma(x, x);
      s4 = s4.fma(x, x);
      s5 = s5.fma(x, x);
      s6 = s6.fma(x, x);
      s7 = s7.fma(x, x);
      s8 = s8.fma(x, x);
      s9 = s9.fma(x, x);
      s10 = s10.fma(x, x);
      s11 = s11.fma(x, x);
    }
    FloatVector sum =
        s0.add(s1)
            .add(s2)
            .add(s3)
            .add(s4)
            .add(s5)
            .add(s6)
            .add(s7)
            .add(s8)
            .add(s9)
            .add(s10)
            .add(s11);
    result[1] = sum.lane(0);
    return 24L * LANES * rounds;
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
