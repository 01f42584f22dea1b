package org.fashionmnist.engine.linalg.simd;

import java.util.List;
import jdk.incubator.vector.FloatVector;

/** The shapes there are, and which of them a product is put together from, in several ways. */
final class Tiles {

  private static final int LANES = FloatVector.SPECIES_PREFERRED.length();

  /** With 16 registers (256-bit vectors on x86) a tile of four vectors does not fit. */
  private static final boolean MANY_REGISTERS = LANES != 8;

  /** Sums in the largest tile of each way, the fastest way first. */
  private static final int[] MOST_SUMS = MANY_REGISTERS ? new int[] {24, 16, 6} : new int[] {12, 6};

  private final Tile tile6x4 = new Tile6x4();
  private final Tile tile4x4 = new Tile4x4();
  private final Tile tile1x4 = new Tile1x4();
  private final Tile tile6x2 = new Tile6x2();
  private final Tile tile1x2 = new Tile1x2();
  private final Tile tile6x1 = new Tile6x1();
  private final Tile tile1x1 = new Tile1x1();

  /** Those that nearly every product needs, the most important first. */
  List<Tile> main() {
    return MANY_REGISTERS
        ? List.of(tile6x4, tile4x4, tile6x1, tile6x2)
        : List.of(tile6x2, tile1x2, tile6x1);
  }

  /** In how many ways a product can be put together. */
  int ways() {
    return MOST_SUMS.length;
  }

  /**
   * The tile to go on with, so that no row is left over where sixes and fours can cover them.
   *
   * @param rows that are left, at least 1
   * @param columns that are left, at least a vector
   * @param way from 0, the fastest; each goes without the largest tile of the one before
   */
  Tile next(int rows, int columns, int way) {
    int mostSums = MOST_SUMS[way];
    if (mostSums >= 16 && columns >= 4 * LANES) {
      boolean isEven = rows > 5 && (rows % 6 == 2 || rows % 6 == 4);
      if (rows == 4 || rows == 5 || isEven || rows > 5 && mostSums < 24) {
        return tile4x4;
      }
      return rows >= 6 ? tile6x4 : tile1x4;
    }
    if (mostSums >= 12 && columns >= 2 * LANES) {
      return rows >= 6 ? tile6x2 : tile1x2;
    }
    return rows >= 6 ? tile6x1 : tile1x1;
  }
}
