package org.fashionmnist.report.lesson;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.ContourLines;
import org.fashionmnist.report.chart.HeightLevels;
import org.fashionmnist.report.chart.Overlay;
import org.fashionmnist.report.chart.Projection;
import org.fashionmnist.report.drawing.ColorPair;
import org.fashionmnist.report.drawing.ImagePair;
import org.fashionmnist.report.file.ChartPng;
import org.fashionmnist.result.surface.PlaneArea;

/**
 * A map of a surface, to lie behind paths: bands of quiet color between contour lines.
 *
 * @param shown the part of the plane that the axes show
 * @param height above the minimum at (x, y)
 */
record Landscape(ChartTheme theme, PlaneArea shown, DoubleBinaryOperator height)
    implements Overlay {

  /** Logical pixels between two points of the grid that contour lines are found on. */
  private static final int GRID = 1;

  @Override
  public void draw(Graphics2D g, Rectangle2D area, Projection projection) {
    double[][] grid =
        sample((int) (area.getHeight() / GRID) + 1, (int) (area.getWidth() / GRID) + 1);
    double highest = Arrays.stream(grid).flatMapToDouble(Arrays::stream).max().orElse(0);
    HeightLevels levels = new HeightLevels(Math.max(Double.MIN_NORMAL, highest));
    drawBands(g, projection, levels);
    drawLines(g, area, grid, levels);
  }

  private void drawBands(Graphics2D g, Projection projection, HeightLevels levels) {
    Rectangle2D area = projection.area();
    int width = (int) Math.round(area.getWidth() * ChartPng.SCALE);
    int rows = (int) Math.round(area.getHeight() * ChartPng.SCALE);
    List<ColorPair> bands = levels.colors(theme.landscape());
    BufferedImage image =
        ImagePair.of(
            width,
            rows,
            (row, column) -> {
              double value = heightAt((row + 0.5) / rows, (column + 0.5) / width);
              return bands.get(levels.bandOf(value));
            });
    projection.fill(g, image);
  }

  private void drawLines(Graphics2D g, Rectangle2D area, double[][] grid, HeightLevels levels) {
    ContourLines contours = new ContourLines(grid);
    double stepX = area.getWidth() / (grid[0].length - 1);
    double stepY = area.getHeight() / (grid.length - 1);
    Path2D path = new Path2D.Double();
    for (double level : levels.levels()) {
      for (Line2D piece : contours.at(level)) {
        path.moveTo(area.getX() + stepX * piece.getX1(), area.getY() + stepY * piece.getY1());
        path.lineTo(area.getX() + stepX * piece.getX2(), area.getY() + stepY * piece.getY2());
      }
    }
    g.setPaint(theme.contour());
    g.setStroke(new BasicStroke(0.75f));
    g.draw(path);
  }

  private double[][] sample(int rows, int columns) {
    double[][] grid = new double[rows][columns];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        grid[row][column] = heightAt(row / (rows - 1.0), column / (columns - 1.0));
      }
    }
    return grid;
  }

  /** The height at shares of the way from the upper to the lower and the left to the right edge. */
  private double heightAt(double down, double right) {
    return height.applyAsDouble(
        shown.fromX() + right * (shown.toX() - shown.fromX()),
        shown.toY() + down * (shown.fromY() - shown.toY()));
  }
}
