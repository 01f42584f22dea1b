package org.fashionmnist.report.run;

import java.awt.BasicStroke;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.report.chart.ChartAxes;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.LineStyle;
import org.fashionmnist.report.chart.Marker;
import org.fashionmnist.report.chart.RatioAxis;
import org.fashionmnist.report.chart.StyledPath;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.run.EpochMetrics;
import org.fashionmnist.result.run.History;
import org.fashionmnist.result.run.StepHistory;
import org.fashionmnist.result.run.StepLoss;
import org.fashionmnist.result.wording.Figures;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;

/** The learning rate of every step, or at the start of each epoch where steps were not kept. */
record RateCourseChart(ChartTheme theme) {

  private static final double ROOM_ABOVE = 1.15;

  /** What is drawn: rates in order, where the first is, and where the axis ends. */
  private record Course(List<Point2D> rates, int first, int last) {}

  /**
   * @param history at least one epoch; of an untrained network the rate it would begin with
   * @param keptEpoch whose weights were kept
   */
  Picture picture(String subtitle, History history, Optional<StepHistory> steps, int keptEpoch) {
    Course course =
        steps
            .filter(known -> known.stepsPerEpoch() > 1 && !known.entries().isEmpty())
            .map(known -> bySteps(known, history.last().epoch()))
            .orElseGet(() -> byEpochs(history));
    List<Point2D> rates = course.rates();
    LineStyle style =
        new LineStyle(theme.trainingLine().color(), new BasicStroke(2.5f), Marker.CIRCLE);
    double highest = rates.stream().mapToDouble(Point2D::getY).max().orElse(0);
    ChartAxes axes = new ChartAxes(theme);
    NumberAxis epochs = axes.epochs(course.first(), Math.max(course.first(), course.last()));
    XYPlot plot =
        axes.plot(
            List.of(new StyledPath("learning rate", style, rates)),
            epochs,
            axes.values("learning rate", "", 0, highest > 0 ? ROOM_ABOVE * highest : 1),
            ChartAxes.markerRadius(rates.size()));
    if (keptEpoch >= course.first() && keptEpoch > 0) {
      plot.addDomainMarker(
          axes.keptEpoch(keptEpoch, 2 * keptEpoch > course.first() + course.last()));
    }
    return new ChartFrame(theme).picture(plot, title(rates), subtitle, List.of());
  }

  private static Course bySteps(StepHistory steps, int lastEpoch) {
    List<Point2D> rates = new ArrayList<>();
    for (StepLoss entry : steps.entries()) {
      rates.add(new Point2D.Double(steps.epochsBefore(entry), entry.learningRate()));
    }
    // The rate of the last entry holds until the end of its steps.
    rates.add(new Point2D.Double(lastEpoch, rates.get(rates.size() - 1).getY()));
    return new Course(stairs(rates), 0, lastEpoch);
  }

  /** Rates that stay for a while as levels, not as slopes between their first steps. */
  private static List<Point2D> stairs(List<Point2D> rates) {
    List<Point2D> corners = new ArrayList<>();
    for (int i = 0; i < rates.size(); i++) {
      Point2D rate = rates.get(i);
      boolean stayed = i > 1 && rates.get(i - 1).getY() == rates.get(i - 2).getY();
      if (stayed && rate.getY() != rates.get(i - 1).getY()) {
        corners.add(new Point2D.Double(rate.getX(), rates.get(i - 1).getY()));
      }
      corners.add(rate);
    }
    return corners;
  }

  private static Course byEpochs(History history) {
    List<EpochMetrics> epochs = history.epochs();
    List<EpochMetrics> trained = epochs.size() > 1 ? epochs.subList(1, epochs.size()) : epochs;
    List<Point2D> rates =
        trained.stream()
            .<Point2D>map(epoch -> new Point2D.Double(epoch.epoch(), epoch.learningRate()))
            .toList();
    return new Course(rates, trained.get(0).epoch(), history.last().epoch());
  }

  private static String title(List<Point2D> rates) {
    double first = rates.get(0).getY();
    double last = rates.get(rates.size() - 1).getY();
    double highest = rates.stream().mapToDouble(Point2D::getY).max().orElseThrow();
    if (highest > first && highest > last) {
      return "Learning rate from %s up to %s, down to %s"
          .formatted(text(first), text(highest), text(last));
    }
    return text(first).equals(text(last))
        ? "Learning rate " + text(first)
        : "Learning rate from %s to %s".formatted(text(first), text(last));
  }

  private static String text(double rate) {
    return rate > 0 ? RatioAxis.text(rate) : Figures.rate(rate);
  }
}
