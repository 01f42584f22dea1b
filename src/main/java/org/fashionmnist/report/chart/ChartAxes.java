package org.fashionmnist.report.chart;

import java.awt.BasicStroke;
import java.util.List;
import org.fashionmnist.report.drawing.ColorPair;
import org.fashionmnist.report.file.CurveNames;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYDataset;

/** Axes and ground of a plot of curves, the same for every picture. */
public record ChartAxes(ChartTheme theme) {

  private static final int MOST_HORIZONTAL_TICKS = 12;
  private static final int MOST_VALUE_TICKS = 7;
  private static final int FEW_VALUE_TICKS = 3;
  private static final int MOST_MARKED_POINTS = 30;

  /** A plot with grid lines at the ticks of its values. */
  public XYPlot plot(
      XYDataset curves, ValueAxis horizontal, ValueAxis values, XYItemRenderer renderer) {
    XYPlot plot = new XYPlot(curves, horizontal, values, renderer);
    plot.setBackgroundPaint(theme.background());
    plot.setOutlineVisible(false);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(theme.gridLine());
    plot.setRangeGridlineStroke(new BasicStroke(1));
    return plot;
  }

  /**
   * A plot of curves in their styles, the last on top; where all have names, a page can tell their
   * values.
   *
   * @param markerRadius 0 where points are not marked
   */
  public XYPlot plot(
      List<StyledPath> curves, ValueAxis horizontal, ValueAxis values, double markerRadius) {
    XYItemRenderer renderer = StyledPath.renderer(curves, markerRadius);
    if (!curves.isEmpty() && curves.stream().allMatch(curve -> curve.name() instanceof String)) {
      renderer.setLegendItemLabelGenerator(
          new CurveNames(curves.stream().map(curve -> String.valueOf(curve.name())).toList()));
    }
    XYPlot plot = plot(StyledPath.dataset(curves), horizontal, values, renderer);
    // What is dashed lies on what is solid, so that curves that coincide are both seen.
    plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    return plot;
  }

  /** The radius of the points of a curve; 0 for so many that they would hide it. */
  public static double markerRadius(int pointCount) {
    return pointCount <= MOST_MARKED_POINTS ? 3.5 : 0;
  }

  /** A thin dashed line at a value of an axis. */
  public ValueMarker dashedLine(double value) {
    return dashedLine(value, theme.mutedText());
  }

  /** The same in a color. */
  public ValueMarker dashedLine(double value, ColorPair color) {
    ValueMarker line = new ValueMarker(value);
    line.setPaint(color);
    line.setStroke(
        new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {4, 4}, 0));
    line.setAlpha(1);
    return line;
  }

  /**
   * The line at the epoch whose weights were kept.
   *
   * @param isLate whether its name has more room at the left
   */
  public ValueMarker keptEpoch(int epoch, boolean isLate) {
    ValueMarker line = dashedLine(epoch);
    line.setLabel("kept: epoch " + epoch);
    line.setLabelFont(theme.calloutFont());
    line.setLabelPaint(theme.mutedText());
    line.setLabelAnchor(isLate ? RectangleAnchor.TOP_LEFT : RectangleAnchor.TOP_RIGHT);
    line.setLabelTextAnchor(isLate ? TextAnchor.TOP_RIGHT : TextAnchor.TOP_LEFT);
    line.setLabelBackgroundColor(theme.background().carrier());
    return line;
  }

  /** The horizontal axis of epochs, with whole ticks. */
  public NumberAxis epochs(int first, int last) {
    return whole("epoch", first, last, first == last ? 0.5 : 0.03 * (last - first));
  }

  /**
   * A horizontal axis of whole numbers.
   *
   * @param margin that stays free at both ends
   */
  public NumberAxis whole(String label, int first, int last, double margin) {
    TickStep step = TickStep.whole(Math.max(1, last - first), MOST_HORIZONTAL_TICKS);
    NumberAxis axis = styled(new NumberAxis(label));
    axis.setTickUnit(new NumberTickUnit(step.size(), step.format("")));
    axis.setRange(first - margin, last + margin);
    return axis;
  }

  /**
   * A horizontal axis of amounts, from 0.
   *
   * @param most the largest amount, greater than 0
   */
  public NumberAxis amounts(String label, double most) {
    TickStep step = TickStep.of(most, MOST_HORIZONTAL_TICKS / 2);
    NumberAxis axis = styled(new NumberAxis(label));
    axis.setTickUnit(new NumberTickUnit(step.size(), step.groupedFormat()));
    axis.setRange(0, 1.03 * most);
    return axis;
  }

  /** A horizontal axis of shares, from 0 to 100 %. */
  public NumberAxis percents(String label) {
    return percents(label, 10);
  }

  /** The same with a tick at every so many percent, for a narrow plot. */
  public NumberAxis percents(String label, int every) {
    NumberAxis axis = styled(new NumberAxis(label));
    axis.setTickUnit(new NumberTickUnit(every, TickStep.of(100, 10).format(" %")));
    axis.setRange(-2, 105); // the last label needs room
    return axis;
  }

  /** A horizontal axis on which equal ratios are equally long. */
  public RatioAxis ratios(String label, double lower, double upper) {
    return styled(new RatioAxis(label, lower, upper));
  }

  /** The same for a narrow plot, with at most so many ticks. */
  public RatioAxis ratios(String label, double lower, double upper, int mostTicks) {
    return styled(new RatioAxis(label, lower, upper, mostTicks));
  }

  /** A vertical axis on which equal ratios are equally long. */
  public RatioAxis verticalRatios(String label, double lower, double upper) {
    RatioAxis axis = ratios(label, lower, upper);
    axis.setAxisLineVisible(false);
    return axis;
  }

  /** Gives an axis of both signs the looks of the others. */
  public SignedRatioAxis signedRatios(SignedRatioAxis axis, boolean vertical) {
    styled(axis).setAxisLineVisible(!vertical);
    return axis;
  }

  /** A low vertical axis of whole numbers from 0. */
  public NumberAxis counts(String label, double upper) {
    NumberAxis axis = values(label, "", 0, upper);
    TickStep step = TickStep.whole(upper, FEW_VALUE_TICKS);
    axis.setTickUnit(new NumberTickUnit(step.size(), step.groupedFormat()));
    return axis;
  }

  /** The vertical axis. */
  public NumberAxis values(String label, String suffix, double lower, double upper) {
    return values(new NumberAxis(label), suffix, lower, upper);
  }

  /** Makes an axis the vertical one. */
  public <A extends NumberAxis> A values(A axis, String suffix, double lower, double upper) {
    TickStep step = TickStep.of(upper - lower, MOST_VALUE_TICKS);
    styled(axis);
    axis.setTickUnit(new NumberTickUnit(step.size(), step.format(suffix)));
    axis.setRange(lower, upper);
    axis.setAxisLineVisible(false);
    return axis;
  }

  private <A extends ValueAxis> A styled(A axis) {
    axis.setTickLabelFont(theme.labelFont());
    axis.setTickLabelPaint(theme.mutedText());
    axis.setTickLabelInsets(new RectangleInsets(4, 4, 4, 8));
    axis.setTickMarksVisible(false);
    axis.setLabelFont(theme.labelFont());
    axis.setLabelPaint(theme.mutedText());
    axis.setAxisLinePaint(theme.mutedText());
    axis.setAxisLineStroke(new BasicStroke(1));
    axis.setAxisLineVisible(true);
    return axis;
  }
}
