package org.fashionmnist.report.lesson;

import java.awt.geom.Point2D;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.fashionmnist.report.chart.Callouts;
import org.fashionmnist.report.chart.Callouts.Callout;
import org.fashionmnist.report.chart.ChartAxes;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.LineStyle;
import org.fashionmnist.report.chart.RatioAxis;
import org.fashionmnist.report.chart.StyledPath;
import org.fashionmnist.report.drawing.ColorPair;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.gradcheck.LayerError;
import org.fashionmnist.result.gradcheck.StepError;
import org.fashionmnist.result.gradcheck.StepErrors;
import org.fashionmnist.result.wording.Figures;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;

/**
 * The error of central differences over their step, with the loss in double precision and in
 * float32: two Vs. A line is the error of back-propagation itself; a layer that is wrong has its
 * own.
 */
public record StepErrorChart(ChartTheme theme) {

  private static final double LEAST_ERROR = 1e-14;

  /** What rounding in float32 cannot explain. */
  private static final double WRONG = 1e-3;

  private static final double MARKER_RADIUS = 3;

  /** Of a color that is far from those of both curves. */
  private static final int WRONG_LINE = 3;

  /**
   * Draws the picture.
   *
   * @param errors of at least one step
   */
  public Picture picture(String subtitle, StepErrors errors) {
    List<Point2D> inDouble = path(errors, StepError::inDouble);
    List<Point2D> inFloat = path(errors, StepError::inFloat);
    List<LayerError> layers =
        errors
            .layers()
            .filter(known -> !known.isEmpty())
            .orElseGet(() -> List.of(new LayerError("", errors.analytic())));
    Map<Long, List<LayerError>> levels = levels(layers);
    ChartAxes axes = new ChartAxes(theme);
    var steps = errors.steps().stream().mapToDouble(StepError::step).summaryStatistics();
    var range =
        DoubleStream.concat(
                layers.stream().mapToDouble(layer -> shown(layer.error())),
                errors.steps().stream()
                    .flatMapToDouble(e -> DoubleStream.of(shown(e.inDouble()), shown(e.inFloat()))))
            .summaryStatistics();
    ValueAxis values =
        axes.verticalRatios("median relative error", range.getMin() / 12, range.getMax() * 3);
    XYPlot plot =
        axes.plot(
            List.of(
                new StyledPath("loss in double precision", theme.line(0), inDouble),
                new StyledPath("loss in float32", theme.line(1), inFloat)),
            axes.ratios("step h", steps.getMin(), steps.getMax()),
            values,
            MARKER_RADIUS);
    List<List<Point2D>> obstacles = new ArrayList<>(List.of(inDouble, inFloat));
    List<Callout> callouts =
        new ArrayList<>(List.of(best(inDouble, theme.line(0)), best(inFloat, theme.line(1))));
    for (List<LayerError> level : levels.values()) {
      double error = shown(level.stream().mapToDouble(LayerError::error).max().orElseThrow());
      boolean wrong = isWrong(error);
      ColorPair color = wrong ? theme.line(WRONG_LINE).color() : theme.mutedText();
      plot.addRangeMarker(axes.dashedLine(error, color));
      obstacles.add(
          List.of(
              new Point2D.Double(steps.getMin(), error),
              new Point2D.Double(steps.getMax(), error)));
      callouts.add(
          new Callout(
              wrong ? steps.getMax() / 1000 : steps.getMin() * 30, // clear of the rounding errors
              error,
              text(level, levels.size() == 1, error),
              color,
              false));
    }
    plot.addAnnotation(new Callouts(theme, obstacles, callouts).annotation());
    return new ChartFrame(theme)
        .picture(
            plot, "How far a measured slope can be trusted", subtitle, ChartFrame.legendOf(plot));
  }

  /** Layers whose errors lie so near to each other that one line stands for all. */
  private static Map<Long, List<LayerError>> levels(List<LayerError> layers) {
    boolean anyWrong = layers.stream().anyMatch(layer -> isWrong(layer.error()));
    return layers.stream()
        .collect(
            Collectors.groupingBy(
                layer ->
                    anyWrong && isWrong(layer.error())
                        ? Math.round(2 * Math.log10(shown(layer.error())))
                        : Long.MIN_VALUE,
                LinkedHashMap::new,
                Collectors.toList()));
  }

  private static boolean isWrong(double error) {
    return !(error <= WRONG);
  }

  private static String text(List<LayerError> level, boolean all, double error) {
    if (all) {
      return "back-propagation: " + digits(error);
    }
    return Figures.list(level.stream().map(LayerError::layer).toList()) + ": " + digits(error);
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
