package org.fashionmnist.report.lesson;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.fashionmnist.report.chart.ChartAxes;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.LegendSwatch;
import org.fashionmnist.report.chart.Marker;
import org.fashionmnist.report.chart.PanelPlot;
import org.fashionmnist.report.chart.PanelPlot.Panel;
import org.fashionmnist.report.drawing.ColorPair;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.lesson.CandidateScores;
import org.fashionmnist.result.lesson.ChosenScores;
import org.fashionmnist.result.lesson.TestChoice;
import org.fashionmnist.result.wording.Figures;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * The scores of many networks, in the order of what one of them is chosen by: a dot on the small
 * test set above or below a ring on fresh images. The chosen one is the last.
 */
public record TestChoiceChart(ChartTheme theme) {

  private static final int PANEL_WIDTH = 510;
  private static final int PANEL_HEIGHT = 340;
  private static final double DOT = 4;
  private static final double RING = 6.5;

  /** What the networks of a panel are put in order by. */
  public enum Order {
    BY_TEST,
    BY_VALIDATION
  }

  /**
   * A panel.
   *
   * @param title what its heading begins with, before the scores of the chosen network; of an empty
   *     one neither is told
   */
  public record Column(String title, Order order) {}

  /** Draws a choice, a panel for each order. */
  public Picture picture(String title, String subtitle, TestChoice choice, List<Column> columns) {
    List<Panel> panels =
        columns.stream().map(c -> new Panel(heading(choice, c), plot(choice, c.order()))).toList();
    int width = columns.size() * PANEL_WIDTH + (columns.size() - 1) * PanelPlot.GAP;
    double height = PANEL_HEIGHT + PanelPlot.headingHeight(theme);
    return new ChartFrame(theme)
        .fitting(
            new PanelPlot(theme, List.of(new PanelPlot.Row(height, panels))),
            title,
            subtitle,
            legend(choice),
            Math.max(ChartFrame.WIDTH, width),
            height + 1)
        .saying(
            String.join(
                "; ",
                columns.stream().map(c -> heading(choice, c)).filter(h -> !h.isEmpty()).toList()));
  }

  private List<LegendItem> legend(TestChoice choice) {
    Shape dot = Marker.CIRCLE.shape(DOT);
    return List.of(
        LegendSwatch.filled(Figures.count(choice.testImages(), "test image"), dot, dot()),
        LegendSwatch.outlined(
            Figures.count(choice.freshImages(), "other image"),
            Marker.CIRCLE.shape(RING),
            ColorPair.NONE,
            ring(),
            2));
  }

  private XYPlot plot(TestChoice choice, Order order) {
    List<CandidateScores> ordered = ordered(choice, order);
    XYSeriesCollection series = new XYSeriesCollection();
    // What comes first lies on top: a ring shows a dot within it.
    series.addSeries(series("fresh", ordered, CandidateScores::fresh));
    series.addSeries(series("test", ordered, CandidateScores::test));
    for (int i = 0; i < ordered.size(); i++) {
      XYSeries link = new XYSeries("link " + i, false, true);
      link.add(i + 1, 100 * ordered.get(i).test());
      link.add(i + 1, 100 * ordered.get(i).fresh());
      series.addSeries(link);
    }
    ChartAxes axes = new ChartAxes(theme);
    NumberAxis rank = axes.epochs(1, ordered.size());
    rank.setLabel(
        order == Order.BY_TEST
            ? "networks by their test score"
            : "networks by their validation score");
    rank.setTickUnit(new NumberTickUnit(Math.max(1, ordered.size() / 8)));
    return axes.plot(series, rank, values(choice), renderer(ordered.size()));
  }

  private static String heading(TestChoice choice, Column column) {
    return column.title().isEmpty() ? "" : column.title() + chosen(choice, column.order());
  }

  /** What is reported of the chosen network, and what is true. */
  private static String chosen(TestChoice choice, Order order) {
    ChosenScores scores = order == Order.BY_TEST ? choice.byTest() : choice.byValidation();
    return "%s reported, %s true"
        .formatted(Figures.percent(scores.reported()), Figures.percent(scores.fresh()));
  }

  private static List<CandidateScores> ordered(TestChoice choice, Order order) {
    ToDoubleFunction<CandidateScores> score =
        order == Order.BY_TEST ? CandidateScores::test : CandidateScores::validation;
    List<CandidateScores> all = choice.candidates();
    // Of equal ones the first is chosen, so it comes last.
    return IntStream.range(0, all.size())
        .map(i -> all.size() - 1 - i)
        .mapToObj(all::get)
        .sorted(Comparator.comparingDouble(score))
        .toList();
  }

  private static XYSeries series(
      String name, List<CandidateScores> ordered, ToDoubleFunction<CandidateScores> score) {
    XYSeries series = new XYSeries(name, false, false);
    for (int i = 0; i < ordered.size(); i++) {
      series.add(i + 1, 100 * score.applyAsDouble(ordered.get(i)));
    }
    return series;
  }

  /** The same for all panels of a choice. */
  private NumberAxis values(TestChoice choice) {
    DoubleSummaryStatistics all =
        choice.candidates().stream()
            .flatMapToDouble(c -> DoubleStream.of(100 * c.test(), 100 * c.fresh()))
            .summaryStatistics();
    double margin = Math.max(0.5, 0.08 * (all.getMax() - all.getMin()));
    return new ChartAxes(theme)
        .values("correct images", " %", all.getMin() - margin, all.getMax() + margin);
  }

  private XYLineAndShapeRenderer renderer(int links) {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    renderer.setUseFillPaint(true);
    renderer.setUseOutlinePaint(true);
    renderer.setDrawOutlines(true);
    renderer.setSeriesShape(0, Marker.CIRCLE.shape(RING));
    renderer.setSeriesOutlineStroke(0, new BasicStroke(2));
    renderer.setSeriesFillPaint(0, ColorPair.NONE);
    renderer.setSeriesOutlinePaint(0, ring());
    renderer.setSeriesShape(1, Marker.CIRCLE.shape(DOT));
    renderer.setSeriesFillPaint(1, dot());
    renderer.setSeriesOutlinePaint(1, dot());
    for (int i = 2; i < 2 + links; i++) {
      renderer.setSeriesLinesVisible(i, true);
      renderer.setSeriesShapesVisible(i, false);
      renderer.setSeriesPaint(i, i == 1 + links ? theme.text() : theme.gridLine());
      renderer.setSeriesStroke(i, new BasicStroke(2));
    }
    return renderer;
  }

  private ColorPair dot() {
    return theme.trainingLine().color();
  }

  private ColorPair ring() {
    return theme.validationLine().color();
  }
}
