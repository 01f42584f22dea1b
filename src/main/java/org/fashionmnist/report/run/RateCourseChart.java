package org.fashionmnist.report.run;

import java.awt.BasicStroke;
import java.util.List;
import org.fashionmnist.report.chart.ChartAxes;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.Marker;
import org.fashionmnist.report.curve.CurveChart;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.run.EpochMetrics;
import org.fashionmnist.result.run.History;
import org.fashionmnist.result.wording.Figures;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * The learning rate at the start of each epoch.
 *
 * @param theme its colors and fonts
 */
record RateCourseChart(ChartTheme theme) {

  private static final int MOST_MARKED_EPOCHS = 30;
  private static final double ROOM_ABOVE = 1.08;

  /**
   * Draws the learning rates of a run.
   *
   * @param history at least one epoch; of an untrained network the rate it would begin with
   */
  Picture picture(String subtitle, History history) {
    List<EpochMetrics> epochs = history.epochs();
    List<EpochMetrics> trained = epochs.size() > 1 ? epochs.subList(1, epochs.size()) : epochs;
    XYSeries rates = new XYSeries("learning rate", false, false);
    trained.forEach(epoch -> rates.add(epoch.epoch(), epoch.learningRate()));
    double highest = trained.stream().mapToDouble(EpochMetrics::learningRate).max().orElse(0);
    ChartAxes axes = new ChartAxes(theme);
    XYPlot plot =
        axes.plot(
            new XYSeriesCollection(rates),
            axes.epochs(trained.get(0).epoch(), history.last().epoch()),
            axes.values("learning rate", "", 0, highest > 0 ? ROOM_ABOVE * highest : 1),
            renderer(trained.size()));
    return new Picture(
        new ChartFrame(theme).around(plot, title(trained), subtitle, new LegendItemCollection()),
        CurveChart.WIDTH,
        CurveChart.HEIGHT);
  }

  private static String title(List<EpochMetrics> trained) {
    String first = Figures.rate(trained.get(0).learningRate());
    String last = Figures.rate(trained.get(trained.size() - 1).learningRate());
    return first.equals(last)
        ? "Learning rate " + first
        : "Learning rate from %s to %s".formatted(first, last);
  }

  private XYLineAndShapeRenderer renderer(int epochCount) {
    XYLineAndShapeRenderer renderer =
        new XYLineAndShapeRenderer(true, epochCount <= MOST_MARKED_EPOCHS);
    renderer.setDrawSeriesLineAsPath(true);
    renderer.setSeriesPaint(0, theme.trainingLine().color());
    renderer.setSeriesStroke(0, new BasicStroke(2.5f));
    renderer.setSeriesShape(0, Marker.CIRCLE.shape(3.5));
    return renderer;
  }
}
