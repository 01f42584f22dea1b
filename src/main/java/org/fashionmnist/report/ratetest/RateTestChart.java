package org.fashionmnist.report.ratetest;

import java.awt.BasicStroke;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.fashionmnist.report.chart.Callout;
import org.fashionmnist.report.chart.Callouts;
import org.fashionmnist.report.chart.ChartAxes;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.LineStyle;
import org.fashionmnist.report.chart.StyledPath;
import org.fashionmnist.report.curve.Measure;
import org.fashionmnist.report.curve.SharedRange;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.ratetest.RateTest;
import org.fashionmnist.result.ratetest.RateTestPoint;
import org.fashionmnist.result.wording.Figures;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;

/**
 * The loss of a learning-rate range test against the rate: smoothed, with the raw one pale behind
 * it, the suggested rate and where the loss runs away.
 *
 * @param theme its colors and fonts
 */
public record RateTestChart(ChartTheme theme) {

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
    XYPlot plot = axes.plot(curves(smoothed, raw), rates, losses, 0);
    plot.setSeriesRenderingOrder(SeriesRenderingOrder.REVERSE);
    test.divergedRate().ifPresent(rate -> plot.addDomainMarker(axes.dashedLine(rate)));
    plot.addAnnotation(
        new Callouts(theme, obstacles(test, smoothed, range), callouts(test, smoothed, range))
            .annotation());
    return new ChartFrame(theme)
        .picture(plot, "Learning-rate range test", subtitle, plot.getLegendItems());
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

  private List<StyledPath> curves(List<Point2D> smoothed, List<Point2D> raw) {
    LineStyle style = theme.trainingLine();
    LineStyle pale =
        new LineStyle(
            style.paled(RAW_SHARE, theme.background()), new BasicStroke(1.25f), style.marker());
    return List.of(
        new StyledPath("smoothed loss", style, smoothed),
        new StyledPath("loss of each batch", pale, raw));
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
