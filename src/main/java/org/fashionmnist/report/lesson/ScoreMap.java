package org.fashionmnist.report.lesson;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleFunction;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.ContourLines;
import org.fashionmnist.report.chart.Overlay;
import org.fashionmnist.report.chart.Projection;
import org.fashionmnist.report.gallery.Tile;
import org.fashionmnist.result.surface.PlaneArea;
import org.fashionmnist.result.wording.Figures;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;

/**
 * A map of a function of two variables: color by its value, with lines of equal value.
 *
 * @param shown the part of the plane that the axes show
 * @param value at (x, y)
 * @param colors of values
 * @param step between two lines of equal value
 */
record ScoreMap(
    ChartTheme theme,
    PlaneArea shown,
    DoubleBinaryOperator value,
    DoubleFunction<Color> colors,
    double step)
    implements Overlay {

  /** Points of the grid that is looked at, in each direction. */
  private static final int GRID = 141;

  @Override
  public void draw(Graphics2D g, Rectangle2D area, Projection projection) {
    double[][] grid = grid();
    projection.fill(
        g, Tile.drawn(GRID, GRID, (row, column) -> colors.apply(grid[row][column]).getRGB()));
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
    // Where the line is nearest to the diagonal from the lower left, its number has most room.
    Optional<Line2D> middle =
        pieces.stream()
            .min(Comparator.comparingDouble(p -> Math.abs(p.getX1() + p.getY1() - (GRID - 1))));
    if (middle.isPresent() && isInside(middle.get())) {
      TextUtils.drawAlignedString(
          Figures.decimals(level, 0),
          g,
          (float) (area.getX() + unitX * middle.get().getX1() + 8),
          (float) (area.getY() + unitY * middle.get().getY1() + 3),
          TextAnchor.TOP_LEFT);
    }
  }

  /** Whether a number beside the line stays on the map. */
  private static boolean isInside(Line2D piece) {
    return piece.getX1() < GRID * 0.88 && piece.getY1() < GRID * 0.88;
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
