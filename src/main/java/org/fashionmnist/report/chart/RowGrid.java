package org.fashionmnist.report.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.fashionmnist.report.file.ChartFonts;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;

/**
 * Where the rows of a picture with one row for each optimizer or class lie: names on the left, an
 * axis below.
 *
 * @param theme fonts and colors
 * @param names of the rows
 * @param rows what all rows cover together, names included
 */
public record RowGrid(ChartTheme theme, List<String> names, Rectangle2D rows) {

  private static final double GAP = 12;
  private static final double LARGEST_ROW = 56;
  private static final double SMALLEST_ROW = 34;
  private static final double LEAST_ROWS = 300;
  private static final int MOST_TICKS = 6;

  public RowGrid {
    names = List.copyOf(names);
  }

  /**
   * The grid that fills an area.
   *
   * @param above room above the rows
   */
  public static RowGrid in(Rectangle2D area, double above, ChartTheme theme, List<String> names) {
    double height = area.getHeight() - above - axisHeight(theme);
    return new RowGrid(
        theme,
        names,
        new Rectangle2D.Double(area.getX(), area.getY() + above, area.getWidth(), height));
  }

  /** The height of so many rows and the axis below. */
  public static double heightFor(ChartTheme theme, int rowCount) {
    double row = Math.max(SMALLEST_ROW, Math.min(LARGEST_ROW, LEAST_ROWS / rowCount));
    return heightOf(theme, rowCount * row);
  }

  /** The height of rows that take so much together, and the axis below. */
  public static double heightOf(ChartTheme theme, double rowsHeight) {
    return rowsHeight + axisHeight(theme);
  }

  private static double axisHeight(ChartTheme theme) {
    return 2 * ChartFonts.lineHeight(theme.labelFont()) + 14;
  }

  public double rowHeight() {
    return rows.getHeight() / names.size();
  }

  public double rowTop(int row) {
    return rows.getY() + row * rowHeight();
  }

  public double middle(int row) {
    return rowTop(row) + rowHeight() / 2;
  }

  /** The room that names take, with the gap behind them. */
  public double namesWidth() {
    return GAP + ChartFonts.widest(names, theme.labelFont());
  }

  /** All rows from one place to another. */
  public Rectangle2D between(double left, double right) {
    return new Rectangle2D.Double(left, rows.getY(), right - left, rows.getHeight());
  }

  /** Writes the names flush right, with their right ends at {@code right}. */
  public void drawNames(Graphics2D g, double right) {
    g.setPaint(theme.text());
    g.setFont(theme.labelFont());
    for (int row = 0; row < names.size(); row++) {
      ChartFonts.drawUpTo(g, names.get(row), right, middle(row));
    }
  }

  private int mostTicks(RowScale scale, String suffix) {
    double room = 1.6 * ChartFonts.width("00.0" + suffix, theme.labelFont());
    return Math.max(1, Math.min(MOST_TICKS, (int) ((scale.right() - scale.left()) / room)));
  }

  /** Writes words in the place of a row's data, on a ground that hides the lines. */
  public void drawWords(Graphics2D g, String text, int row, double left, double right) {
    Font font = ChartFonts.shrunkToFit(text, theme.entryFont(), right - left);
    double height = ChartFonts.lineHeight(font);
    g.setPaint(theme.background());
    g.fill(
        new Rectangle2D.Double(
            left - 3, middle(row) - height / 2, ChartFonts.width(text, font) + 6, height));
    g.setPaint(theme.mutedText());
    g.setFont(font);
    ChartFonts.drawFrom(g, text, left, middle(row));
  }

  /**
   * Draws upright lines at round values over the height of the rows, the values below and the label
   * below these.
   *
   * @param top where the lines begin
   * @param whole whether only whole numbers are labeled
   */
  public void drawScale(
      Graphics2D g, RowScale scale, double top, String label, String suffix, boolean whole) {
    double span = scale.upper() - scale.lower();
    int most = mostTicks(scale, suffix);
    TickStep step = whole ? TickStep.whole(span, most) : TickStep.of(span, most);
    double bottom = rows.getMaxY();
    float below = (float) bottom + 6;
    g.setFont(theme.labelFont());
    for (long i = (long) Math.ceil(scale.lower() / step.size() - 1e-9);
        i * step.size() <= scale.upper() + 1e-9 * span;
        i++) {
      double value = i * step.size();
      double x = scale.at(value);
      g.setPaint(theme.gridLine());
      g.setStroke(new BasicStroke(1));
      g.draw(new Line2D.Double(x, top, x, bottom));
      g.setPaint(theme.mutedText());
      TextUtils.drawAlignedString(
          step.format(suffix).format(value), g, (float) x, below, TextAnchor.TOP_CENTER);
    }
    g.setPaint(theme.mutedText());
    g.draw(new Line2D.Double(scale.left(), bottom, scale.right(), bottom));
    TextUtils.drawAlignedString(
        label,
        g,
        (float) ((scale.left() + scale.right()) / 2),
        below + (float) ChartFonts.lineHeight(theme.labelFont()) + 4,
        TextAnchor.TOP_CENTER);
  }
}
