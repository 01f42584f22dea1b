package org.fashionmnist.report.file;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.AbstractRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.data.xy.XYDataset;

/**
 * What the curves of a drawing are at each of their points, and where these lie: groups without
 * shapes, which a script reads. {@link CurveNames} says which plots have them.
 */
final class CurveReadings {

  /** The class of the groups; each has one group for each curve in it. */
  static final String GROUP = "readings";

  /** Of a curve with more points, as many are told, evenly. */
  private static final int MOST_POINTS = 400;

  private static final MathContext DIGITS = new MathContext(5);

  private CurveReadings() {}

  /**
   * The groups of a picture; no text where it has no such plot.
   *
   * @param light the picture
   * @param dark the same in the colors for a dark ground
   * @param info where the parts of the light one were drawn
   */
  static String markup(Picture light, Picture dark, PlotRenderingInfo info) {
    if (!(light.chart().getPlot() instanceof XYPlot plot)) {
      return "";
    }
    XYPlot other = (XYPlot) dark.chart().getPlot();
    if (!(plot instanceof CombinedDomainXYPlot combined)) {
      return panel(plot, plot, other, info.getDataArea());
    }
    List<XYPlot> panels = combined.getSubplots();
    List<XYPlot> others = ((CombinedDomainXYPlot) other).getSubplots();
    StringBuilder markup = new StringBuilder();
    for (int i = 0; i < panels.size(); i++) {
      markup.append(
          panel(plot, panels.get(i), others.get(i), info.getSubplotInfo(i).getDataArea()));
    }
    return markup.toString();
  }

  private static String panel(XYPlot whole, XYPlot plot, XYPlot other, Rectangle2D area) {
    XYItemRenderer renderer = plot.getRenderer();
    if (renderer == null || !(renderer.getLegendItemLabelGenerator() instanceof CurveNames names)) {
      return "";
    }
    StringBuilder markup = new StringBuilder();
    markup.append(ChartSvg.READINGS);
    attribute(markup, "data-x", whole.getDomainAxis().getLabel());
    attribute(markup, "data-y", plot.getRangeAxis().getLabel());
    attribute(markup, "data-x-suffix", suffix(whole.getDomainAxis()));
    attribute(markup, "data-suffix", suffix(plot.getRangeAxis()));
    attribute(
        markup,
        "data-area",
        "%s %s %s %s"
            .formatted(
                place(area.getX()),
                place(area.getY()),
                place(area.getWidth()),
                place(area.getHeight())));
    markup.append('>');
    for (int i = 0; i < plot.getDataset().getSeriesCount(); i++) {
      ColorPair color = ColorPair.of(color(renderer, i), color(other.getRenderer(), i));
      markup.append("<g");
      attribute(markup, "data-name", names.names().get(i));
      attribute(markup, "data-color", color.variable());
      attribute(markup, "data-points", points(whole, plot, i, area));
      markup.append("></g>");
    }
    return markup.append("</g>\n").toString();
  }

  private static void attribute(StringBuilder markup, String name, String value) {
    markup.append(' ').append(name).append("=\"");
    markup.append(SvgWriter.escaped(value == null ? "" : value)).append('"');
  }

  private static Color color(XYItemRenderer renderer, int series) {
    return (Color) ((AbstractRenderer) renderer).lookupSeriesPaint(series);
  }

  /** The unit behind a number of an axis, as at its ticks. */
  private static String suffix(ValueAxis axis) {
    return axis instanceof NumberAxis number
        ? number.getTickUnit().valueToString(0).replaceFirst("^[0-9.,]+", "")
        : "";
  }

  /** Of each point its x, the place of that, its value, and the place of that. */
  private static String points(XYPlot whole, XYPlot plot, int series, Rectangle2D area) {
    XYDataset dataset = plot.getDataset();
    int count = dataset.getItemCount(series);
    int every = (count + MOST_POINTS - 1) / MOST_POINTS;
    StringJoiner points = new StringJoiner(" ");
    for (int item : items(count, every)) {
      double x = dataset.getXValue(series, item);
      double y = dataset.getYValue(series, item);
      points.add(number(x));
      points.add(place(whole.getDomainAxis().valueToJava2D(x, area, whole.getDomainAxisEdge())));
      points.add(number(y));
      points.add(place(plot.getRangeAxis().valueToJava2D(y, area, plot.getRangeAxisEdge())));
    }
    return points.toString();
  }

  /** With the last one, in which people are interested. */
  private static List<Integer> items(int count, int every) {
    List<Integer> items = new ArrayList<>();
    for (int item = (count - 1) % Math.max(1, every); item < count; item += every) {
      items.add(item);
    }
    return items;
  }

  private static String number(double value) {
    return Double.isFinite(value)
        ? BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros().toPlainString()
        : "NaN";
  }

  private static String place(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
