package org.fashionmnist.report.ratetest;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.fashionmnist.report.chart.Callouts;
import org.fashionmnist.report.chart.Callouts.Callout;
import org.fashionmnist.report.chart.ChartAxes;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.LegendSwatch;
import org.fashionmnist.report.chart.LineStyle;
import org.fashionmnist.report.chart.StyledPath;
import org.fashionmnist.report.curve.Measure;
import org.fashionmnist.report.curve.SharedRange;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.ratetest.RateSuggestion;
import org.fashionmnist.result.ratetest.RateTest;
import org.fashionmnist.result.ratetest.RateTestPoint;
import org.fashionmnist.result.wording.Figures;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;

/**
 * The loss of a learning-rate range test against the rate: smoothed, with the raw one pale behind
 * it, the rates of all rules and where the loss runs away.
 */
public record RateTestChart(ChartTheme theme) {

  private static final double RAW_SHARE = 0.35;

  /** Share of the fall of the loss by which the axis goes beyond its start. */
  private static final double ROOM_ABOVE = 0.3;

  private static final double ROOM_BELOW = 0.12;

  private static final int HEIGHT = 620;

  /**
   * Draws the picture.
   *
   * @param test of at least one step
   * @throws IllegalArgumentException if there is none
   */
  public Picture picture(String subtitle, RateTest test) {
    List<Point2D> smoothed = path(test, RateTestPoint::smoothedLoss);
    if (smoothed.isEmpty()) {
      throw new IllegalArgumentException("cannot draw a range test without steps");
    }
    List<Point2D> raw = path(test, RateTestPoint::loss);
    SharedRange range = range(smoothed, raw);
    ChartAxes axes = new ChartAxes(theme);
    ValueAxis rates = rateAxis(test, smoothed);
    ValueAxis losses = axes.values(Measure.LOSS.axisLabel(), "", range.lower(), range.upper());
    XYPlot plot = axes.plot(curves(smoothed, raw), rates, losses, 0);
    plot.setSeriesRenderingOrder(SeriesRenderingOrder.REVERSE);
    test.divergedRate().ifPresent(rate -> plot.addDomainMarker(axes.dashedLine(rate)));
    plot.addAnnotation(
        new Callouts(theme, obstacles(test, smoothed, range), callouts(test, smoothed, range))
            .annotation());
    plot.addAnnotation(new RuleMarks(theme, ruleMarks(test, smoothed, range)).annotation());
    List<LegendItem> legend = new ArrayList<>(ChartFrame.legendOf(plot));
    beyond(raw, range).ifPresent(words -> legend.add(LegendSwatch.words(words)));
    legend.addAll(rulesLegend(test));
    return new ChartFrame(theme).picture(plot, title(test), subtitle, legend, HEIGHT);
  }

  private static String title(RateTest test) {
    return test.suggestedRate()
        .map(rate -> "Learning-rate range test: suggested " + Figures.rate(rate))
        .orElse("Learning-rate range test: no rate suggested");
  }

  /** The rates of the rules on the curve; the first has its mark already. */
  private List<RuleMarks.Mark> ruleMarks(RateTest test, List<Point2D> smoothed, SharedRange range) {
    List<RuleMarks.Mark> marks = new ArrayList<>();
    for (int i = 0; i < test.suggestions().size(); i++) {
      double rate = test.suggestions().get(i).learningRate();
      double loss = Math.max(range.lower(), Math.min(range.upper(), lossAt(rate, smoothed)));
      marks.add(new RuleMarks.Mark(new Point2D.Double(rate, loss), shape(i), i > 0));
    }
    return marks;
  }

  private List<LegendItem> rulesLegend(RateTest test) {
    List<LegendItem> items = new ArrayList<>();
    for (int i = 0; i < test.suggestions().size(); i++) {
      RateSuggestion rule = test.suggestions().get(i);
      items.add(
          LegendSwatch.filled(
              Figures.rate(rule.learningRate()) + ": " + rule.rule(),
              shape(i),
              i == 0 ? theme.line(1).color() : theme.mutedText()));
    }
    return items;
  }

  private Shape shape(int rule) {
    return theme.line(rule).marker().shape(6);
  }

  /** Shows all points and every marked rate. */
  private ValueAxis rateAxis(RateTest test, List<Point2D> smoothed) {
    var rates =
        Stream.of(
                smoothed.stream().map(Point2D::getX),
                test.divergedRate().stream(),
                test.suggestions().stream().map(RateSuggestion::learningRate))
            .flatMap(some -> some)
            .mapToDouble(Double::doubleValue)
            .summaryStatistics();
    return new ChartAxes(theme).ratios("learning rate", rates.getMin(), rates.getMax());
  }

  private static List<Point2D> path(RateTest test, ToDoubleFunction<RateTestPoint> loss) {
    return test.points().stream()
        .<Point2D>map(point -> new Point2D.Double(point.learningRate(), loss.applyAsDouble(point)))
        .toList();
  }

  /** What the axis leaves out of the losses of the batches, in words. */
  private static Optional<String> beyond(List<Point2D> raw, SharedRange range) {
    var above =
        raw.stream().mapToDouble(Point2D::getY).filter(y -> y > range.upper()).summaryStatistics();
    return above.getCount() == 0
        ? Optional.empty()
        : Optional.of(
            "%s above the axis, up to %s"
                .formatted(
                    Figures.count(above.getCount(), "batch", "batches"),
                    Figures.significant(above.getMax(), 3)));
  }

  /** From below the lowest loss to above where the smoothed one began: what runs away leaves. */
  private static SharedRange range(List<Point2D> smoothed, List<Point2D> raw) {
    List<Double> losses = smoothed.stream().map(Point2D::getY).toList();
    double low = Collections.min(losses);
    double before = Collections.max(losses.subList(0, losses.indexOf(low) + 1));
    double fall = before - low;
    if (fall < Measure.LOSS.leastSpan()) {
      fall = Math.max(Measure.LOSS.leastSpan(), Math.min(Collections.max(losses) - low, low));
    }
    double lowest = raw.stream().mapToDouble(Point2D::getY).min().orElse(low);
    double below = Math.max(0, lowest - ROOM_BELOW * fall / 2);
    return new SharedRange(Math.min(low - ROOM_BELOW * fall, below), low + (1 + ROOM_ABOVE) * fall);
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
    for (double rate : test.divergedRate().stream().toList()) {
      Point2D bottom = new Point2D.Double(rate, range.lower());
      obstacles.add(List.of(bottom, new Point2D.Double(rate, range.upper())));
    }
    return obstacles;
  }

  private List<Callout> callouts(RateTest test, List<Point2D> smoothed, SharedRange range) {
    List<Callout> callouts = new ArrayList<>();
    for (double rate : test.suggestedRate().stream().toList()) {
      double shown = Math.max(range.lower(), Math.min(range.upper(), lossAt(rate, smoothed)));
      String text = "suggested: " + Figures.rate(rate);
      callouts.add(new Callout(rate, shown, text, theme.line(1).color(), true));
    }
    for (double rate : test.divergedRate().stream().toList()) {
      double height = range.lower() + 0.85 * (range.upper() - range.lower());
      String end = "runs away at " + Figures.rate(rate);
      callouts.add(new Callout(rate, height, end, theme.mutedText(), false));
    }
    return callouts;
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
