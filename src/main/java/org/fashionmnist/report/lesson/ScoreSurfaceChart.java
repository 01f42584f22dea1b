package org.fashionmnist.report.lesson;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleFunction;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.LegendSwatch;
import org.fashionmnist.report.chart.TickStep;
import org.fashionmnist.report.drawing.ColorPair;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.surface.PlaneArea;
import org.fashionmnist.result.wording.Figures;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.CombinedRangeXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * The true scores, the learned ones, and what lies between them, as maps over the hours of study
 * and sleep.
 */
public record ScoreSurfaceChart(ChartTheme theme) {

  private static final int HEIGHT = 444;
  private static final double GAP = 26;
  private static final double SCORE_STEP = 5;

  /** Paler than the last color, so that lines and numbers stand out. */
  private static final double MOST_COLOR = 0.55;

  /**
   * Draws the picture.
   *
   * @param hours from and to, of study along x and of sleep along y
   * @param truth points at (study, sleep)
   * @param learned points at (study, sleep)
   */
  public Picture picture(
      String subtitle, PlaneArea hours, DoubleBinaryOperator truth, DoubleBinaryOperator learned) {
    double low = truth.applyAsDouble(hours.fromX(), hours.fromY());
    double high = truth.applyAsDouble(hours.toX(), hours.toY());
    DoubleBinaryOperator difference =
        (x, y) -> learned.applyAsDouble(x, y) - truth.applyAsDouble(x, y);
    double largest = largest(hours, difference);
    double step = Math.max(1, TickStep.of(2 * largest, 5).size());
    NumberAxis sleep = axis("hours of sleep");
    sleep.setRange(hours.fromY(), hours.toY());
    CombinedRangeXYPlot all = new CombinedRangeXYPlot(sleep);
    all.setGap(GAP);
    all.setBackgroundPaint(theme.background());
    all.setOutlineVisible(false);
    all.setInsets(RectangleInsets.ZERO_INSETS);
    DoubleFunction<ColorPair> byScore =
        score -> theme.correct().at(MOST_COLOR * (score - low) / (high - low));
    DoubleFunction<ColorPair> byDifference = points -> theme.weight(MOST_COLOR * points / largest);
    DoubleFunction<String> score = level -> Figures.decimals(level, 0);
    DoubleFunction<String> sign =
        level -> level == 0 ? "0" : Figures.difference(level, step % 1 == 0 ? 0 : 1);
    all.add(
        panel("true score", hours, new ScoreMap(theme, hours, truth, byScore, SCORE_STEP, score)));
    all.add(
        panel("learned", hours, new ScoreMap(theme, hours, learned, byScore, SCORE_STEP, score)));
    all.add(
        panel(
            "learned − true",
            hours,
            new ScoreMap(theme, hours, difference, byDifference, step, sign)));
    return new ChartFrame(theme)
        .picture(all, "What the network learned", subtitle, legend(largest), HEIGHT)
        .saying("at most %s points from the true score".formatted(Figures.decimals(largest, 1)));
  }

  /** The colors of the differences. */
  private List<LegendItem> legend(double largest) {
    return List.of(
        LegendSwatch.words("learned − true:"),
        LegendSwatch.field(
            Figures.difference(-largest, 1) + ", too low", theme.weight(-MOST_COLOR)),
        LegendSwatch.outlined("0", LegendSwatch.FIELD, theme.weight(0), theme.gridLine(), 1),
        LegendSwatch.field(
            Figures.difference(largest, 1) + ", too high", theme.weight(MOST_COLOR)));
  }

  private static double largest(PlaneArea area, DoubleBinaryOperator value) {
    double largest = 1;
    for (double x = area.fromX(); x <= area.toX(); x += 0.25) {
      for (double y = area.fromY(); y <= area.toY(); y += 0.25) {
        largest = Math.max(largest, Math.abs(value.applyAsDouble(x, y)));
      }
    }
    return largest;
  }

  private XYPlot panel(String title, PlaneArea hours, ScoreMap map) {
    NumberAxis study = axis("hours of study");
    study.setRange(hours.fromX(), hours.toX());
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
    renderer.addAnnotation(map.annotation(), Layer.BACKGROUND);
    XYPlot plot = new XYPlot(new XYSeriesCollection(), study, null, renderer);
    NumberAxis top = axis(title);
    top.setLabelPaint(theme.text());
    top.setTickLabelsVisible(false);
    plot.setDomainAxis(1, top);
    plot.setDomainAxisLocation(1, AxisLocation.TOP_OR_LEFT);
    plot.setBackgroundPaint(theme.background());
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    return plot;
  }

  private NumberAxis axis(String label) {
    NumberAxis axis = new NumberAxis(label);
    axis.setTickUnit(new NumberTickUnit(1, TickStep.of(7, 7).format("")));
    axis.setTickLabelFont(theme.labelFont());
    axis.setTickLabelPaint(theme.mutedText());
    axis.setTickMarksVisible(false);
    axis.setAxisLineVisible(false);
    axis.setLabelFont(theme.labelFont());
    axis.setLabelPaint(theme.mutedText());
    return axis;
  }
}
