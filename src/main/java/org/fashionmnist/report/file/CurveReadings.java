package org.fashionmnist.report.file;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.report.drawing.ColorPair;
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

  private static final int DIGITS = 5;

  private CurveReadings() {}

  /** The groups of a picture; no text where it has no such plot. */
  static String markup(Picture picture) {
    if (!(picture.chart().getPlot() instanceof XYPlot plot)) {
      return "";
    }
    PlotRenderingInfo info = picture.plot();
    if (!(plot instanceof CombinedDomainXYPlot combined)) {
      return panel(plot, plot, info.getDataArea());
    }
    List<XYPlot> panels = combined.getSubplots();
    StringBuilder markup = new StringBuilder();
    for (int i = 0; i < panels.size(); i++) {
      markup.append(panel(plot, panels.get(i), info.getSubplotInfo(i).getDataArea()));
    }
    return markup.toString();
  }

  private static String panel(XYPlot whole, XYPlot plot, Rectangle2D area) {
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
    attribute(markup, "data-area", area(area));
    markup.append('>');
    for (int i = 0; i < plot.getDataset().getSeriesCount(); i++) {
      markup.append("<g");
      attribute(markup, "data-name", names.names().get(i));
      attribute(markup, "data-color", color(renderer, i).variable());
      attribute(markup, "data-points", points(whole, plot, i, area));
      markup.append("></g>");
    }
    return markup.append("</g>\n").toString();
  }

  private static String area(Rectangle2D area) {
    StringBuilder places = new StringBuilder();
    place(places, area.getX()).append(' ');
    place(places, area.getY()).append(' ');
    place(places, area.getWidth()).append(' ');
    return place(places, area.getHeight()).toString();
  }

  private static void attribute(StringBuilder markup, String name, String value) {
    markup.append(' ').append(name).append("=\"");
    markup.append(SvgWriter.escaped(value == null ? "" : value)).append('"');
  }

  private static ColorPair color(XYItemRenderer renderer, int series) {
    return (ColorPair) ((AbstractRenderer) renderer).lookupSeriesPaint(series);
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
    StringBuilder points = new StringBuilder();
    for (int item : items(count, every)) {
      double x = dataset.getXValue(series, item);
      double y = dataset.getYValue(series, item);
      if (!points.isEmpty()) {
        points.append(' ');
      }
      number(points, x).append(' ');
      place(points, whole.getDomainAxis().valueToJava2D(x, area, whole.getDomainAxisEdge()));
      number(points.append(' '), y).append(' ');
      place(points, plot.getRangeAxis().valueToJava2D(y, area, plot.getRangeAxisEdge()));
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

  private static StringBuilder number(StringBuilder text, double value) {
    return Decimals.appendSignificant(text, value, DIGITS);
  }

  private static StringBuilder place(StringBuilder text, double value) {
    return Decimals.append(text, value, 1);
  }
}
