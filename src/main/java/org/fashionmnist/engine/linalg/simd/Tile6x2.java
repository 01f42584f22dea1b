package org.fashionmnist.engine.linalg.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.fashionmnist.engine.linalg.Matrix;

/** Six rows by two vectors: 15 registers, of the 16 that x86 has for 256 bits. */
final class Tile6x2 extends Tile {

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  Tile6x2() {
    super(6, 2);
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
    from += startStep;
    FloatVector sum10 = FloatVector.fromArray(SPECIES, start, from);
    FloatVector sum11 = FloatVector.fromArray(SPECIES, start, from + LANES);
    from += startStep;
    FloatVector sum20 = FloatVector.fromArray(SPECIES, start, from);
    FloatVector sum21 = FloatVector.fromArray(SPECIES, start, from + LANES);
    from += startStep;
    FloatVector sum30 = FloatVector.fromArray(SPECIES, start, from);
    FloatVector sum31 = FloatVector.fromArray(SPECIES, start, from + LANES);
    from += startStep;
    FloatVector sum40 = FloatVector.fromArray(SPECIES, start, from);
    FloatVector sum41 = FloatVector.fromArray(SPECIES, start, from + LANES);
    from += startStep;
    FloatVector sum50 = FloatVector.fromArray(SPECIES, start, from);
    FloatVector sum51 = FloatVector.fromArray(SPECIES, start, from + LANES);
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
      FloatVector x0 = FloatVector.broadcast(SPECIES, as[a0]);
      sum00 = x0.fma(b0, sum00);
      sum01 = x0.fma(b1, sum01);
      FloatVector x1 = FloatVector.broadcast(SPECIES, as[a1]);
      sum10 = x1.fma(b0, sum10);
      sum11 = x1.fma(b1, sum11);
      FloatVector x2 = FloatVector.broadcast(SPECIES, as[a2]);
      sum20 = x2.fma(b0, sum20);
      sum21 = x2.fma(b1, sum21);
      FloatVector x3 = FloatVector.broadcast(SPECIES, as[a3]);
      sum30 = x3.fma(b0, sum30);
      sum31 = x3.fma(b1, sum31);
      FloatVector x4 = FloatVector.broadcast(SPECIES, as[a4]);
      sum40 = x4.fma(b0, sum40);
      sum41 = x4.fma(b1, sum41);
      FloatVector x5 = FloatVector.broadcast(SPECIES, as[a5]);
      sum50 = x5.fma(b0, sum50);
      sum51 = x5.fma(b1, sum51);
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
    to += out.rowStride();
    sum10.intoArray(outs, to);
    sum11.intoArray(outs, to + LANES);
    to += out.rowStride();
    sum20.intoArray(outs, to);
    sum21.intoArray(outs, to + LANES);
    to += out.rowStride();
    sum30.intoArray(outs, to);
    sum31.intoArray(outs, to + LANES);
    to += out.rowStride();
    sum40.intoArray(outs, to);
    sum41.intoArray(outs, to + LANES);
    to += out.rowStride();
    sum50.intoArray(outs, to);
    sum51.intoArray(outs, to + LANES);
  }
}
