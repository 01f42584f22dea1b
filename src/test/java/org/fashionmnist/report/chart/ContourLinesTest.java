package org.fashionmnist.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Line2D;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContourLinesTest {

  @Test
  void piecesOfOneLineAreJoinedAndThoseOfTwoAreNot() {
    double[][] valley = {{1, 0, 0, 1}, {1, 0, 0, 1}, {1, 0, 0, 1}};

    List<List<Line2D>> lines = ContourLines.joined(new ContourLines(valley).at(0.5));

    assertThat(lines).hasSize(2);
    assertThat(lines).allSatisfy(line -> assertThat(line).hasSize(2));
  }

  /** x² + y² around (20, 20). */
  private static double[][] bowl() {
    double[][] heights = new double[41][41];
    for (int row = 0; row < 41; row++) {
      for (int column = 0; column < 41; column++) {
        heights[row][column] = Math.pow(column - 20, 2) + Math.pow(row - 20, 2);
      }
    }
    return heights;
  }

  @Test
  void theLineOfABowlIsACircle() {
    List<Line2D> pieces = new ContourLines(bowl()).at(100.5);

    double length = 0;
    for (Line2D piece : pieces) {
      assertThat(piece.getP1().distance(20, 20)).isCloseTo(10.025, within(0.05));
      length += piece.getP1().distance(piece.getP2());
    }
    assertThat(length).isCloseTo(2 * Math.PI * 10.025, within(0.5));
  }

  @Test
  void aLineThatEndsNowhereHasNoLooseEnds() {
    List<Line2D> pieces = new ContourLines(bowl()).at(100.5);

    for (Line2D piece : pieces) {
      assertThat(
              pieces.stream()
                  .filter(
                      other ->
                          other.getP1().distance(piece.getP1()) < 1e-9
                              || other.getP2().distance(piece.getP1()) < 1e-9)
                  .count())
          .isEqualTo(2);
    }
  }

  @Test
  void aLevelThatIsNotReachedHasNoLine() {
    assertThat(new ContourLines(bowl()).at(-1)).isEmpty();
    assertThat(new ContourLines(bowl()).at(1e6)).isEmpty();
  }
}
