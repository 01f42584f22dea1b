package org.fashionmnist.engine.nn.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.engine.parallel.WorkerTeam;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PanelRowsTest {

  /** The parts of all workers of a team, in their order. */
  private static List<List<PanelRows>> parts(int teamSize, int panelCount, int rows) {
    List<List<PanelRows>> parts = new ArrayList<>();
    for (int i = 0; i < teamSize; i++) {
      parts.add(List.of());
    }
    try (WorkerTeam team = new WorkerTeam(teamSize)) {
      team.run(worker -> parts.set(worker.index(), PanelRows.shareOf(panelCount, rows, worker)));
    }
    return parts;
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "1, 3, 5", "2, 3, 5", "3, 3, 784", "7, 2, 65", "7, 1, 3", "7, 13, 1"})
  void sharesCoverEveryRowOfEveryPanelOnce(int teamSize, int panelCount, int rows) {
    int expected = 0;
    for (List<PanelRows> share : parts(teamSize, panelCount, rows)) {
      for (PanelRows part : share) {
        assertThat(part.panel() * rows + part.from()).isEqualTo(expected);
        assertThat(part.to()).isBetween(part.from() + 1, rows);
        expected += part.to() - part.from();
      }
    }
    assertThat(expected).isEqualTo(panelCount * rows);
  }

  @ParameterizedTest
  @CsvSource({"2, 2, 100", "3, 3, 7", "2, 4, 65"})
  void panelsThatGoAroundStayWhole(int teamSize, int panelCount, int rows) {
    for (List<PanelRows> share : parts(teamSize, panelCount, rows)) {
      assertThat(share).hasSize(panelCount / teamSize);
      assertThat(share).allMatch(part -> part.from() == 0 && part.to() == rows);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 3, 5", "2, 3, 5", "7, 2, 65", "7, 1, 3"})
  void someRowsOfAllPanelsCoverEverythingOnce(int teamSize, int panelCount, int rows) {
    int[][] covered = new int[panelCount][rows];
    try (WorkerTeam team = new WorkerTeam(teamSize)) {
      team.run(
          worker -> {
            List<PanelRows> parts = PanelRows.rowsOf(panelCount, rows, worker);
            int count = worker.share(rows).count();
            assertThat(parts).hasSize(count == 0 ? 0 : panelCount);
            for (PanelRows part : parts) {
              assertThat(part.to() - part.from()).isEqualTo(count);
              for (int row = part.from(); row < part.to(); row++) {
                covered[part.panel()][row]++;
              }
            }
          });
    }

    for (int[] panel : covered) {
      assertThat(panel).containsOnly(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 10", "3, 4", "9, 2", "10, 1", "50, 1"})
  void cutPiecesAreInOrderAndNoLargerThanAllowed(int most, int pieceCount) {
    List<PanelRows> pieces =
        PanelRows.cut(List.of(new PanelRows(2, 5, 15), new PanelRows(3, 0, 1)), most);

    assertThat(pieces).hasSize(pieceCount + 1).endsWith(new PanelRows(3, 0, 1));
    int expected = 5;
    for (PanelRows piece : pieces.subList(0, pieceCount)) {
      assertThat(piece.panel()).isEqualTo(2);
      assertThat(piece.from()).isEqualTo(expected);
      assertThat(piece.to() - piece.from()).isBetween(1, most);
      expected = piece.to();
    }
    assertThat(expected).isEqualTo(15);
  }
}
