package org.fashionmnist.engine.linalg.simd;

import jdk.incubator.vector.FloatVector;
import org.fashionmnist.engine.linalg.Matrix;

/** Calls a tile on small matrices, until its time tells that it is compiled. */
final class TileTrial {

  /** The more, the sooner HotSpot sees a loop worth compiling. */
  private static final int DEPTH = 16;

  /** Many times what a call takes compiled, and a small part of what it takes interpreted. */
  private static final long FAST_NANOS = 4_000;

  private final Tile tile;
  private final Matrix a;
  private final Matrix b;
  private final Matrix out;
  private int calls;

  TileTrial(Tile tile) {
    this.tile = tile;
    int columns = tile.vectors() * FloatVector.SPECIES_PREFERRED.length();
    this.a = Matrix.zeros(tile.rows(), DEPTH);
    this.b = Matrix.zeros(DEPTH, columns);
    this.out = Matrix.zeros(tile.rows(), columns);
  }

  int calls() {
    return calls;
  }

  /** Calls it once more; if that was fast, marks the tile as compiled. */
  boolean isFast() {
    calls++;
    long start = System.nanoTime();
    tile.compute(a, a.rowStride(), 1, b, out.data(), 0, out.rowStride(), out, 0, 0);
    boolean fast = System.nanoTime() - start < FAST_NANOS;
    if (fast) {
      tile.setCompiled();
    }
    return fast;
  }
}
