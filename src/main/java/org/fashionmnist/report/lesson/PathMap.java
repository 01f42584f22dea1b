package org.fashionmnist.report.lesson;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.report.chart.ChartAxes;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.LineStyle;
import org.fashionmnist.report.chart.Marker;
import org.fashionmnist.report.chart.Overlay;
import org.fashionmnist.report.chart.Places;
import org.fashionmnist.report.chart.StyledPath;
import org.fashionmnist.report.chart.TickStep;
import org.fashionmnist.result.surface.PlaneArea;
import org.fashionmnist.result.surface.PlanePoint;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;

/**
 * Paths from one start, on a map of what they are to find the minimum of.
 *
 * @param area that is shown
 * @param endRadius of the marks of start and ends, logical pixels
 */
record PathMap(
    ChartTheme theme, PlaneArea area, PlanePoint start, PlanePoint minimum, double endRadius) {

  /** A path of up to so many steps shows each of them; more dots would hide the line. */
  private static final int MOST_MARKED_STEPS = 60;

  private static final double STEP_RADIUS = 2.75;
  private static final double MINIMUM_RADIUS = 13;
  private static final int MOST_TICKS = 8;

  /**
   * A path.
   *
   * @param name in the legend
   * @param points from the start on, one more than steps
   */
  static StyledPath path(String name, LineStyle style, List<PlanePoint> points) {
    return new StyledPath(name, style, points.stream().map(PathMap::point).toList());
  }

  /**
   * @param x label of the horizontal axis
   * @param y label of the vertical axis
   * @param ground the map that lies below them
   */
  XYPlot plot(String x, String y, List<StyledPath> paths, Overlay ground) {
    XYLineAndShapeRenderer renderer = StyledPath.renderer(paths, STEP_RADIUS);
    for (int i = 0; i < paths.size(); i++) {
      renderer.setSeriesShapesVisible(i, paths.get(i).points().size() <= MOST_MARKED_STEPS + 1);
    }
    renderer.addAnnotation(ground.annotation(), Layer.BACKGROUND);
    XYPlot plot =
        new ChartAxes(theme)
            .plot(
                StyledPath.dataset(paths),
                axis(x, area.fromX(), area.toX()),
                axis(y, area.fromY(), area.toY()),
                renderer);
    plot.setRangeGridlinesVisible(false);
    plot.addAnnotation(
        new Places(theme, places(paths), paths.stream().map(StyledPath::points).toList())
            .annotation());
    return plot;
  }

  /** Lines with the marks at the ends of the paths. */
  List<LegendItem> legend(XYPlot plot, List<StyledPath> paths) {
    List<LegendItem> items = ChartFrame.legendOf(plot);
    for (int i = 0; i < paths.size(); i++) {
      items.get(i).setShapeVisible(true);
      items.get(i).setShape(paths.get(i).style().marker().shape(endRadius));
    }
    return items;
  }

  private NumberAxis axis(String label, double from, double to) {
    TickStep step = TickStep.of(to - from, MOST_TICKS);
    NumberAxis axis = new ChartAxes(theme).values(label, "", from, to);
    axis.setTickUnit(new NumberTickUnit(step.size(), step.format("")));
    return axis;
  }

  private List<Places.Place> places(List<StyledPath> paths) {
    List<Places.Place> places = new ArrayList<>();
    places.add(
        new Places.Place(
            point(minimum), Marker.star(MINIMUM_RADIUS), theme.text(), "minimum", true));
    for (StyledPath path : paths) {
      Point2D end = path.points().get(path.points().size() - 1);
      LineStyle style = path.style();
      places.add(new Places.Place(end, style.marker().shape(endRadius), style.color(), "", true));
    }
    places.add(
        new Places.Place(
            point(start), Marker.SQUARE.shape(endRadius), theme.text(), "start", false));
    return places;
  }

  private static Point2D point(PlanePoint point) {
    return new Point2D.Double(point.x(), point.y());
  }
}
