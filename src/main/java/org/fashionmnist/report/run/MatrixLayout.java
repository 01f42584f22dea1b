package org.fashionmnist.report.run;

import java.awt.Font;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.fashionmnist.report.file.ChartFonts;

/**
 * Where the parts of a confusion matrix lie: a title and the names of the true classes on the left,
 * names and a title of the predicted classes below, and square cells in between. Lengths are
 * logical pixels.
 *
 * @param bounds all of it
 * @param cells the square of the cells
 * @param classCount rows, and columns
 * @param slanted whether the names below are too wide for their columns to lie flat
 */
public record MatrixLayout(Rectangle2D bounds, Rectangle2D cells, int classCount, boolean slanted) {

  /** The angle of slanted names; they read upward and end below their column. */
  static final double SLANT = -Math.PI / 4;

  /** Room between cells and names. */
  private static final double GAP = 8;

  /** Lays the matrix out in the middle of an area, with cells as large as fit. */
  static MatrixLayout fit(Rectangle2D area, List<String> names, Font font) {
    MatrixLayout flat = fit(area, names, font, false);
    return lieFlat(names, font, flat.cellSide()) ? flat : fit(area, names, font, true);
  }

  private static MatrixLayout fit(
      Rectangle2D area, List<String> names, Font font, boolean slanted) {
    double left = roomOnTheLeft(names, font);
    double below = roomBelow(names, font, slanted);
    double side = Math.min(area.getWidth() - left, area.getHeight() - below);
    double x = area.getX() + (area.getWidth() - left - side) / 2;
    double y = area.getY();
    return new MatrixLayout(
        new Rectangle2D.Double(x, y, left + side, side + below),
        new Rectangle2D.Double(x + left, y, side, side),
        names.size(),
        slanted);
  }

  /** The bounds of a matrix whose cells have a given side. */
  public static Rectangle2D boundsFor(double cellSide, List<String> names, Font font) {
    double cells = cellSide * names.size();
    double below = roomBelow(names, font, !lieFlat(names, font, cellSide));
    return new Rectangle2D.Double(0, 0, roomOnTheLeft(names, font) + cells, cells + below);
  }

  double cellSide() {
    return cells.getWidth() / classCount;
  }

  Rectangle2D cell(int trueClass, int predictedClass) {
    return new Rectangle2D.Double(
        cells.getX() + predictedClass * cellSide(),
        cells.getY() + trueClass * cellSide(),
        cellSide(),
        cellSide());
  }

  /** The middle of the right end of the name of a row. */
  Point2D rowName(int trueClass) {
    Rectangle2D cell = cell(trueClass, 0);
    return new Point2D.Double(cell.getX() - GAP, cell.getCenterY());
  }

  /** The middle of the upper edge of the name of a column or, slanted, its upper right corner. */
  Point2D columnName(int predictedClass) {
    Rectangle2D cell = cell(classCount - 1, predictedClass);
    return new Point2D.Double(cell.getCenterX(), cell.getMaxY() + GAP);
  }

  /**
   * The middle of the left edge of all, where the title of the rows, turned, has its upper edge.
   */
  Point2D rowTitle() {
    return new Point2D.Double(bounds.getX(), cells.getCenterY());
  }

  /** The middle of the lower edge of all below the cells. */
  Point2D columnTitle() {
    return new Point2D.Double(cells.getCenterX(), bounds.getMaxY());
  }

  private static boolean lieFlat(List<String> names, Font font, double cellSide) {
    return ChartFonts.widest(names, font) <= cellSide - GAP;
  }

  private static double roomOnTheLeft(List<String> names, Font font) {
    return titleRoom(font) + ChartFonts.widest(names, font) + GAP;
  }

  private static double roomBelow(List<String> names, Font font, boolean slanted) {
    double line = ChartFonts.lineHeight(font);
    double height = slanted ? (ChartFonts.widest(names, font) + line) * Math.sin(-SLANT) : line;
    return GAP + height + titleRoom(font);
  }

  private static double titleRoom(Font font) {
    return 1.7 * ChartFonts.lineHeight(font);
  }
}
