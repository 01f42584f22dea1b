package org.fashionmnist.engine.linalg.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.fashionmnist.engine.linalg.Matrix;

/** One row by one vector. */
final class Tile1x1 extends Tile {

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  Tile1x1() {
    super(1, 1);
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
    float[] as = a.data();
    float[] bs = b.data();
    int a0 = a.offset() + row * rowStep;
    int bk = b.offset() + column;
    for (int k = 0; k < b.rows(); k++) {
      FloatVector b0 = FloatVector.fromArray(SPECIES, bs, bk);
      FloatVector x0 = FloatVector.broadcast(SPECIES, as[a0]);
      sum00 = x0.fma(b0, sum00);
      a0 += depthStep;
      bk += b.rowStride();
    }
    float[] outs = out.data();
    int to = out.rowOffset(row) + column;
    sum00.intoArray(outs, to);
  }
}
