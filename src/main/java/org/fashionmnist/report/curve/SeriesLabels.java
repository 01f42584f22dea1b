package org.fashionmnist.report.curve;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.LabelStack;
import org.fashionmnist.report.chart.LineStyle;
import org.fashionmnist.report.chart.Marker;
import org.fashionmnist.report.file.ChartFonts;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.util.ShapeUtils;

/**
 * The names of curves to the right of their plot, in the place of an axis: each beside the end of
 * its curve, as far as there is room, with a thin line from there; or as a list in their order.
 */
public final class SeriesLabels extends NumberAxis {

  private static final long serialVersionUID = 1L;

  private static final double LEADER = 20;
  private static final double SAMPLE = 34;
  private static final double GAP = 7;
  private static final double LINE_SPACING = 1.12;

  /** Longer names are set smaller. */
  private static final double MOST_TEXT_WIDTH = 260;

  private static final double MARKER_RADIUS = 4;
  private static final double LEADER_SHARE = 0.55;

  private final transient ChartTheme theme;
  private final transient List<Entry> entries;
  private final transient ValueAxis horizontal;
  private final transient ValueAxis values;

  /**
   * A label.
   *
   * @param text what it says
   * @param style of the sample beside it
   * @param end of its curve, in the units of the axes; null for a label without a leader
   */
  public record Entry(String text, LineStyle style, Point2D end) {
    /** A label without a leader. */
    public Entry(String text, LineStyle style) {
      this(text, style, null);
    }
  }

  private SeriesLabels(
      ChartTheme theme, List<Entry> entries, ValueAxis horizontal, ValueAxis values) {
    this.theme = theme;
    this.entries = List.copyOf(entries);
    this.horizontal = horizontal;
    this.values = values;
  }

  /**
   * Names at the ends of curves. An end beyond the axis is told as a number.
   *
   * @param measure what the curves show
   */
  static SeriesLabels atEnds(
      ChartTheme theme,
      List<Series> curves,
      Measure measure,
      ValueAxis horizontal,
      ValueAxis values) {
    List<Entry> entries =
        curves.stream()
            .map(curve -> entryAtEnd(curve, measure, values))
            // The higher the end, the higher the name; of equal ends the first curve's.
            .sorted(Comparator.comparingDouble(entry -> -entry.end().getY()))
            .toList();
    return new SeriesLabels(theme, entries, horizontal, values);
  }

  private static Entry entryAtEnd(Series curve, Measure measure, ValueAxis values) {
    Series.Point end = curve.last();
    boolean shown = values.getRange().contains(end.y());
    String text = shown ? curve.name() : curve.name() + ": " + measure.text(end.y());
    return new Entry(text, curve.style(), new Point2D.Double(end.x(), end.y()));
  }

  /** Names as a list from the top. */
  public static SeriesLabels list(
      ChartTheme theme, List<Entry> entries, ValueAxis horizontal, ValueAxis values) {
    return new SeriesLabels(theme, entries, horizontal, values);
  }

  @Override
  public AxisSpace reserveSpace(
      Graphics2D g, Plot plot, Rectangle2D plotArea, RectangleEdge edge, AxisSpace space) {
    AxisSpace more = space == null ? new AxisSpace() : space;
    more.add(LEADER + SAMPLE + GAP + textWidth(), RectangleEdge.RIGHT);
    return more;
  }

  private double textWidth() {
    return entries.stream().mapToDouble(e -> ChartFonts.width(e.text(), font(e))).max().orElse(0);
  }

  private Font font(Entry entry) {
    return ChartFonts.shrunkToFit(entry.text(), theme.entryFont(), MOST_TEXT_WIDTH);
  }

  @Override
  public AxisState draw(
      Graphics2D g,
      double cursor,
      Rectangle2D plotArea,
      Rectangle2D dataArea,
      RectangleEdge edge,
      PlotRenderingInfo info) {
    double height =
        Math.min(
            LINE_SPACING * ChartFonts.lineHeight(theme.entryFont()),
            dataArea.getHeight() / entries.size());
    List<Double> wanted =
        IntStream.range(0, entries.size())
            .mapToObj(
                i -> {
                  Point2D end = entries.get(i).end();
                  return end == null
                      ? dataArea.getY() + (i + 0.5) * height
                      : inside(dataArea, place(end, dataArea)).getY();
                })
            .toList();
    List<Double> places =
        LabelStack.spread(wanted, height, dataArea.getMinY() - height / 2, dataArea.getMaxY());
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      double y = places.get(i);
      double left = dataArea.getMaxX() + LEADER;
      if (entry.end() != null) {
        drawLeader(g, entry, inside(dataArea, place(entry.end(), dataArea)), dataArea, y);
      }
      drawSample(g, theme, entry.style(), left + SAMPLE / 2, y);
      g.setPaint(theme.text());
      g.setFont(font(entry));
      ChartFonts.drawFrom(g, entry.text(), left + SAMPLE + GAP, y);
    }
    return new AxisState(cursor);
  }

  private Point2D place(Point2D end, Rectangle2D dataArea) {
    return new Point2D.Double(
        horizontal.valueToJava2D(end.getX(), dataArea, RectangleEdge.BOTTOM),
        values.valueToJava2D(end.getY(), dataArea, RectangleEdge.LEFT));
  }

  private static Point2D inside(Rectangle2D area, Point2D place) {
    return new Point2D.Double(
        Math.min(place.getX(), area.getMaxX()),
        Math.max(area.getMinY(), Math.min(place.getY(), area.getMaxY())));
  }

  private void drawLeader(
      Graphics2D g, Entry entry, Point2D end, Rectangle2D dataArea, double labelY) {
    Path2D leader = new Path2D.Double();
    leader.moveTo(end.getX(), end.getY());
    leader.lineTo(dataArea.getMaxX() + 2, end.getY());
    leader.lineTo(dataArea.getMaxX() + LEADER - 5, labelY);
    g.setPaint(entry.style().paled(LEADER_SHARE, theme.background()));
    g.setStroke(new BasicStroke(1));
    g.draw(leader);
  }

  /** A short piece of a curve with its marker in the middle. */
  private static void drawSample(
      Graphics2D g, ChartTheme theme, LineStyle style, double x, double y) {
    g.setPaint(style.color());
    g.setStroke(style.stroke());
    g.draw(new Line2D.Double(x - SAMPLE / 2, y, x + SAMPLE / 2, y));
    Shape marker = ShapeUtils.createTranslatedShape(style.marker().shape(MARKER_RADIUS), x, y);
    Marker.paint(g, marker, style.color(), theme.background(), 0.8f);
  }
}
