package org.fashionmnist.engine.linalg.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.fashionmnist.engine.linalg.Matrix;

/** Six rows by one vector. */
final class Tile6x1 extends Tile {

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  Tile6x1() {
    super(6, 1);
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
    from += startStep;
    FloatVector sum10 = FloatVector.fromArray(SPECIES, start, from);
    from += startStep;
    FloatVector sum20 = FloatVector.fromArray(SPECIES, start, from);
    from += startStep;
    FloatVector sum30 = FloatVector.fromArray(SPECIES, start, from);
    from += startStep;
    FloatVector sum40 = FloatVector.fromArray(SPECIES, start, from);
    from += startStep;
    FloatVector sum50 = FloatVector.fromArray(SPECIES, start, from);
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
      FloatVector x0 = FloatVector.broadcast(SPECIES, as[a0]);
      sum00 = x0.fma(b0, sum00);
      FloatVector x1 = FloatVector.broadcast(SPECIES, as[a1]);
      sum10 = x1.fma(b0, sum10);
      FloatVector x2 = FloatVector.broadcast(SPECIES, as[a2]);
      sum20 = x2.fma(b0, sum20);
      FloatVector x3 = FloatVector.broadcast(SPECIES, as[a3]);
      sum30 = x3.fma(b0, sum30);
      FloatVector x4 = FloatVector.broadcast(SPECIES, as[a4]);
      sum40 = x4.fma(b0, sum40);
      FloatVector x5 = FloatVector.broadcast(SPECIES, as[a5]);
      sum50 = x5.fma(b0, sum50);
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
    to += out.rowStride();
    sum10.intoArray(outs, to);
    to += out.rowStride();
    sum20.intoArray(outs, to);
    to += out.rowStride();
    sum30.intoArray(outs, to);
    to += out.rowStride();
    sum40.intoArray(outs, to);
    to += out.rowStride();
    sum50.intoArray(outs, to);
  }
}
