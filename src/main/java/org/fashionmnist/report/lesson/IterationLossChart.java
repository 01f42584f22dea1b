package org.fashionmnist.report.lesson;

import java.awt.geom.Line2D;
import java.util.List;
import java.util.stream.DoubleStream;
import org.fashionmnist.report.chart.ChartAxes;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.LineStyle;
import org.fashionmnist.report.chart.Marker;
import org.fashionmnist.report.chart.TickStep;
import org.fashionmnist.report.curve.CurveChart;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.lesson.BackpropStep;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * The loss of one example from iteration to iteration.
 *
 * @param theme its colors and fonts
 */
public record IterationLossChart(ChartTheme theme) {

  /** Up to so many iterations each is marked on the curve; more would hide it. */
  private static final int MOST_MARKED = 60;

  private static final int MOST_TICKS = 12;

  /**
   * Draws the curve.
   *
   * @param subtitle what was trained, in a line
   * @param steps at least one
   */
  public Picture picture(String subtitle, List<BackpropStep> steps) {
    XYSeries series = new XYSeries("loss", false, false);
    series.add(0, steps.get(0).loss());
    steps.forEach(step -> series.add(step.iteration(), step.lossAfter()));
    int last = steps.get(steps.size() - 1).iteration();
    double highest =
        DoubleStream.concat(
                DoubleStream.of(steps.get(0).loss()),
                steps.stream().mapToDouble(BackpropStep::lossAfter))
            .max()
            .orElseThrow();
    ChartAxes axes = new ChartAxes(theme);
    double upper = highest > 0 ? 1.08 * highest : 1;
    XYPlot plot =
        axes.plot(
            new XYSeriesCollection(series),
            iterations(axes, last),
            axes.values("loss: mean squared error", "", 0, upper),
            renderer(last));
    return new Picture(
        new ChartFrame(theme).around(plot, title(last), subtitle, new LegendItemCollection()),
        CurveChart.WIDTH,
        CurveChart.HEIGHT);
  }

  private static String title(int count) {
    return "Loss over " + count + (count == 1 ? " iteration" : " iterations");
  }

  private static NumberAxis iterations(ChartAxes axes, int last) {
    NumberAxis axis = axes.amounts("updates of the weights", last);
    TickStep step = TickStep.whole(last, MOST_TICKS);
    axis.setTickUnit(new NumberTickUnit(step.size(), step.format("")));
    axis.setRange(-0.02 * last, 1.03 * last); // the first point needs room
    return axis;
  }

  private XYLineAndShapeRenderer renderer(int last) {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, last <= MOST_MARKED);
    renderer.setDrawSeriesLineAsPath(true);
    renderer.setLegendLine(new Line2D.Double(-18, 0, 18, 0));
    LineStyle style = theme.trainingLine();
    renderer.setSeriesPaint(0, style.color());
    renderer.setSeriesStroke(0, style.stroke());
    renderer.setSeriesShape(0, Marker.CIRCLE.shape(3.5));
    return renderer;
  }
}
