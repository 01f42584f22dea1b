package org.fashionmnist.report.chart;

import java.awt.Font;
import java.awt.RenderingHints;
import java.util.List;
import java.util.stream.IntStream;
import org.fashionmnist.report.drawing.ColorPair;
import org.fashionmnist.report.file.ChartFonts;
import org.fashionmnist.report.file.Picture;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.VerticalAlignment;

/** Puts title, subtitle and legend above a plot, flush left, the same for every picture. */
public record ChartFrame(ChartTheme theme) {

  /** Of most pictures, in logical pixels. */
  public static final int WIDTH = 800;

  /** Of most pictures, in logical pixels. */
  public static final int HEIGHT = 500;

  /** Of the plots in pictures of the usual width. */
  public static final int PLOT_WIDTH = WIDTH - 2 * ChartTheme.MARGIN;

  /** A subtitle may take this many lines; what is longer ends in an ellipsis. */
  private static final int SUBTITLE_LINES = 3;

  static {
    // Text that is turned would be set by the fonts of the system instead of the canvas.
    TextUtils.setUseDrawRotatedStringWorkaround(false);
  }

  private static final double ITEM_PADDING = 2;
  private static final double ROOM_BELOW_TITLE = 6;
  private static final double ROOM_BELOW_SUBTITLE = 10;
  private static final double ROOM_BELOW_LEGEND = 14;

  /**
   * A picture of the usual size.
   *
   * @param subtitle what was trained or measured, in a line
   */
  public Picture picture(Plot plot, String title, String subtitle, List<LegendItem> legend) {
    return picture(plot, title, subtitle, legend, HEIGHT);
  }

  /** A picture of the usual width. */
  public Picture picture(
      Plot plot, String title, String subtitle, List<LegendItem> legend, int height) {
    return new Picture(around(plot, title, subtitle, legend), WIDTH, height);
  }

  /**
   * A picture as high as its plot asks for.
   *
   * @param width of the picture
   * @param plotHeight without what stands above the plot
   */
  public Picture fitting(
      PlotContent plot,
      String title,
      String subtitle,
      List<LegendItem> legend,
      int width,
      double plotHeight) {
    int margins = 2 * ChartTheme.MARGIN;
    double head = headHeight(subtitle, width - margins) + (legend.isEmpty() ? 0 : legendHeight());
    return new Picture(
        around(plot.plot(), title, subtitle, legend),
        width,
        (int) Math.ceil(head + plotHeight) + margins);
  }

  /** The entries that a plot has for its curves. */
  public static List<LegendItem> legendOf(Plot plot) {
    LegendItemCollection items = plot.getLegendItems();
    return IntStream.range(0, items.getItemCount()).mapToObj(items::get).toList();
  }

  private JFreeChart around(Plot plot, String title, String subtitle, List<LegendItem> legend) {
    JFreeChart chart = new JFreeChart(null, theme.titleFont(), plot, false);
    chart.setBackgroundPaint(theme.background());
    int margin = ChartTheme.MARGIN;
    chart.setPadding(new RectangleInsets(margin, margin, margin, margin));
    chart.setTextAntiAlias(true);
    chart
        .getRenderingHints()
        .put(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    chart.addSubtitle(flushLeft(title, theme.titleFont(), theme.text(), ROOM_BELOW_TITLE));
    TextTitle second =
        flushLeft(subtitle, theme.subtitleFont(), theme.mutedText(), ROOM_BELOW_SUBTITLE);
    second.setMaximumLinesToDisplay(SUBTITLE_LINES);
    chart.addSubtitle(second);
    if (!legend.isEmpty()) {
      chart.addSubtitle(legendTitle(legend));
    }
    return chart;
  }

  /** Room that a legend takes above a plot. */
  public double legendHeight() {
    return ChartFonts.lineHeight(theme.labelFont()) + 2 * ITEM_PADDING + ROOM_BELOW_LEGEND;
  }

  /** Room that title and subtitle take above a plot of a given width. */
  private double headHeight(String subtitle, double width) {
    double wrapped = Math.ceil(1.1 * ChartFonts.width(subtitle, theme.subtitleFont()) / width);
    double lines = Math.max(1, Math.min(SUBTITLE_LINES, wrapped));
    return ChartFonts.lineHeight(theme.titleFont())
        + ROOM_BELOW_TITLE
        + lines * ChartFonts.lineHeight(theme.subtitleFont())
        + ROOM_BELOW_SUBTITLE;
  }

  private LegendTitle legendTitle(List<LegendItem> entries) {
    LegendItemCollection items = new LegendItemCollection();
    entries.forEach(items::add);
    LegendTitle legend = new FlushLegend(items);
    legend.setItemFont(theme.labelFont());
    legend.setItemPaint(theme.text());
    legend.setPosition(RectangleEdge.TOP);
    legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
    legend.setItemLabelPadding(new RectangleInsets(ITEM_PADDING, 6, ITEM_PADDING, 18));
    legend.setLegendItemGraphicPadding(RectangleInsets.ZERO_INSETS);
    legend.setPadding(RectangleInsets.ZERO_INSETS);
    legend.setMargin(0, 0, ROOM_BELOW_LEGEND, 0);
    return legend;
  }

  private static TextTitle flushLeft(String text, Font font, ColorPair color, double roomBelow) {
    TextTitle title = new TextTitle(text, font);
    title.setPaint(color);
    title.setHorizontalAlignment(HorizontalAlignment.LEFT);
    title.setTextAlignment(HorizontalAlignment.LEFT);
    title.setVerticalAlignment(VerticalAlignment.TOP);
    title.setPadding(0, 0, roomBelow, 0);
    return title;
  }
}
