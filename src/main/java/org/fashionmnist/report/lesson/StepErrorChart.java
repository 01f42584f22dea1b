package org.fashionmnist.report.lesson;

import java.awt.geom.Point2D;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.fashionmnist.report.chart.Callouts;
import org.fashionmnist.report.chart.Callouts.Callout;
import org.fashionmnist.report.chart.ChartAxes;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.LineStyle;
import org.fashionmnist.report.chart.RatioAxis;
import org.fashionmnist.report.chart.StyledPath;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.gradcheck.StepError;
import org.fashionmnist.result.gradcheck.StepErrors;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;

/**
 * The error of central differences over their step, with the loss in double precision and in
 * float32: two Vs. A line is the error of back-propagation itself.
 */
public record StepErrorChart(ChartTheme theme) {

  private static final double LEAST_ERROR = 1e-14;
  private static final double MARKER_RADIUS = 3;

  /**
   * Draws the picture.
   *
   * @param errors of at least one step
   */
  public Picture picture(String subtitle, StepErrors errors) {
    List<Point2D> inDouble = path(errors, StepError::inDouble);
    List<Point2D> inFloat = path(errors, StepError::inFloat);
    double analytic = shown(errors.analytic());
    ChartAxes axes = new ChartAxes(theme);
    var steps = errors.steps().stream().mapToDouble(StepError::step).summaryStatistics();
    var range =
        DoubleStream.concat(
                DoubleStream.of(analytic),
                errors.steps().stream()
                    .flatMapToDouble(e -> DoubleStream.of(shown(e.inDouble()), shown(e.inFloat()))))
            .summaryStatistics();
    ValueAxis values =
        axes.verticalRatios("median relative error", range.getMin() / 12, range.getMax() * 2);
    XYPlot plot =
        axes.plot(
            List.of(
                new StyledPath("loss in double precision", theme.line(0), inDouble),
                new StyledPath("loss in float32", theme.line(1), inFloat)),
            axes.ratios("step h", steps.getMin(), steps.getMax()),
            values,
            MARKER_RADIUS);
    plot.addRangeMarker(axes.dashedLine(analytic));
    plot.addAnnotation(
        new Callouts(
                theme,
                List.of(
                    inDouble,
                    inFloat,
                    List.of(
                        new Point2D.Double(steps.getMin(), analytic),
                        new Point2D.Double(steps.getMax(), analytic))),
                List.of(
                    best(inDouble, theme.line(0)),
                    best(inFloat, theme.line(1)),
                    new Callout(
                        steps.getMin() * 30,
                        analytic,
                        "back-propagation: " + digits(analytic),
                        theme.mutedText(),
                        false)))
            .annotation());
    return new ChartFrame(theme)
        .picture(
            plot, "How far a measured slope can be trusted", subtitle, ChartFrame.legendOf(plot));
  }

  private static double shown(double error) {
    return Double.isFinite(error) ? Math.max(LEAST_ERROR, error) : 1;
  }

  private static List<Point2D> path(StepErrors errors, ToDoubleFunction<StepError> error) {
    return errors.steps().stream()
        .<Point2D>map(e -> new Point2D.Double(e.step(), shown(error.applyAsDouble(e))))
        .toList();
  }

  private static Callout best(List<Point2D> path, LineStyle style) {
    Point2D best = path.stream().min(Comparator.comparingDouble(Point2D::getY)).orElseThrow();
    String text = "%s at h = %s".formatted(digits(best.getY()), RatioAxis.text(best.getX()));
    return new Callout(best.getX(), best.getY(), text, style.color(), true);
  }

  /** In two digits. */
  private static String digits(double error) {
    return RatioAxis.text(new BigDecimal(error).round(new MathContext(2)).doubleValue());
  }
}
