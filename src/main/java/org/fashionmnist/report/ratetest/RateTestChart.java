package org.fashionmnist.report.ratetest;

import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.fashionmnist.report.chart.Callout;
import org.fashionmnist.report.chart.CalloutAnnotation;
import org.fashionmnist.report.chart.ChartAxes;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.LineStyle;
import org.fashionmnist.report.curve.CurveChart;
import org.fashionmnist.report.curve.Measure;
import org.fashionmnist.report.curve.SharedRange;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.ratetest.RateTest;
import org.fashionmnist.result.ratetest.RateTestPoint;
import org.fashionmnist.result.wording.Figures;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * The loss of a learning-rate range test against the rate: smoothed, with the raw one pale behind
 * it, the suggested rate and where the loss runs away.
 *
 * @param theme its colors and fonts
 */
public record RateTestChart(ChartTheme theme) {

  private static final int SMOOTHED = 0;
  private static final int RAW = 1;
  private static final double RAW_SHARE = 0.35;

  /** Share of the fall of the loss by which the axis goes beyond its start. */
  private static final double ROOM_ABOVE = 0.3;

  private static final double ROOM_BELOW = 0.12;

  /**
   * Draws a range test.
   *
   * @param subtitle what was trained, in a line
   * @param test with at least one point whose smoothed loss is a finite number
   * @throws IllegalArgumentException if there is no such point
   */
  public Picture picture(String subtitle, RateTest test) {
    List<Point2D> smoothed = path(test, RateTestPoint::smoothedLoss);
    if (smoothed.isEmpty()) {
      throw new IllegalArgumentException("cannot draw a range test without a finite loss");
    }
    List<Point2D> raw = path(test, RateTestPoint::loss);
    SharedRange range = range(smoothed);
    ChartAxes axes = new ChartAxes(theme);
    ValueAxis rates = rateAxis(test, smoothed);
    ValueAxis losses = axes.values(Measure.LOSS.axisLabel(), "", range.lower(), range.upper());
    XYSeriesCollection curves = new XYSeriesCollection();
    curves.addSeries(series("smoothed loss", smoothed));
    curves.addSeries(series("loss of each batch", raw));
    XYPlot plot = axes.plot(curves, rates, losses, renderer());
    plot.setSeriesRenderingOrder(SeriesRenderingOrder.REVERSE);
    test.divergedRate().ifPresent(rate -> plot.addDomainMarker(line(rate)));
    plot.addAnnotation(
        new CalloutAnnotation(
            theme, obstacles(test, smoothed, range), callouts(test, smoothed, range)));
    return new Picture(
        new ChartFrame(theme)
            .around(plot, "Learning-rate range test", subtitle, plot.getLegendItems()),
        CurveChart.WIDTH,
        CurveChart.HEIGHT);
  }

  /** Shows all points and every marked rate. */
  private ValueAxis rateAxis(RateTest test, List<Point2D> smoothed) {
    var rates =
        Stream.of(
                smoothed.stream().map(Point2D::getX),
                test.divergedRate().stream(),
                Stream.of(test.suggestedRate()))
            .flatMap(some -> some)
            .mapToDouble(Double::doubleValue)
            .summaryStatistics();
    return new ChartAxes(theme).ratios("learning rate", rates.getMin(), rates.getMax());
  }

  private static List<Point2D> path(RateTest test, ToDoubleFunction<RateTestPoint> loss) {
    return test.points().stream()
        .filter(point -> Double.isFinite(loss.applyAsDouble(point)))
        .<Point2D>map(point -> new Point2D.Double(point.learningRate(), loss.applyAsDouble(point)))
        .toList();
  }

  /** From below the lowest smoothed loss to above where it began: what runs away leaves. */
  private static SharedRange range(List<Point2D> smoothed) {
    int lowest = 0;
    for (int i = 1; i < smoothed.size(); i++) {
      if (smoothed.get(i).getY() < smoothed.get(lowest).getY()) {
        lowest = i;
      }
    }
    double low = smoothed.get(lowest).getY();
    double before =
        smoothed.subList(0, lowest + 1).stream().mapToDouble(Point2D::getY).max().orElse(low);
    double fall = before - low;
    if (fall < Measure.LOSS.leastSpan()) {
      double highest = smoothed.stream().mapToDouble(Point2D::getY).max().orElse(low);
      fall = Math.max(Measure.LOSS.leastSpan(), Math.min(highest - low, low));
    }
    return new SharedRange(low - ROOM_BELOW * fall, low + (1 + ROOM_ABOVE) * fall);
  }

  private static XYSeries series(String name, List<Point2D> path) {
    XYSeries series = new XYSeries(name, false, true);
    path.forEach(point -> series.add(point.getX(), point.getY()));
    return series;
  }

  private XYLineAndShapeRenderer renderer() {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    renderer.setLegendLine(new Line2D.Double(-18, 0, 18, 0));
    LineStyle style = theme.trainingLine();
    renderer.setSeriesPaint(SMOOTHED, style.color());
    renderer.setSeriesStroke(SMOOTHED, style.stroke());
    renderer.setSeriesPaint(RAW, style.paled(RAW_SHARE, theme.background()));
    renderer.setSeriesStroke(RAW, new BasicStroke(1.25f));
    return renderer;
  }

  private ValueMarker line(double rate) {
    ValueMarker marker = new ValueMarker(rate);
    marker.setPaint(theme.mutedText());
    marker.setStroke(
        new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {4, 4}, 0));
    marker.setAlpha(1);
    return marker;
  }

  /** The smoothed loss and the line where the test ended. */
  private static List<List<Point2D>> obstacles(
      RateTest test, List<Point2D> smoothed, SharedRange range) {
    List<List<Point2D>> obstacles = new ArrayList<>(List.of(smoothed));
    test.divergedRate()
        .ifPresent(
            rate ->
                obstacles.add(
                    List.of(
                        new Point2D.Double(rate, range.lower()),
                        new Point2D.Double(rate, range.upper()))));
    return obstacles;
  }

  private List<Callout> callouts(RateTest test, List<Point2D> smoothed, SharedRange range) {
    List<Callout> callouts = new ArrayList<>();
    callouts.add(
        callout(
            "suggested: " + Figures.rate(test.suggestedRate()) + ", steepest descent",
            test.suggestedRate(),
            smoothed,
            range,
            theme.line(1)));
    test.divergedRate()
        .ifPresent(
            rate ->
                callouts.add(
                    new Callout(
                        rate,
                        range.lower() + 0.85 * (range.upper() - range.lower()),
                        "diverges at " + Figures.rate(rate),
                        theme.mutedText(),
                        false)));
    return callouts;
  }

  private static Callout callout(
      String text, double rate, List<Point2D> smoothed, SharedRange range, LineStyle style) {
    double loss = lossAt(rate, smoothed);
    double shown = Math.max(range.lower(), Math.min(range.upper(), loss));
    return new Callout(rate, shown, text, style.color(), true);
  }

  /** The smoothed loss at a rate, on the straight line between its neighbors. */
  private static double lossAt(double rate, List<Point2D> smoothed) {
    Point2D before = smoothed.get(0);
    for (Point2D point : smoothed) {
      if (point.getX() >= rate) {
        double way =
            point.getX() == before.getX()
                ? 1
                : Math.log(rate / before.getX()) / Math.log(point.getX() / before.getX());
        return before.getY() + Math.max(0, way) * (point.getY() - before.getY());
      }
      before = point;
    }
    return before.getY();
  }
}
