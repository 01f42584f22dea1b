package org.fashionmnist.report.lesson;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.report.chart.ChartAxes;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.StyledPath;
import org.fashionmnist.report.chart.TickStep;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.wording.Figures;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;

/** The loss of one example from iteration to iteration. */
public record IterationLossChart(ChartTheme theme) {

  /** Up to so many iterations each is marked on the curve; more would hide it. */
  private static final int MOST_MARKED = 60;

  private static final double MARKER_RADIUS = 3.5;
  private static final int MOST_TICKS = 12;

  /**
   * Draws the picture.
   *
   * @param course the loss before the first iteration, then after each, of which there is at least
   *     one
   */
  public Picture picture(String subtitle, List<Double> course) {
    List<Point2D> losses = new ArrayList<>();
    for (int i = 0; i < course.size(); i++) {
      losses.add(new Point2D.Double(i, course.get(i)));
    }
    int last = course.size() - 1;
    double highest = losses.stream().mapToDouble(Point2D::getY).max().orElseThrow();
    ChartAxes axes = new ChartAxes(theme);
    double upper = highest > 0 ? 1.08 * highest : 1;
    XYPlot plot =
        axes.plot(
            List.of(new StyledPath("loss", theme.trainingLine(), losses)),
            iterations(axes, last),
            axes.values("loss: mean squared error", "", 0, upper),
            last <= MOST_MARKED ? MARKER_RADIUS : 0);
    return new ChartFrame(theme)
        .picture(plot, title(last), subtitle, List.of())
        .saying(
            "from %s to %s"
                .formatted(
                    Figures.loss(losses.get(0).getY()),
                    Figures.loss(losses.get(losses.size() - 1).getY())));
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
}
