package org.fashionmnist.report.run;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.fashionmnist.report.chart.ChartAxes;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.ClassNames;
import org.fashionmnist.report.chart.Overlay;
import org.fashionmnist.report.chart.Projection;
import org.fashionmnist.report.drawing.ColorPair;
import org.fashionmnist.report.file.ChartFonts;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.run.LayerMap;
import org.fashionmnist.result.wording.Figures;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;

/** Draws images as points where the last hidden layer puts them, colored by class. */
record LayerMapChart(ChartTheme theme) {

  private static final int HEIGHT = 620;
  private static final double RADIUS = 2.5;
  private static final double ROOM = 0.03;

  /** Share of the longer side within which points lie on each other. */
  private static final double ONE_PLACE = 0.005;

  private static final double NEARLY_ALL = 0.9;

  /**
   * @param map of at least one image
   * @param classNames in label order
   */
  Picture picture(String subtitle, LayerMap map, List<String> classNames) {
    XYPlot plot =
        new ChartAxes(theme)
            .plot(
                List.of(),
                axis("first principal component", map.firstShare(), map, LayerMap.Point::x),
                axis("second principal component", map.secondShare(), map, LayerMap.Point::y),
                0);
    plot.setRangeGridlinesVisible(false);
    Overlay points = (g, area, places) -> drawPoints(g, places, map);
    Overlay names = (g, area, places) -> drawNames(g, area, places, map, classNames);
    plot.addAnnotation(points.annotation());
    plot.addAnnotation(names.annotation());
    return new ChartFrame(theme).picture(plot, title(map), subtitle, List.of(), HEIGHT);
  }

  private static String title(LayerMap map) {
    long crowd = crowd(map);
    if (crowd > NEARLY_ALL * map.points().size()) {
      return "%s sees no difference between %s of %s"
          .formatted(
              map.layer(), Figures.count(crowd), Figures.count(map.points().size(), "test image"));
    }
    return "%s as %s sees them: %s of the variance"
        .formatted(
            Figures.count(map.points().size(), "test image"),
            map.layer(),
            Figures.percent(map.firstShare() + map.secondShare(), 0));
  }

  /** How many images lie at one place of the picture. */
  private static long crowd(LayerMap map) {
    var x = map.points().stream().mapToDouble(LayerMap.Point::x).summaryStatistics();
    var y = map.points().stream().mapToDouble(LayerMap.Point::y).summaryStatistics();
    double reach = ONE_PLACE * Math.max(x.getMax() - x.getMin(), y.getMax() - y.getMin());
    double middleX = median(map.points(), LayerMap.Point::x);
    double middleY = median(map.points(), LayerMap.Point::y);
    return map.points().stream()
        .filter(point -> Math.abs(point.x() - middleX) <= reach)
        .filter(point -> Math.abs(point.y() - middleY) <= reach)
        .count();
  }

  /** Without numbers, which would mean nothing. */
  private NumberAxis axis(
      String name, double share, LayerMap map, ToDoubleFunction<LayerMap.Point> place) {
    var range = map.points().stream().mapToDouble(place).summaryStatistics();
    double room = Math.max(1e-6, ROOM * (range.getMax() - range.getMin()));
    NumberAxis axis =
        new ChartAxes(theme)
            .values(
                "%s (%s of the variance)".formatted(name, Figures.percent(share, 0)),
                "",
                range.getMin() - room,
                range.getMax() + room);
    axis.setTickLabelsVisible(false);
    return axis;
  }

  private void drawPoints(Graphics2D g, Projection places, LayerMap map) {
    for (LayerMap.Point point : map.points()) {
      g.setPaint(color(point.label()));
      double x = places.x(point.x());
      double y = places.y(point.y());
      g.fill(new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS));
    }
  }

  private ColorPair color(int label) {
    return theme.line(label).color();
  }

  /** A class and the rectangle of its name. */
  private record Name(int label, String text, Rectangle2D place) {}

  /** Each name in the middle of its class, or above or below where another one is there. */
  private void drawNames(
      Graphics2D g, Rectangle2D area, Projection places, LayerMap map, List<String> classNames) {
    double height = ChartFonts.lineHeight(theme.labelFont());
    g.setFont(theme.labelFont());
    for (Name name : names(area, places, map, classNames, height)) {
      Rectangle2D place = name.place;
      g.setPaint(theme.background());
      g.fill(
          new RoundRectangle2D.Double(
              place.getX(), place.getY(), place.getWidth(), place.getHeight(), 8, 8));
      g.setPaint(color(name.label));
      g.draw(
          new RoundRectangle2D.Double(
              place.getX(), place.getY(), place.getWidth(), place.getHeight(), 8, 8));
      ChartFonts.drawFrom(g, name.text, place.getX() + 6, place.getCenterY());
    }
  }

  private List<Name> names(
      Rectangle2D area, Projection places, LayerMap map, List<String> classNames, double height) {
    List<Name> names = new ArrayList<>();
    for (int label = 0; label < classNames.size(); label++) {
      int wanted = label;
      List<LayerMap.Point> members =
          map.points().stream().filter(point -> point.label() == wanted).toList();
      if (members.isEmpty()) {
        continue;
      }
      String text = ClassNames.shortened(classNames.get(label));
      double width = ChartFonts.width(text, theme.labelFont()) + 12;
      double x = places.x(median(members, LayerMap.Point::x)) - width / 2;
      double y = places.y(median(members, LayerMap.Point::y)) - height / 2;
      double left = Math.max(area.getX(), Math.min(area.getMaxX() - width, x));
      names.add(
          new Name(label, text, free(new Rectangle2D.Double(left, y, width, height + 2), names)));
    }
    return names;
  }

  private static double median(
      List<LayerMap.Point> points, ToDoubleFunction<LayerMap.Point> place) {
    return points.stream().mapToDouble(place).sorted().toArray()[points.size() / 2];
  }

  /** The nearest place above or below where no other name is. */
  private static Rectangle2D free(Rectangle2D wanted, List<Name> others) {
    return IntStream.range(0, 200)
        .mapToObj(i -> (i % 2 == 0 ? 4.0 : -4.0) * Math.ceil(i / 2.0))
        .map(
            shift ->
                (Rectangle2D)
                    new Rectangle2D.Double(
                        wanted.getX(),
                        wanted.getY() + shift,
                        wanted.getWidth(),
                        wanted.getHeight()))
        .filter(place -> others.stream().noneMatch(other -> other.place.intersects(place)))
        .min(Comparator.comparingDouble(place -> Math.abs(place.getY() - wanted.getY())))
        .orElse(wanted);
  }
}
