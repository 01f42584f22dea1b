package org.fashionmnist.report.run;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.PlotContent;
import org.fashionmnist.report.file.ChartFonts;
import org.fashionmnist.result.run.ConfusionMatrix;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;

/**
 * Draws a confusion matrix as a table of colored cells between the names of its classes.
 *
 * @param names the classes as they are written beside rows and columns
 * @param nameFont the font of these names
 */
public record ConfusionMatrixPlot(
    ChartTheme theme, ConfusionMatrix matrix, List<String> names, Font nameFont)
    implements PlotContent {

  /** Cells of this side and more show their share below their count. */
  private static final double LEAST_SIDE_FOR_SHARES = 48;

  private static final double GAP_BETWEEN_CELLS = 2;
  private static final double CORNER = 6;

  @Override
  public Rectangle2D draw(Graphics2D g, Rectangle2D area) {
    MatrixLayout layout = MatrixLayout.fit(area, names, nameFont);
    for (int t = 0; t < names.size(); t++) {
      for (int p = 0; p < names.size(); p++) {
        drawCell(g, MatrixCell.of(matrix, t, p), layout.cell(t, p));
      }
    }
    drawNames(g, layout);
    drawTitles(g, layout);
    return layout.cells();
  }

  private void drawCell(Graphics2D g, MatrixCell cell, Rectangle2D place) {
    double side = place.getWidth();
    double gap = Math.min(GAP_BETWEEN_CELLS, side / 10);
    g.setPaint(cell.background(theme));
    g.fill(
        new RoundRectangle2D.Double(
            place.getX() + gap / 2,
            place.getY() + gap / 2,
            side - gap,
            side - gap,
            CORNER,
            CORNER));
    g.setPaint(cell.textColor(theme));
    double room = side - 3 * gap;
    double size = Math.min(24, Math.max(10, 0.27 * side));
    if (cell.count() == 0) {
      drawCentered(g, cell.countText(), theme.fonts().plain(size), room, place, 0);
    } else if (side < LEAST_SIDE_FOR_SHARES) {
      drawCentered(g, cell.countText(), theme.fonts().bold(size), room, place, 0);
    } else {
      Font countFont = theme.fonts().bold(size);
      Font shareFont = theme.fonts().plain(0.78 * size);
      double rise = 0.6 * ChartFonts.lineHeight(shareFont);
      double fall = 0.6 * ChartFonts.lineHeight(countFont);
      drawCentered(g, cell.countText(), countFont, room, place, -rise);
      drawCentered(g, cell.shareText(), shareFont, room, place, fall);
    }
  }

  /**
   * Draws text in the middle of a cell, moved down by {@code shift}, smaller where it is too wide.
   */
  private static void drawCentered(
      Graphics2D g, String text, Font font, double room, Rectangle2D cell, double shift) {
    g.setFont(ChartFonts.shrunkToFit(text, font, room));
    TextUtils.drawAlignedString(
        text,
        g,
        (float) cell.getCenterX(),
        (float) (cell.getCenterY() + shift),
        TextAnchor.HALF_ASCENT_CENTER);
  }

  private void drawNames(Graphics2D g, MatrixLayout layout) {
    g.setPaint(theme.text());
    g.setFont(nameFont);
    TextAnchor corner = layout.slanted() ? TextAnchor.TOP_RIGHT : TextAnchor.TOP_CENTER;
    double angle = layout.slanted() ? MatrixLayout.SLANT : 0;
    for (int i = 0; i < names.size(); i++) {
      Point2D row = layout.rowName(i);
      drawTurned(g, names.get(i), row, TextAnchor.HALF_ASCENT_RIGHT, 0);
      drawTurned(g, names.get(i), layout.columnName(i), corner, angle);
    }
  }

  private void drawTitles(Graphics2D g, MatrixLayout layout) {
    g.setPaint(theme.mutedText());
    g.setFont(theme.labelFont());
    drawTurned(
        g,
        "true class (each row is 100 %)",
        layout.rowTitle(),
        TextAnchor.TOP_CENTER,
        -Math.PI / 2);
    drawTurned(g, "predicted class", layout.columnTitle(), TextAnchor.BOTTOM_CENTER, 0);
  }

  private static void drawTurned(
      Graphics2D g, String text, Point2D point, TextAnchor anchor, double angle) {
    TextUtils.drawRotatedString(
        text, g, (float) point.getX(), (float) point.getY(), anchor, angle, anchor);
  }
}
