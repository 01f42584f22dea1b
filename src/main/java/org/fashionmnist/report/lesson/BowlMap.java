package org.fashionmnist.report.lesson;

import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.report.chart.ChartAxes;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.LineStyle;
import org.fashionmnist.report.chart.Marker;
import org.fashionmnist.report.chart.PlaceAnnotation;
import org.fashionmnist.report.chart.TickStep;
import org.fashionmnist.result.lesson.Bowl;
import org.fashionmnist.result.lesson.LinePath;
import org.fashionmnist.result.surface.PlaneArea;
import org.fashionmnist.result.surface.PlanePoint;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Paths of methods on the map of a bowl. */
record BowlMap(ChartTheme theme, Bowl bowl, PlaneArea area, PlanePoint start) {

  /** A path of up to so many updates shows each of them. */
  private static final int MOST_MARKED = 60;

  /** A path of more updates would be a blot in thick lines. */
  private static final int MOST_THICK = 500;

  private static final float THIN = 0.9f;

  private static final double STEP_RADIUS = 2.75;
  private static final double END_RADIUS = 6;
  private static final int MOST_TICKS = 8;

  /**
   * Draws paths.
   *
   * @param paths at least one; the last lies on top
   */
  XYPlot plot(List<LinePath> paths) {
    XYPlot plot =
        new XYPlot(
            series(paths),
            axis("weight w", area.fromX(), area.toX()),
            axis("bias b", area.fromY(), area.toY()),
            renderer(paths));
    plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    plot.setBackgroundPaint(theme.background());
    plot.setOutlineVisible(false);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    plot.addAnnotation(
        new PlaceAnnotation(theme, places(paths), paths.stream().map(LinePath::points).toList()));
    return plot;
  }

  /** How the path of a method is drawn: what makes very many updates as a thin line. */
  static LineStyle style(ChartTheme theme, LinePath path, int index) {
    LineStyle style = theme.line(index);
    return path.updates() > MOST_THICK
        ? new LineStyle(style.color(), new BasicStroke(THIN), style.marker())
        : style;
  }

  private static XYSeriesCollection series(List<LinePath> paths) {
    XYSeriesCollection collection = new XYSeriesCollection();
    for (LinePath path : paths) {
      XYSeries series = new XYSeries(path.name(), false, true);
      path.points().forEach(point -> series.add(point.x(), point.y()));
      collection.addSeries(series);
    }
    return collection;
  }

  private NumberAxis axis(String label, double from, double to) {
    TickStep step = TickStep.of(to - from, MOST_TICKS);
    NumberAxis axis = new ChartAxes(theme).values(new NumberAxis(label), "", from, to);
    axis.setTickUnit(new NumberTickUnit(step.size(), step.format("")));
    return axis;
  }

  private XYLineAndShapeRenderer renderer(List<LinePath> paths) {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    renderer.setLegendLine(new Line2D.Double(-18, 0, 18, 0));
    for (int i = 0; i < paths.size(); i++) {
      LineStyle style = style(theme, paths.get(i), i);
      renderer.setSeriesPaint(i, style.color());
      renderer.setSeriesStroke(i, style.stroke());
      renderer.setSeriesShape(i, style.marker().shape(STEP_RADIUS));
      renderer.setSeriesShapesVisible(i, paths.get(i).updates() <= MOST_MARKED);
    }
    renderer.addAnnotation(new BowlAnnotation(theme, bowl, area), Layer.BACKGROUND);
    return renderer;
  }

  private List<PlaceAnnotation.Place> places(List<LinePath> paths) {
    List<PlaceAnnotation.Place> places = new ArrayList<>();
    for (int i = 0; i < paths.size(); i++) {
      LineStyle style = theme.line(i);
      places.add(
          new PlaceAnnotation.Place(
              paths.get(i).end(), style.marker().shape(END_RADIUS), style.color(), ""));
    }
    places.add(new PlaceAnnotation.Place(bowl.minimum(), Marker.star(8), theme.text(), "minimum"));
    places.add(
        new PlaceAnnotation.Place(start, Marker.SQUARE.shape(END_RADIUS), theme.text(), "start"));
    return places;
  }
}
