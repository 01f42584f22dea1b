package org.fashionmnist.report.lesson;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.LegendSwatch;
import org.fashionmnist.report.chart.PlotContent;
import org.fashionmnist.report.drawing.ColorPair;
import org.fashionmnist.report.file.ChartFonts;
import org.fashionmnist.result.lesson.ConvolutionSettings;
import org.jfree.chart.LegendItem;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;

/**
 * Draws the weights of the dense layer that does the same as a filter: a row for each sum, a column
 * for each pixel. A cell where a weight of the filter stands has the color of that weight.
 */
final class SharedWeightsPlot implements PlotContent {

  private static final int FILTER = 3;
  private static final double LARGEST_CELL = 19;
  private static final Shape SWATCH = new Rectangle2D.Double(-9, -9, 18, 18);
  private static final double TITLE_GAP = 8;

  private final ChartTheme theme;
  private final ConvolutionSettings settings;
  private final double cell;

  /**
   * A plot.
   *
   * @param width that it may take
   */
  SharedWeightsPlot(ChartTheme theme, ConvolutionSettings settings, double width) {
    this.theme = theme;
    this.settings = settings;
    this.cell = Math.min(LARGEST_CELL, (width - side()) / pixelCount());
  }

  int pixelCount() {
    return settings.image().size() * settings.image().size();
  }

  int sumCount() {
    return settings.sizes().map() * settings.sizes().map();
  }

  /**
   * Cells where a weight of the filter stands; less than nine a row where windows overlap the edge.
   */
  int weightCount() {
    int count = 0;
    for (int sum = 0; sum < sumCount(); sum++) {
      for (int pixel = 0; pixel < pixelCount(); pixel++) {
        if (weight(sum, pixel) >= 0) {
          count++;
        }
      }
    }
    return count;
  }

  /** Which weight leads from a pixel to a sum, 0 to 8; −1 for none. */
  private int weight(int sum, int pixel) {
    int size = settings.image().size();
    int map = settings.sizes().map();
    int before = settings.sizes().padBefore();
    int row = pixel / size - (sum / map * settings.stride() - before);
    int column = pixel % size - (sum % map * settings.stride() - before);
    boolean inside = row >= 0 && row < FILTER && column >= 0 && column < FILTER;
    return inside ? row * FILTER + column : -1;
  }

  private double side() {
    return ChartFonts.lineHeight(theme.labelFont()) + TITLE_GAP;
  }

  double height() {
    return side() + cell * sumCount();
  }

  @Override
  public Rectangle2D draw(Graphics2D g, Rectangle2D area) {
    double left = area.getX() + side();
    double top = area.getY() + side();
    Rectangle2D all = new Rectangle2D.Double(left, top, cell * pixelCount(), cell * sumCount());
    g.setPaint(theme.shade());
    g.fill(all);
    for (int sum = 0; sum < sumCount(); sum++) {
      for (int pixel = 0; pixel < pixelCount(); pixel++) {
        int weight = weight(sum, pixel);
        if (weight >= 0) {
          g.setPaint(color(weight));
          g.fill(
              new Rectangle2D.Double(
                  left + pixel * cell + 0.75, top + sum * cell + 0.75, cell - 1.5, cell - 1.5));
        }
      }
    }
    g.setPaint(theme.gridLine());
    g.setStroke(new BasicStroke(1));
    g.draw(all);
    titles(g, all);
    return all;
  }

  /**
   * One for each place in the filter, whatever the weight there is: those of 0 are learned, too.
   */
  private ColorPair color(int weight) {
    return theme.line(weight).color();
  }

  /** The nine colors. */
  List<LegendItem> legend() {
    return IntStream.range(0, FILTER * FILTER)
        .mapToObj(weight -> LegendSwatch.filled(name(weight), SWATCH, color(weight)))
        .toList();
  }

  private static String name(int weight) {
    String digits = "₁₂₃";
    return "w" + digits.charAt(weight / FILTER) + digits.charAt(weight % FILTER);
  }

  private void titles(Graphics2D g, Rectangle2D cells) {
    g.setPaint(theme.mutedText());
    g.setFont(theme.labelFont());
    TextUtils.drawAlignedString(
        "pixels x, row after row",
        g,
        (float) cells.getX(),
        (float) (cells.getY() - TITLE_GAP),
        TextAnchor.BOTTOM_LEFT);
    TextUtils.drawRotatedString(
        "sums z, row after row",
        g,
        (float) (cells.getX() - TITLE_GAP),
        (float) cells.getCenterY(),
        TextAnchor.BOTTOM_CENTER,
        -Math.PI / 2,
        TextAnchor.BOTTOM_CENTER);
  }
}
