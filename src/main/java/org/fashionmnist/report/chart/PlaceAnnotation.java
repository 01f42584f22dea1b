package org.fashionmnist.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.report.file.ChartFonts;
import org.fashionmnist.result.surface.PlanePoint;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;

/** Marks places on a map, some with their names, written where paths leave room. */
public final class PlaceAnnotation extends AbstractXYAnnotation {

  private static final long serialVersionUID = 1L;

  /**
   * A place.
   *
   * @param mark its shape, around the origin, logical pixels
   * @param name to be written beside it; empty for none
   */
  public record Place(PlanePoint point, Shape mark, Color color, String name) {}

  private final transient ChartTheme theme;
  private final transient List<Place> places;
  private final transient List<List<PlanePoint>> paths;

  public PlaceAnnotation(ChartTheme theme, List<Place> places, List<List<PlanePoint>> paths) {
    this.theme = theme;
    this.places = List.copyOf(places);
    this.paths = List.copyOf(paths);
  }

  @Override
  public void draw(
      Graphics2D g,
      XYPlot plot,
      Rectangle2D area,
      ValueAxis xAxis,
      ValueAxis yAxis,
      int rendererIndex,
      PlotRenderingInfo info) {
    Projection projection =
        point ->
            new Point2D.Double(
                xAxis.valueToJava2D(point.x(), area, plot.getDomainAxisEdge()),
                yAxis.valueToJava2D(point.y(), area, plot.getRangeAxisEdge()));
    LabelPlacement placement = new LabelPlacement(area, segments(projection));
    for (Place place : places) {
      Shape mark = markAt(projection.apply(place.point), place.mark);
      placement.reserve(mark.getBounds2D());
      g.setPaint(theme.background());
      g.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      g.draw(mark);
      g.setPaint(place.color);
      g.fill(mark);
    }
    for (Place place : places) {
      if (!place.name.isEmpty()) {
        write(g, place, projection.apply(place.point), placement);
      }
    }
  }

  private void write(Graphics2D g, Place place, Point2D point, LabelPlacement placement) {
    double width = ChartFonts.width(place.name, theme.calloutFont());
    double height = ChartFonts.lineHeight(theme.calloutFont());
    Rectangle2D label = placement.place(point, width, height);
    g.setFont(theme.calloutFont());
    g.setPaint(place.color);
    TextUtils.drawAlignedString(
        place.name, g, (float) label.getX(), (float) label.getY(), TextAnchor.TOP_LEFT);
  }

  private static Shape markAt(Point2D point, Shape mark) {
    return AffineTransform.getTranslateInstance(point.getX(), point.getY())
        .createTransformedShape(mark);
  }

  private List<Line2D> segments(Projection projection) {
    List<Line2D> segments = new ArrayList<>();
    for (List<PlanePoint> path : paths) {
      for (int i = 1; i < path.size(); i++) {
        segments.add(
            new Line2D.Double(projection.apply(path.get(i - 1)), projection.apply(path.get(i))));
      }
    }
    return segments;
  }

  /** From the plane to the picture. */
  @FunctionalInterface
  private interface Projection {
    Point2D apply(PlanePoint point);
  }
}
