package org.fashionmnist.engine.linalg.simd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

@DisabledIfSystemProperty(
    named = "expected.kernels",
    matches = "scalar",
    disabledReason = "tiles need the vector module")
class TilesTest {

  private static final int MANY_COLUMNS = 1_000;

  private final Tiles tiles = new Tiles();

  @Test
  void everyWayCoversAllRowsAndNoneTwice() {
    for (int way = 0; way < tiles.ways(); way++) {
      for (int rows = 1; rows <= 40; rows++) {
        int covered = plan(rows, way).stream().mapToInt(Tile::rows).sum();

        assertThat(covered).as("way %d, %d rows", way, rows).isEqualTo(rows);
      }
    }
  }

  @Test
  void eachWayGoesWithoutTheLargestTileOfTheOneBefore() {
    assertThat(tiles.ways()).isGreaterThan(1);
    for (int way = 1; way < tiles.ways(); way++) {
      assertThat(largest(way)).as("way %d", way).isLessThan(largest(way - 1));
    }
  }

  private int largest(int way) {
    int most = 0;
    for (int rows = 1; rows <= 40; rows++) {
      for (Tile tile : plan(rows, way)) {
        most = Math.max(most, tile.rows() * tile.vectors());
      }
    }
    return most;
  }

  private List<Tile> plan(int rows, int way) {
    List<Tile> plan = new ArrayList<>();
    for (int row = 0; row < rows; row += plan.get(plan.size() - 1).rows()) {
      plan.add(tiles.next(rows - row, MANY_COLUMNS, way));
    }
    return plan;
  }
}
