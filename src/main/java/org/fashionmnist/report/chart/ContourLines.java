package org.fashionmnist.report.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the lines of equal height on a grid, square by square: where one corner of a side is above
 * the level and the other below, the line crosses it, at a place that the two heights give.
 *
 * @see <a href="https://doi.org/10.1145/37401.37422">W. E. Lorensen, H. E. Cline, Marching cubes,
 *     1987; this is its version for the plane</a>
 * @param heights rows of equal length, of the points of the grid
 */
@SuppressWarnings("ArrayRecordComponent") // a view of the grid
public record ContourLines(double[][] heights) {

  /**
   * The line of one level in pieces, in coordinates of the grid: x along a row, y from row to row.
   */
  public List<Line2D> at(double level) {
    List<Line2D> pieces = new ArrayList<>();
    for (int row = 0; row + 1 < heights.length; row++) {
      for (int column = 0; column + 1 < heights[row].length; column++) {
        addPieces(level, row, column, pieces);
      }
    }
    return pieces;
  }

  /** Pieces that were cut from one line, together. */
  public static List<List<Line2D>> joined(List<Line2D> pieces) {
    List<List<Line2D>> lines = new ArrayList<>();
    for (Line2D piece : pieces) {
      List<Line2D> line = new ArrayList<>(List.of(piece));
      lines.removeIf(
          other -> {
            boolean touches = other.stream().anyMatch(part -> touch(part, piece));
            if (touches) {
              line.addAll(other);
            }
            return touches;
          });
      lines.add(line);
    }
    return lines;
  }

  private static boolean touch(Line2D a, Line2D b) {
    return isOne(a.getP1(), b.getP1())
        || isOne(a.getP1(), b.getP2())
        || isOne(a.getP2(), b.getP1())
        || isOne(a.getP2(), b.getP2());
  }

  /** Two squares compute the crossing of their common side in two directions. */
  private static boolean isOne(Point2D a, Point2D b) {
    return a.distanceSq(b) < 1e-12;
  }

  private void addPieces(double level, int row, int column, List<Line2D> pieces) {
    if (!isCrossed(level, row, column)) {
      return;
    }
    double[][] corners = {
      {column, row, heights[row][column]},
      {column + 1, row, heights[row][column + 1]},
      {column + 1, row + 1, heights[row + 1][column + 1]},
      {column, row + 1, heights[row + 1][column]}
    };
    List<double[]> crossings = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      double[] a = corners[i];
      double[] b = corners[(i + 1) % 4];
      if ((a[2] < level) != (b[2] < level)) {
        double share = (level - a[2]) / (b[2] - a[2]);
        crossings.add(new double[] {a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])});
      }
    }
    for (int i = 0; i + 1 < crossings.size(); i += 2) {
      double[] from = crossings.get(i);
      double[] to = crossings.get(i + 1);
      pieces.add(new Line2D.Double(from[0], from[1], to[0], to[1]));
    }
  }

  private boolean isCrossed(double level, int row, int column) {
    boolean below = heights[row][column] < level;
    return below != (heights[row][column + 1] < level)
        || below != (heights[row + 1][column] < level)
        || below != (heights[row + 1][column + 1] < level);
  }
}
