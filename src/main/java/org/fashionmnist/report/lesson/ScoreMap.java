package org.fashionmnist.report.lesson;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleFunction;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.ContourLines;
import org.fashionmnist.report.chart.Overlay;
import org.fashionmnist.report.chart.Projection;
import org.fashionmnist.report.drawing.ColorPair;
import org.fashionmnist.report.drawing.ImagePair;
import org.fashionmnist.report.file.ChartFonts;
import org.fashionmnist.result.surface.PlaneArea;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;

/**
 * A map of a function of two variables: color by its value, with lines of equal value.
 *
 * @param shown the part of the plane that the axes show
 * @param value at (x, y)
 * @param colors of values
 * @param step between two lines of equal value
 * @param label of such a line
 */
record ScoreMap(
    ChartTheme theme,
    PlaneArea shown,
    DoubleBinaryOperator value,
    DoubleFunction<ColorPair> colors,
    double step,
    DoubleFunction<String> label)
    implements Overlay {

  /** Points of the grid that is looked at, in each direction. */
  private static final int GRID = 141;

  /** Between a line and its number. */
  private static final double BESIDE = 8;

  private static final double BELOW = 3;

  /** Between a number and the end of the map. */
  private static final double EDGE = 2;

  @Override
  public void draw(Graphics2D g, Rectangle2D area, Projection projection) {
    double[][] grid = grid();
    projection.fill(g, ImagePair.of(GRID, GRID, (row, column) -> colors.apply(grid[row][column])));
    ContourLines contours = new ContourLines(grid);
    g.setFont(theme.labelFont());
    DoubleSummaryStatistics values =
        Arrays.stream(grid).flatMapToDouble(Arrays::stream).summaryStatistics();
    for (double level = Math.ceil(values.getMin() / step) * step;
        level <= values.getMax();
        level += step) {
      drawLevel(g, area, level, contours.at(level));
    }
  }

  private void drawLevel(Graphics2D g, Rectangle2D area, double level, List<Line2D> pieces) {
    double unitX = area.getWidth() / (GRID - 1);
    double unitY = area.getHeight() / (GRID - 1);
    g.setPaint(theme.text());
    g.setStroke(new BasicStroke(0.75f));
    for (Line2D piece : pieces) {
      g.draw(
          new Line2D.Double(
              area.getX() + unitX * piece.getX1(),
              area.getY() + unitY * piece.getY1(),
              area.getX() + unitX * piece.getX2(),
              area.getY() + unitY * piece.getY2()));
    }
    String text = label.apply(level);
    for (List<Line2D> line : ContourLines.joined(pieces)) {
      // Near the diagonal from the lower left its number has most room.
      List<Line2D> byRoom =
          line.stream()
              .sorted(Comparator.comparingDouble(p -> Math.abs(p.getX1() + p.getY1() - (GRID - 1))))
              .toList();
      for (Line2D piece : byRoom) {
        double x = area.getX() + unitX * piece.getX1();
        double y = area.getY() + unitY * piece.getY1();
        if (labeled(g, area, text, x, y)) {
          break;
        }
      }
    }
  }

  /**
   * Writes a number at the lower right of a point, or at its upper left where there is no room.
   *
   * @return whether there was room
   */
  private boolean labeled(Graphics2D g, Rectangle2D area, String text, double x, double y) {
    double width = ChartFonts.width(text, theme.labelFont());
    double height = ChartFonts.lineHeight(theme.labelFont());
    boolean fits =
        x + BESIDE + width + EDGE < area.getMaxX() && y + BELOW + height + EDGE < area.getMaxY();
    if (fits) {
      TextUtils.drawAlignedString(
          text, g, (float) (x + BESIDE), (float) (y + BELOW), TextAnchor.TOP_LEFT);
      return true;
    }
    if (x - BESIDE - width > area.getX() && y - BELOW - height > area.getY()) {
      TextUtils.drawAlignedString(
          text, g, (float) (x - BESIDE), (float) (y - BELOW), TextAnchor.BOTTOM_RIGHT);
      return true;
    }
    return false;
  }

  private double[][] grid() {
    double[][] grid = new double[GRID][GRID];
    for (int row = 0; row < GRID; row++) {
      for (int column = 0; column < GRID; column++) {
        double x = shown.fromX() + (shown.toX() - shown.fromX()) * column / (GRID - 1);
        double y = shown.toY() - (shown.toY() - shown.fromY()) * row / (GRID - 1);
        grid[row][column] = value.applyAsDouble(x, y);
      }
    }
    return grid;
  }
}
