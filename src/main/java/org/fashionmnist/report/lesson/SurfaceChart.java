package org.fashionmnist.report.lesson;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.LineStyle;
import org.fashionmnist.report.chart.Marker;
import org.fashionmnist.report.chart.PlaceAnnotation;
import org.fashionmnist.report.chart.TickStep;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.surface.PlaneArea;
import org.fashionmnist.result.surface.SurfacePath;
import org.fashionmnist.result.surface.SurfaceResult;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.result.wording.Names;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * The ways of optimizers over a surface, drawn on a map of it.
 *
 * @param theme its colors and fonts
 */
public record SurfaceChart(ChartTheme theme) {

  static final int WIDTH = 800;
  static final int HEIGHT = 640;

  /** A path of up to so many steps shows each of them; more dots would hide the line. */
  private static final int MOST_MARKED_STEPS = 60;

  private static final double STEP_RADIUS = 2.75;
  private static final double END_RADIUS = 6.5;

  private static final int MOST_TICKS = 8;

  /**
   * Draws a race.
   *
   * @param title what the surface is called
   * @param race at least one optimizer
   * @param value of the surface at (x, y), lowest at the minimum
   * @throws IllegalArgumentException if nobody took part
   */
  public Picture picture(String title, SurfaceResult race, DoubleBinaryOperator value) {
    if (race.paths().isEmpty()) {
      throw new IllegalArgumentException("cannot draw a race without optimizers");
    }
    PlaneArea area = race.area();
    XYPlot plot =
        new XYPlot(
            series(race),
            axis("x", area.fromX(), area.toX()),
            axis("y", area.fromY(), area.toY()),
            renderer(race, value));
    plot.setBackgroundPaint(theme.background());
    plot.setOutlineVisible(false);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    plot.addAnnotation(
        new PlaceAnnotation(
            theme, places(race), race.paths().stream().map(SurfacePath::points).toList()));
    return new Picture(
        new ChartFrame(theme)
            .around(plot, title, "f(x, y) = " + race.formula(), plot.getLegendItems()),
        WIDTH,
        HEIGHT);
  }

  private XYSeriesCollection series(SurfaceResult race) {
    XYSeriesCollection collection = new XYSeriesCollection();
    for (SurfacePath path : race.paths()) {
      XYSeries series = new XYSeries(legend(path), false, true);
      path.points().forEach(point -> series.add(point.x(), point.y()));
      collection.addSeries(series);
    }
    return collection;
  }

  private static String legend(SurfacePath path) {
    return "%s: %s, %s"
        .formatted(
            Names.optimizer(path.optimizer()),
            Figures.count(path.steps(), "step"),
            path.leftTheMap() ? "left the map" : "f = " + Figures.size(path.finalValue()));
  }

  private NumberAxis axis(String label, double from, double to) {
    TickStep step = TickStep.of(to - from, MOST_TICKS);
    NumberAxis axis = new NumberAxis(label);
    axis.setRange(from, to);
    axis.setTickUnit(new NumberTickUnit(step.size(), step.format("")));
    axis.setTickLabelFont(theme.labelFont());
    axis.setTickLabelPaint(theme.mutedText());
    axis.setTickLabelInsets(new RectangleInsets(4, 4, 4, 8));
    axis.setTickMarksVisible(false);
    axis.setAxisLineVisible(false);
    axis.setLabelFont(theme.labelFont());
    axis.setLabelPaint(theme.mutedText());
    return axis;
  }

  private XYLineAndShapeRenderer renderer(SurfaceResult race, DoubleBinaryOperator value) {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    renderer.setLegendLine(new Line2D.Double(-18, 0, 18, 0));
    for (int i = 0; i < race.paths().size(); i++) {
      LineStyle style = style(i);
      renderer.setSeriesPaint(i, style.color());
      renderer.setSeriesStroke(i, style.stroke());
      renderer.setSeriesShape(i, style.marker().shape(STEP_RADIUS));
      renderer.setSeriesShapesVisible(i, race.paths().get(i).steps() <= MOST_MARKED_STEPS);
    }
    double lowest = value.applyAsDouble(race.minimum().x(), race.minimum().y());
    renderer.addAnnotation(
        new LandscapeAnnotation(theme, race.area(), (x, y) -> value.applyAsDouble(x, y) - lowest),
        Layer.BACKGROUND);
    return renderer;
  }

  private LineStyle style(int path) {
    return theme.lines().get(path % theme.lines().size());
  }

  private List<PlaceAnnotation.Place> places(SurfaceResult race) {
    List<PlaceAnnotation.Place> places = new ArrayList<>();
    for (int i = 0; i < race.paths().size(); i++) {
      SurfacePath path = race.paths().get(i);
      places.add(
          new PlaceAnnotation.Place(
              path.end(), style(i).marker().shape(END_RADIUS), style(i).color(), ""));
    }
    places.add(new PlaceAnnotation.Place(race.minimum(), Marker.star(8), theme.text(), "minimum"));
    places.add(
        new PlaceAnnotation.Place(
            race.start(), Marker.SQUARE.shape(END_RADIUS), theme.text(), "start"));
    return places;
  }
}
