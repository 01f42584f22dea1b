package org.fashionmnist.report.curve;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fashionmnist.report.chart.Callouts;
import org.fashionmnist.report.chart.Callouts.Callout;
import org.fashionmnist.report.chart.ChartAxes;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.Marker;
import org.fashionmnist.report.chart.StyledPath;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.run.History;
import org.jfree.chart.plot.XYPlot;

/** Draws one measure of training and validation over the epochs. */
public record CurveChart(ChartTheme theme, Measure measure) {

  /**
   * Draws the curves of a run.
   *
   * @throws IllegalArgumentException if the history is empty
   */
  public Picture picture(String subtitle, History history) {
    if (history.epochs().isEmpty()) {
      throw new IllegalArgumentException(
          "cannot draw the " + measure.title().toLowerCase(Locale.ROOT) + " of no epochs");
    }
    return picture(
        title(history.last().epoch()),
        subtitle,
        history.last().epoch(),
        Curve.training(history, measure),
        Curve.validation(history, measure));
  }

  /**
   * Draws any curves of this measure.
   *
   * @param lastEpoch where the axis ends; it begins with epoch 0
   * @param validation without points where nothing was held out
   */
  public Picture picture(
      String title, String subtitle, int lastEpoch, Curve training, Curve validation) {
    List<Curve> curves =
        validation.points().isEmpty() ? List.of(training) : List.of(training, validation);
    ValueRange range = ValueRange.of(curves, measure.leastSpan());

    ChartAxes axes = new ChartAxes(theme);
    XYPlot plot =
        axes.plot(
            styled(theme, training, validation).subList(0, curves.size()),
            axes.epochs(0, lastEpoch),
            axes.values(measure.axisLabel(), measure.suffix(), range.lower(), range.upper()),
            ChartAxes.markerRadius(lastEpoch + 1));
    plot.addAnnotation(
        new Callouts(
                theme,
                curves.stream().map(Curve::path).toList(),
                callouts(training, validation, range))
            .annotation());
    return new ChartFrame(theme).picture(plot, title, subtitle, ChartFrame.legendOf(plot));
  }

  /** Training and validation, in this order, as they are drawn. */
  public static List<StyledPath> styled(ChartTheme theme, Curve training, Curve validation) {
    return List.of(
        new StyledPath("training", theme.trainingLine().with(Marker.CIRCLE), training.path()),
        new StyledPath(
            "validation", theme.validationLine().with(Marker.CIRCLE), validation.path()));
  }

  private String title(int count) {
    if (count == 0) {
      return measure.title() + " of the untrained network";
    }
    return measure.title() + " over " + count + (count == 1 ? " epoch" : " epochs");
  }

  private List<Callout> callouts(Curve training, Curve validation, ValueRange range) {
    List<Callout> callouts = new ArrayList<>();
    Color color = theme.validationLine().color();
    for (Curve.Point best : validation.best(measure).stream().toList()) {
      String text = "best: " + measure.text(best.value()) + ", epoch " + best.epoch();
      callouts.add(new Callout(best.epoch(), best.value(), text, color, true));
    }
    if (range.firstIsOutside()) {
      Stream.of(training, validation)
          .map(Curve::points)
          .filter(points -> points.size() > 1)
          .findFirst()
          .map(points -> beyond(points.get(0), points.get(1), range))
          .ifPresent(callouts::add);
    }
    return callouts;
  }

  /** Names the first value, which lies beyond the edge, where its curve enters. */
  private Callout beyond(Curve.Point first, Curve.Point second, ValueRange range) {
    double edge = first.value() > range.upper() ? range.upper() : range.lower();
    double way = (edge - first.value()) / (second.value() - first.value());
    double entry = first.epoch() + way * (second.epoch() - first.epoch());
    String name = first.epoch() == 0 ? "untrained" : "epoch " + first.epoch();
    String text = name + ": " + measure.text(first.value());
    return new Callout(entry, edge, text, theme.mutedText(), false);
  }
}
