package org.fashionmnist.report.run;

import java.awt.BasicStroke;
import java.awt.geom.Point2D;
import java.util.List;
import org.fashionmnist.report.chart.ChartAxes;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.LineStyle;
import org.fashionmnist.report.chart.Marker;
import org.fashionmnist.report.chart.StyledPath;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.run.EpochMetrics;
import org.fashionmnist.result.run.History;
import org.fashionmnist.result.wording.Figures;
import org.jfree.chart.plot.XYPlot;

/** The learning rate at the start of each epoch. */
record RateCourseChart(ChartTheme theme) {

  private static final double ROOM_ABOVE = 1.08;

  /**
   * @param history at least one epoch; of an untrained network the rate it would begin with
   */
  Picture picture(String subtitle, History history) {
    List<EpochMetrics> epochs = history.epochs();
    List<EpochMetrics> trained = epochs.size() > 1 ? epochs.subList(1, epochs.size()) : epochs;
    List<Point2D> rates =
        trained.stream()
            .<Point2D>map(epoch -> new Point2D.Double(epoch.epoch(), epoch.learningRate()))
            .toList();
    LineStyle style =
        new LineStyle(theme.trainingLine().color(), new BasicStroke(2.5f), Marker.CIRCLE);
    double highest = trained.stream().mapToDouble(EpochMetrics::learningRate).max().orElse(0);
    ChartAxes axes = new ChartAxes(theme);
    XYPlot plot =
        axes.plot(
            List.of(new StyledPath("learning rate", style, rates)),
            axes.epochs(trained.get(0).epoch(), history.last().epoch()),
            axes.values("learning rate", "", 0, highest > 0 ? ROOM_ABOVE * highest : 1),
            ChartAxes.markerRadius(trained.size()));
    return new ChartFrame(theme).picture(plot, title(trained), subtitle, List.of());
  }

  private static String title(List<EpochMetrics> trained) {
    String first = Figures.rate(trained.get(0).learningRate());
    String last = Figures.rate(trained.get(trained.size() - 1).learningRate());
    return first.equals(last)
        ? "Learning rate " + first
        : "Learning rate from %s to %s".formatted(first, last);
  }
}
