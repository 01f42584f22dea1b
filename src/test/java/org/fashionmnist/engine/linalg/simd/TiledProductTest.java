package org.fashionmnist.engine.linalg.simd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.linalg.ScalarKernels;
import org.fashionmnist.engine.random.Purpose;
import org.fashionmnist.engine.random.RandomStream;
import org.fashionmnist.linalg.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** What becomes of a product when a tile is not compiled, or so badly that it is never fast. */
@DisabledIfSystemProperty(
    named = "expected.kernels",
    matches = "scalar",
    disabledReason = "tiles need the vector module")
class TiledProductTest {

  private static final int DEPTH = 5;
  private static final int COLUMNS = 160;

  private final RandomStream random = RandomStream.of(13, Purpose.ORDER, 0);

  @Test
  void withoutTheLargestTilesTheBitsAreTheSame() {
    for (int mostSums : new int[] {24, 23, 15, 11}) {
      for (int rows = 1; rows <= 26; rows++) {
        Matrix a = matrix(rows, DEPTH);
        Matrix b = matrix(DEPTH, COLUMNS);
        Matrix expected = Matrix.zeros(rows, COLUMNS);
        new ScalarKernels().multiply(a, b, expected);
        Matrix out = Matrix.zeros(rows, COLUMNS);
        Supply supply = new Supply(tile -> sums(tile) <= mostSums);

        int done = new TiledProduct(new Tiles(), supply).fromZero(a, a.rowStride(), 1, b, out);

        assertThat(done).as("columns of %d rows, %d sums", rows, mostSums).isEqualTo(COLUMNS);
        assertThat(out.data()).isEqualTo(expected.data());
        assertThat(supply.awaited).as("nobody waits where a smaller tile is ready").isEmpty();
      }
    }
  }

  @Test
  void theFirstProductWaitsForTheLargestTile() {
    Supply supply = new Supply(tile -> false);
    supply.readyAfter = 3;

    int done = multiply(supply, 12);

    assertThat(done).isEqualTo(COLUMNS);
    assertThat(supply.awaited).hasSize(3);
    int largest = sums(new Tiles().next(12, COLUMNS, 0));
    assertThat(supply.awaited).allSatisfy(tile -> assertThat(sums(tile)).isEqualTo(largest));
  }

  @Test
  void whereNoTileComesTheProductIsLeftToThePlainLoops() {
    Supply supply = new Supply(tile -> false);
    supply.patience = 2;

    assertThat(multiply(supply, 12)).isZero();
    assertThat(supply.awaited).hasSize(3);
  }

  private int multiply(TileSupply supply, int rows) {
    Matrix a = matrix(rows, DEPTH);
    Matrix b = matrix(DEPTH, COLUMNS);
    Matrix out = Matrix.zeros(rows, COLUMNS);
    return new TiledProduct(new Tiles(), supply).fromZero(a, a.rowStride(), 1, b, out);
  }

  private Matrix matrix(int rows, int columns) {
    Matrix matrix = Matrix.zeros(rows, columns);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        matrix.data()[matrix.rowOffset(i) + j] = Values.ORDINARY.next(random);
      }
    }
    return matrix;
  }

  private static int sums(Tile tile) {
    return tile.rows() * tile.vectors();
  }

  /** Tiles that are ready, or all of them after so many moments, and patience for so many. */
  private static final class Supply implements TileSupply {

    private final Predicate<Tile> ready;
    private final List<Tile> awaited = new ArrayList<>();
    private int readyAfter = Integer.MAX_VALUE;
    private int patience = Integer.MAX_VALUE;

    Supply(Predicate<Tile> ready) {
      this.ready = ready;
    }

    @Override
    public boolean isReady(Tile tile) {
      return awaited.size() >= readyAfter || ready.test(tile);
    }

    @Override
    public boolean await(Tile tile) {
      awaited.add(tile);
      return awaited.size() <= patience;
    }
  }
}
