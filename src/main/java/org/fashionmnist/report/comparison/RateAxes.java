package org.fashionmnist.report.comparison;

import java.awt.geom.Point2D;
import java.util.Comparator;
import java.util.List;
import org.fashionmnist.report.chart.ChartAxes;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.FlooredAxis;
import org.fashionmnist.report.chart.StyledPath;
import org.fashionmnist.report.chart.TickStep;
import org.fashionmnist.report.curve.SharedRange;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;

/**
 * The axes that all panels of learning rates share.
 *
 * @param lowest the smallest rate shown
 * @param highest the largest
 * @param range of accuracies, in percent
 * @param hasLane whether there is a lane for failures below them
 * @param height of a plot without what stands below it, in logical pixels
 * @param narrow whether there is room for few labels
 */
record RateAxes(
    ChartTheme theme,
    double lowest,
    double highest,
    SharedRange range,
    boolean hasLane,
    double height,
    boolean narrow) {

  private static final double ROOM_OF_A_VALUE = 21;

  /** Logical pixels above the highest value, for the ring around it. */
  private static final double HEAD_ROOM = 8;

  /**
   * The plot of an optimizer.
   *
   * @param label of the horizontal axis; null for none
   */
  XYPlot plot(ComparedOptimizer optimizer, List<RateMark> marks, String label) {
    ChartAxes axes = new ChartAxes(theme);
    // Others were not trained as long, so a line to them would be a valley that is none.
    List<Point2D> completed =
        marks.stream()
            .filter(RateMark::isCompleted)
            .sorted(Comparator.comparing(RateMark::learningRate))
            .<Point2D>map(mark -> new Point2D.Double(mark.learningRate(), mark.accuracy()))
            .toList();
    XYPlot plot =
        axes.plot(
            List.of(new StyledPath(0, optimizer.style(), completed)),
            axes.ratios(label, lowest, highest, narrow ? 3 : 4),
            values(axes),
            0);
    plot.addAnnotation(
        new RateMarks(
                theme,
                marks,
                optimizer.style(),
                optimizer.result().defaultRate(),
                range.lower(),
                hasLane)
            .annotation());
    return plot;
  }

  private FlooredAxis values(ChartAxes axes) {
    double lane = hasLane ? RateMarks.LANE : 0;
    double unit = (range.upper() - range.lower()) / (height - lane - HEAD_ROOM);
    FlooredAxis axis = new FlooredAxis(null, range.lower());
    axes.values(axis, " %", range.lower() - lane * unit, range.upper() + HEAD_ROOM * unit);
    int most = Math.max(2, (int) ((height - lane) / ROOM_OF_A_VALUE));
    TickStep step = TickStep.of(range.upper() - range.lower(), most);
    axis.setTickUnit(new NumberTickUnit(step.size(), step.format(" %")));
    return axis;
  }
}
