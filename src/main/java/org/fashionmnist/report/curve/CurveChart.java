package org.fashionmnist.report.curve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fashionmnist.report.chart.Callouts;
import org.fashionmnist.report.chart.Callouts.Callout;
import org.fashionmnist.report.chart.ChartAxes;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.LegendSwatch;
import org.fashionmnist.report.chart.Marker;
import org.fashionmnist.report.chart.StyledPath;
import org.fashionmnist.report.drawing.ColorPair;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.run.History;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;

/** Draws one measure of training and validation over the epochs. */
public record CurveChart(ChartTheme theme, Measure measure) {

  /** So much larger are the markers of training, to be seen around those of validation. */
  private static final double RING = 1;

  /**
   * Draws the curves of a run that goes on; the best epoch so far is marked.
   *
   * @throws IllegalArgumentException if the history is empty
   */
  public Picture picture(String subtitle, History history) {
    return picture(subtitle, history, Optional.empty());
  }

  /**
   * Draws the curves of a run that has ended.
   *
   * @param keptEpoch whose weights were kept and tested
   * @throws IllegalArgumentException if the history is empty
   */
  public Picture picture(String subtitle, History history, int keptEpoch) {
    return picture(subtitle, history, Optional.of(keptEpoch));
  }

  private Picture picture(String subtitle, History history, Optional<Integer> keptEpoch) {
    if (history.epochs().isEmpty()) {
      throw new IllegalArgumentException(
          "cannot draw the " + measure.title().toLowerCase(Locale.ROOT) + " of no epochs");
    }
    return picture(
        title(history.last().epoch()),
        subtitle,
        history.last().epoch(),
        keptEpoch,
        Curve.training(history, measure),
        Curve.validation(history, measure));
  }

  /**
   * Draws any curves of this measure. Where the untrained network is far off, they begin with epoch
   * 1, and its values stand in the legend.
   *
   * @param lastEpoch where the axis ends
   * @param keptEpoch whose weights were kept; empty while that is not known
   * @param validation without points where nothing was held out
   */
  public Picture picture(
      String title,
      String subtitle,
      int lastEpoch,
      Optional<Integer> keptEpoch,
      Curve training,
      Curve validation) {
    List<Curve> all =
        validation.points().isEmpty() ? List.of(training) : List.of(training, validation);
    ValueRange range =
        ValueRange.of(all, measure.leastSpan(), keptEpoch.filter(kept -> kept == 0).isEmpty());
    List<Curve> curves =
        range.firstIsOutside() ? all.stream().map(Curve::withoutFirst).toList() : all;

    ChartAxes axes = new ChartAxes(theme);
    XYPlot plot =
        plot(
            axes,
            curves,
            axes.epochs(range.firstIsOutside() ? 1 : 0, lastEpoch),
            axes.values(measure.axisLabel(), measure.suffix(), range.lower(), range.upper()),
            ChartAxes.markerRadius(lastEpoch + 1));
    Curve marked = curves.get(curves.size() - 1);
    plot.addAnnotation(
        new Callouts(
                theme,
                curves.stream().map(Curve::path).toList(),
                callout(marked, keptEpoch, curves.size() > 1).stream().toList())
            .annotation());
    List<LegendItem> legend = new ArrayList<>(ChartFrame.legendOf(plot));
    if (range.firstIsOutside()) {
      legend.add(LegendSwatch.words(untrained(all)));
    }
    return new ChartFrame(theme).picture(plot, title, subtitle, legend).saying(ends(all));
  }

  /** For example {@code training ends at 0.2261, validation ends at 0.2959}. */
  private String ends(List<Curve> curves) {
    List<String> ends = new ArrayList<>();
    for (int i = 0; i < curves.size(); i++) {
      List<Curve.Point> points = curves.get(i).points();
      if (!points.isEmpty()) {
        double last = points.get(points.size() - 1).value();
        ends.add((i == 0 ? "training" : "validation") + " ends at " + measure.text(last));
      }
    }
    return String.join(", ", ends);
  }

  /**
   * A plot of training and validation, in this order. Where they coincide both are seen: validation
   * is drawn last, dashed, with smaller markers.
   *
   * @param curves training, or training and validation
   * @param markerRadius 0 where points are not marked
   */
  public XYPlot plot(
      ChartAxes axes,
      List<Curve> curves,
      ValueAxis horizontal,
      ValueAxis values,
      double markerRadius) {
    List<StyledPath> paths = new ArrayList<>();
    paths.add(
        new StyledPath("training", theme.trainingLine().with(Marker.CIRCLE), curves.get(0).path()));
    for (Curve validation : curves.subList(1, curves.size())) {
      paths.add(
          new StyledPath(
              "validation", theme.validationLine().with(Marker.CIRCLE), validation.path()));
    }
    XYPlot plot = axes.plot(paths, horizontal, values, markerRadius);
    if (markerRadius > 0 && curves.size() > 1) {
      plot.getRenderer().setSeriesShape(0, Marker.CIRCLE.shape(markerRadius + RING));
    }
    return plot;
  }

  private String title(int count) {
    if (count == 0) {
      return measure.title() + " of the untrained network";
    }
    return measure.title() + " over " + count + (count == 1 ? " epoch" : " epochs");
  }

  private Optional<Callout> callout(Curve curve, Optional<Integer> keptEpoch, boolean validated) {
    ColorPair color = (validated ? theme.validationLine() : theme.trainingLine()).color();
    Optional<Curve.Point> point =
        keptEpoch.isPresent()
            ? curve.at(keptEpoch.get())
            : Optional.of(curve).filter(c -> validated).flatMap(c -> c.best(measure));
    String what = keptEpoch.isPresent() ? "kept: " : "best so far: ";
    return point.map(
        p ->
            new Callout(
                p.epoch(),
                p.value(),
                what + measure.text(p.value()) + ", epoch " + p.epoch(),
                color,
                true));
  }

  private String untrained(List<Curve> curves) {
    return "untrained: "
        + curves.stream()
            .flatMap(curve -> curve.points().stream().limit(1))
            .map(point -> measure.text(point.value()))
            .distinct()
            .collect(Collectors.joining(" and "));
  }
}
