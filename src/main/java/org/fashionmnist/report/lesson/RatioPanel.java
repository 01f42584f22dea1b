package org.fashionmnist.report.lesson;

import java.awt.geom.Point2D;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fashionmnist.report.chart.ChartAxes;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.LineStyle;
import org.fashionmnist.report.chart.StyledPath;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;

/** A small plot of curves of positive numbers over positive numbers, both on logarithmic axes. */
record RatioPanel(ChartTheme theme) {

  /** More labels would touch each other in half a picture. */
  private static final int MOST_TICKS = 4;

  /** Half of the label of a last tick. */
  private static final double ROOM_AT_RIGHT = 20;

  private static final double MARKER_RADIUS = 3.5;

  /** So much larger is what lies below. */
  private static final double RING = 2;

  /**
   * A curve.
   *
   * @param marked whether its points are marked
   * @param joined whether a line joins them
   * @param points from left to right; those that are not positive are left out
   */
  record Line(LineStyle style, boolean marked, boolean joined, List<Point2D> points) {
    Line {
      points = points.stream().filter(point -> point.getX() > 0 && point.getY() > 0).toList();
    }
  }

  /**
   * Draws curves; the last lies on top.
   *
   * @param floor values below it are not shown
   */
  XYPlot plot(String horizontal, String vertical, double floor, List<Line> lines) {
    List<StyledPath> curves =
        IntStream.range(0, lines.size())
            .mapToObj(i -> new StyledPath(i, lines.get(i).style, lines.get(i).points))
            .toList();
    XYLineAndShapeRenderer renderer = StyledPath.renderer(curves, MARKER_RADIUS);
    for (int i = 0; i < lines.size(); i++) {
      renderer.setSeriesShapesVisible(i, lines.get(i).marked);
      renderer.setSeriesLinesVisible(i, lines.get(i).joined);
    }
    if (lines.size() == 2) { // points of both may lie on each other
      renderer.setSeriesShape(0, lines.get(0).style.marker().shape(MARKER_RADIUS + RING));
    }
    ChartAxes axes = new ChartAxes(theme);
    var xs = points(lines).mapToDouble(Point2D::getX).summaryStatistics();
    var ys = points(lines).mapToDouble(Point2D::getY).filter(y -> y >= floor).summaryStatistics();
    boolean none = xs.getCount() == 0 || ys.getCount() == 0;
    XYPlot plot =
        axes.plot(
            StyledPath.dataset(curves),
            axes.ratios(horizontal, none ? 1 : xs.getMin(), none ? 10 : xs.getMax(), MOST_TICKS),
            axes.verticalRatios(vertical, none ? 0.1 : ys.getMin(), none ? 1 : ys.getMax()),
            renderer);
    plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    plot.setInsets(new RectangleInsets(0, 0, 0, ROOM_AT_RIGHT));
    return plot;
  }

  private static Stream<Point2D> points(List<Line> lines) {
    return lines.stream().flatMap(line -> line.points.stream());
  }
}
