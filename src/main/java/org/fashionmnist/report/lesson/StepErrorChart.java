package org.fashionmnist.report.lesson;

import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.fashionmnist.report.chart.Callout;
import org.fashionmnist.report.chart.CalloutAnnotation;
import org.fashionmnist.report.chart.ChartAxes;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.LineStyle;
import org.fashionmnist.report.chart.RatioAxis;
import org.fashionmnist.report.curve.CurveChart;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.gradcheck.StepError;
import org.fashionmnist.result.gradcheck.StepErrors;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * The error of central differences over their step, with the loss in double precision and in
 * float32: two Vs. A line is the error of back-propagation itself.
 *
 * @param theme its colors and fonts
 */
public record StepErrorChart(ChartTheme theme) {

  private static final double LEAST_ERROR = 1e-14;

  /**
   * Draws the errors.
   *
   * @param subtitle what was measured, in a line
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
    XYSeriesCollection curves = new XYSeriesCollection();
    curves.addSeries(series("loss in double precision", inDouble));
    curves.addSeries(series("loss in float32", inFloat));
    XYPlot plot =
        axes.plot(
            curves, axes.ratios("step h", steps.getMin(), steps.getMax()), values, renderer());
    plot.addRangeMarker(line(analytic));
    plot.addAnnotation(
        new CalloutAnnotation(
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
                    false))));
    return new Picture(
        new ChartFrame(theme)
            .around(
                plot, "How far a measured slope can be trusted", subtitle, plot.getLegendItems()),
        CurveChart.WIDTH,
        CurveChart.HEIGHT);
  }

  private static double shown(double error) {
    return Double.isFinite(error) ? Math.max(LEAST_ERROR, error) : 1;
  }

  private static List<Point2D> path(StepErrors errors, ToDoubleFunction<StepError> error) {
    return errors.steps().stream()
        .<Point2D>map(e -> new Point2D.Double(e.step(), shown(error.applyAsDouble(e))))
        .toList();
  }

  private static XYSeries series(String name, List<Point2D> path) {
    XYSeries series = new XYSeries(name, false, true);
    path.forEach(point -> series.add(point.getX(), point.getY()));
    return series;
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

  private XYLineAndShapeRenderer renderer() {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
    renderer.setDrawSeriesLineAsPath(true);
    renderer.setLegendLine(new Line2D.Double(-18, 0, 18, 0));
    for (int i = 0; i < 2; i++) {
      LineStyle style = theme.line(i);
      renderer.setSeriesPaint(i, style.color());
      renderer.setSeriesStroke(i, style.stroke());
      renderer.setSeriesShape(i, style.marker().shape(3));
    }
    return renderer;
  }

  private ValueMarker line(double error) {
    ValueMarker marker = new ValueMarker(error);
    marker.setPaint(theme.mutedText());
    marker.setStroke(
        new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {4, 4}, 0));
    marker.setAlpha(1);
    return marker;
  }
}
