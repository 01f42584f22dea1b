package org.fashionmnist.engine.linalg.simd;

import java.util.List;
import jdk.incubator.vector.FloatVector;

/** The shapes there are, and which of them a product is put together from. */
final class Tiles {

  private static final int LANES = FloatVector.SPECIES_PREFERRED.length();

  /** With 16 registers (256-bit vectors on x86) a tile of four vectors does not fit. */
  private static final boolean MANY_REGISTERS = LANES != 8;

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

  /**
   * The tile to go on with, so that no row is left over where sixes and fours can cover them.
   *
   * @param rows that are left, at least 1
   * @param columns that are left, at least a vector
   */
  Tile next(int rows, int columns) {
    if (MANY_REGISTERS && columns >= 4 * LANES) {
      if (rows == 4 || rows == 5 || rows > 5 && (rows % 6 == 2 || rows % 6 == 4)) {
        return tile4x4;
      }
      return rows >= 6 ? tile6x4 : tile1x4;
    }
    if (columns >= 2 * LANES) {
      return rows >= 6 ? tile6x2 : tile1x2;
    }
    return rows >= 6 ? tile6x1 : tile1x1;
  }
}
