package org.fashionmnist.engine.linalg.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.fashionmnist.engine.linalg.Matrix;

/** Six rows by four vectors: 24 sums, 4 vectors of b and one entry of a, in 29 registers. */
final class Tile6x4 extends Tile {

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  Tile6x4() {
    super(6, 4);
  }

  @Override
  void compute(
      Matrix a,
      int rowStep,
      int depthStep,
      Matrix b,
      float[] start,
      int startFrom,
      int startStep,
      Matrix out,
      int row,
      int column) {
    int from = startFrom;
    FloatVector sum00 = FloatVector.fromArray(SPECIES, start, from);
    FloatVector sum01 = FloatVector.fromArray(SPECIES, start, from + LANES);
    FloatVector sum02 = FloatVector.fromArray(SPECIES, start, from + 2 * LANES);
    FloatVector sum03 = FloatVector.fromArray(SPECIES, start, from + 3 * LANES);
    from += startStep;
    FloatVector sum10 = FloatVector.fromArray(SPECIES, start, from);
    FloatVector sum11 = FloatVector.fromArray(SPECIES, start, from + LANES);
    FloatVector sum12 = FloatVector.fromArray(SPECIES, start, from + 2 * LANES);
    FloatVector sum13 = FloatVector.fromArray(SPECIES, start, from + 3 * LANES);
    from += startStep;
    FloatVector sum20 = FloatVector.fromArray(SPECIES, start, from);
    FloatVector sum21 = FloatVector.fromArray(SPECIES, start, from + LANES);
    FloatVector sum22 = FloatVector.fromArray(SPECIES, start, from + 2 * LANES);
    FloatVector sum23 = FloatVector.fromArray(SPECIES, start, from + 3 * LANES);
    from += startStep;
    FloatVector sum30 = FloatVector.fromArray(SPECIES, start, from);
    FloatVector sum31 = FloatVector.fromArray(SPECIES, start, from + LANES);
    FloatVector sum32 = FloatVector.fromArray(SPECIES, start, from + 2 * LANES);
    FloatVector sum33 = FloatVector.fromArray(SPECIES, start, from + 3 * LANES);
    from += startStep;
    FloatVector sum40 = FloatVector.fromArray(SPECIES, start, from);
    FloatVector sum41 = FloatVector.fromArray(SPECIES, start, from + LANES);
    FloatVector sum42 = FloatVector.fromArray(SPECIES, start, from + 2 * LANES);
    FloatVector sum43 = FloatVector.fromArray(SPECIES, start, from + 3 * LANES);
    from += startStep;
    FloatVector sum50 = FloatVector.fromArray(SPECIES, start, from);
    FloatVector sum51 = FloatVector.fromArray(SPECIES, start, from + LANES);
    FloatVector sum52 = FloatVector.fromArray(SPECIES, start, from + 2 * LANES);
    FloatVector sum53 = FloatVector.fromArray(SPECIES, start, from + 3 * LANES);
    float[] as = a.data();
    float[] bs = b.data();
    int a0 = a.offset() + row * rowStep;
    int a1 = a0 + rowStep;
    int a2 = a1 + rowStep;
    int a3 = a2 + rowStep;
    int a4 = a3 + rowStep;
    int a5 = a4 + rowStep;
    int bk = b.offset() + column;
    for (int k = 0; k < b.rows(); k++) {
      FloatVector b0 = FloatVector.fromArray(SPECIES, bs, bk);
      FloatVector b1 = FloatVector.fromArray(SPECIES, bs, bk + LANES);
      FloatVector b2 = FloatVector.fromArray(SPECIES, bs, bk + 2 * LANES);
      FloatVector b3 = FloatVector.fromArray(SPECIES, bs, bk + 3 * LANES);
      FloatVector x0 = FloatVector.broadcast(SPECIES, as[a0]);
      sum00 = x0.fma(b0, sum00);
      sum01 = x0.fma(b1, sum01);
      sum02 = x0.fma(b2, sum02);
      sum03 = x0.fma(b3, sum03);
      FloatVector x1 = FloatVector.broadcast(SPECIES, as[a1]);
      sum10 = x1.fma(b0, sum10);
      sum11 = x1.fma(b1, sum11);
      sum12 = x1.fma(b2, sum12);
      sum13 = x1.fma(b3, sum13);
      FloatVector x2 = FloatVector.broadcast(SPECIES, as[a2]);
      sum20 = x2.fma(b0, sum20);
      sum21 = x2.fma(b1, sum21);
      sum22 = x2.fma(b2, sum22);
      sum23 = x2.fma(b3, sum23);
      FloatVector x3 = FloatVector.broadcast(SPECIES, as[a3]);
      sum30 = x3.fma(b0, sum30);
      sum31 = x3.fma(b1, sum31);
      sum32 = x3.fma(b2, sum32);
      sum33 = x3.fma(b3, sum33);
      FloatVector x4 = FloatVector.broadcast(SPECIES, as[a4]);
      sum40 = x4.fma(b0, sum40);
      sum41 = x4.fma(b1, sum41);
      sum42 = x4.fma(b2, sum42);
      sum43 = x4.fma(b3, sum43);
      FloatVector x5 = FloatVector.broadcast(SPECIES, as[a5]);
      sum50 = x5.fma(b0, sum50);
      sum51 = x5.fma(b1, sum51);
      sum52 = x5.fma(b2, sum52);
      sum53 = x5.fma(b3, sum53);
      a0 += depthStep;
      a1 += depthStep;
      a2 += depthStep;
      a3 += depthStep;
      a4 += depthStep;
      a5 += depthStep;
      bk += b.rowStride();
    }
    float[] outs = out.data();
    int to = out.rowOffset(row) + column;
    sum00.intoArray(outs, to);
    sum01.intoArray(outs, to + LANES);
    sum02.intoArray(outs, to + 2 * LANES);
    sum03.intoArray(outs, to + 3 * LANES);
    to += out.rowStride();
    sum10.intoArray(outs, to);
    sum11.intoArray(outs, to + LANES);
    sum12.intoArray(outs, to + 2 * LANES);
    sum13.intoArray(outs, to + 3 * LANES);
    to += out.rowStride();
    sum20.intoArray(outs, to);
    sum21.intoArray(outs, to + LANES);
    sum22.intoArray(outs, to + 2 * LANES);
    sum23.intoArray(outs, to + 3 * LANES);
    to += out.rowStride();
    sum30.intoArray(outs, to);
    sum31.intoArray(outs, to + LANES);
    sum32.intoArray(outs, to + 2 * LANES);
    sum33.intoArray(outs, to + 3 * LANES);
    to += out.rowStride();
    sum40.intoArray(outs, to);
    sum41.intoArray(outs, to + LANES);
    sum42.intoArray(outs, to + 2 * LANES);
    sum43.intoArray(outs, to + 3 * LANES);
    to += out.rowStride();
    sum50.intoArray(outs, to);
    sum51.intoArray(outs, to + LANES);
    sum52.intoArray(outs, to + 2 * LANES);
    sum53.intoArray(outs, to + 3 * LANES);
  }
}
