package org.fashionmnist.report.curve;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fashionmnist.report.chart.Callout;
import org.fashionmnist.report.chart.CalloutAnnotation;
import org.fashionmnist.report.chart.ChartAxes;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.LineStyle;
import org.fashionmnist.report.chart.Marker;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.run.History;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Draws one measure of training and validation over the epochs. */
public record CurveChart(ChartTheme theme, Measure measure) {

  public static final int WIDTH = 800;
  public static final int HEIGHT = 500;

  /** Up to so many epochs each is marked on its curve; more would hide it. */
  private static final int MOST_MARKED_EPOCHS = 30;

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

    XYPlot plot =
        new ChartAxes(theme)
            .plot(
                series(curves),
                new ChartAxes(theme).epochs(0, lastEpoch),
                valueAxis(range),
                renderer(lastEpoch));
    plot.addAnnotation(
        new CalloutAnnotation(
            theme,
            curves.stream().map(Curve::path).toList(),
            callouts(training, validation, range)));

    return new Picture(
        new ChartFrame(theme).around(plot, title, subtitle, plot.getLegendItems()), WIDTH, HEIGHT);
  }

  private String title(int count) {
    if (count == 0) {
      return measure.title() + " of the untrained network";
    }
    return measure.title() + " over " + count + (count == 1 ? " epoch" : " epochs");
  }

  private static XYSeriesCollection series(List<Curve> curves) {
    XYSeriesCollection collection = new XYSeriesCollection();
    for (int i = 0; i < curves.size(); i++) {
      XYSeries series = new XYSeries(i == 0 ? "training" : "validation", false, false);
      curves.get(i).points().forEach(point -> series.add(point.epoch(), point.value()));
      collection.addSeries(series);
    }
    return collection;
  }

  private NumberAxis valueAxis(ValueRange range) {
    return new ChartAxes(theme)
        .values(measure.axisLabel(), measure.suffix(), range.lower(), range.upper());
  }

  private XYLineAndShapeRenderer renderer(int lastEpoch) {
    boolean marked = lastEpoch < MOST_MARKED_EPOCHS;
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, marked);
    // Drawn segment by segment, every segment would begin its dashes anew.
    renderer.setDrawSeriesLineAsPath(true);
    renderer.setLegendLine(new Line2D.Double(-18, 0, 18, 0));
    List<LineStyle> styles = List.of(theme.trainingLine(), theme.validationLine());
    for (int i = 0; i < styles.size(); i++) {
      renderer.setSeriesPaint(i, styles.get(i).color());
      renderer.setSeriesStroke(i, styles.get(i).stroke());
      renderer.setSeriesShape(i, Marker.CIRCLE.shape(3.5));
    }
    return renderer;
  }

  private List<Callout> callouts(Curve training, Curve validation, ValueRange range) {
    List<Callout> callouts = new ArrayList<>();
    validation
        .best(measure)
        .map(
            best ->
                new Callout(
                    best.epoch(),
                    best.value(),
                    "best: " + measure.text(best.value()) + ", epoch " + best.epoch(),
                    theme.validationLine().color(),
                    true))
        .ifPresent(callouts::add);
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
