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
    useAnotherOperator();
    long start = System.nanoTime();
    tile.compute(a, a.rowStride(), 1, b, out.data(), 0, out.rowStride(), out, 0, 0);
    boolean fast = System.nanoTime() - start < FAST_NANOS;
    if (fast) {
      tile.setCompiled();
    }
    return fast;
  }

  /**
   * The operators of the Vector API pass through one method of it ({@code VectorOperators.opCode}).
   * Had HotSpot compiled that when it knew only the tiles' multiply-add, the first other operators
   * would make it fall back, up to five times. HotSpot adds that number up over the places where a
   * tile uses the method, and from a hundred on (24 times 5) it compiles the rest of the tile
   * without the checks that tell it a vector's class: a hundred times slower, for good.
   */
  private void useAnotherOperator() {
    FloatVector zeros = FloatVector.fromArray(FloatVector.SPECIES_PREFERRED, b.data(), 0);
    zeros.mul(zeros).intoArray(b.data(), 0);
  }
}
