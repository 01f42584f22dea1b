package org.fashionmnist.report.lesson;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fashionmnist.report.chart.ChartAxes;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.ClassNames;
import org.fashionmnist.report.chart.LegendSwatch;
import org.fashionmnist.report.chart.PanelPlot;
import org.fashionmnist.report.chart.PanelPlot.Panel;
import org.fashionmnist.report.curve.Curve;
import org.fashionmnist.report.curve.CurveChart;
import org.fashionmnist.report.curve.Measure;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.report.gallery.GalleryPlot;
import org.fashionmnist.report.run.ConfusionMatrixPlot;
import org.fashionmnist.report.run.MatrixLayout;
import org.fashionmnist.report.run.WeightsChart;
import org.fashionmnist.result.lesson.FaultRun;
import org.fashionmnist.result.run.ConfusionMatrix;
import org.fashionmnist.result.run.EpochMetrics;
import org.fashionmnist.result.run.History;
import org.fashionmnist.result.run.UnitWeights;
import org.fashionmnist.result.wording.Figures;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;

/** Pictures of trainings side by side, all on the same axes. */
public record FaultCharts(ChartTheme theme) {

  private static final int PANEL_WIDTH = 510;
  private static final int NARROW_PANEL_WIDTH = 420;
  private static final int CURVES_HEIGHT = 250;
  private static final double MARKER_RADIUS = 3;
  private static final double MATRIX_CELL = 34;
  private static final double MATRIX_NAME_SIZE = 14;

  /** The loss is drawn by ratios where its largest value is this much larger than its smallest. */
  private static final double MOST_LINEAR_RATIO = 30;

  private static final int SHOWN_UNITS = 16;
  private static final int UNIT_SIDE = 84;

  /**
   * A training under the title of its column.
   *
   * @param title empty for none
   */
  public record Column(String title, FaultRun run) {}

  /** The weights of a training's first layer under a title, empty for none. */
  public record Units(String title, UnitWeights weights) {}

  /**
   * Loss above accuracy, a column a training.
   *
   * @param columns at least one
   * @param all trainings that the axes have room for, shown or not
   */
  public Picture curves(String title, String subtitle, List<Column> columns, List<FaultRun> all) {
    List<List<Panel>> rows =
        Stream.of(Measure.LOSS, Measure.ACCURACY)
            .map(measure -> panels(columns, run -> curves(run.history(), measure, all)))
            .toList();
    return picture(
            title,
            subtitle,
            rows,
            ChartFrame.legendOf(rows.get(0).get(0).plot()),
            Math.max(ChartFrame.WIDTH, width(columns.size())),
            2 * (CURVES_HEIGHT + PanelPlot.headingHeight(theme)) + PanelPlot.GAP)
        .saying(String.join("; ", columns.stream().map(FaultCharts::end).toList()));
  }

  /** What a training came to, in words. */
  private static String end(Column column) {
    EpochMetrics last = column.run().history().last();
    return (column.title().isEmpty() ? "" : column.title() + ", ")
        + "training loss %s, accuracy %s at the end"
            .formatted(
                Figures.loss(last.training().loss()), Figures.percent(last.training().accuracy()))
        + last.validation()
            .map(scores -> ", validation accuracy " + Figures.percent(scores.accuracy()))
            .orElse("");
  }

  private XYPlot curves(History history, Measure measure, List<FaultRun> all) {
    int lastEpoch = all.stream().mapToInt(run -> run.history().last().epoch()).max().orElse(1);
    ChartAxes axes = new ChartAxes(theme);
    return new CurveChart(theme, measure)
        .plot(
            axes,
            List.of(Curve.training(history, measure), Curve.validation(history, measure)),
            axes.epochs(0, Math.max(1, lastEpoch)),
            values(measure, all),
            MARKER_RADIUS);
  }

  private ValueAxis values(Measure measure, List<FaultRun> all) {
    ChartAxes axes = new ChartAxes(theme);
    if (measure.equals(Measure.ACCURACY)) {
      return axes.values("correct images", " %", -2, 102);
    }
    double[] losses =
        all.stream()
            .flatMap(
                run ->
                    Stream.of(
                        Curve.training(run.history(), measure),
                        Curve.validation(run.history(), measure)))
            .flatMap(curve -> curve.points().stream())
            .mapToDouble(Curve.Point::value)
            .filter(loss -> loss > 0)
            .toArray();
    double most = Arrays.stream(losses).max().orElse(1);
    double least = Arrays.stream(losses).min().orElse(most);
    return most <= MOST_LINEAR_RATIO * least
        ? axes.values("loss (nats)", "", 0, 1.06 * most)
        : axes.verticalRatios("loss (nats, log scale)", least, most);
  }

  /**
   * Confusion matrices of test images, a column a training.
   *
   * @param columns at least one, none of which diverged
   */
  public Picture matrices(String title, String subtitle, List<Column> columns) {
    List<Panel> panels = panels(columns, run -> matrix(run.confusionMatrix().orElseThrow()));
    ConfusionMatrix first = columns.get(0).run().confusionMatrix().orElseThrow();
    double cell = MATRIX_CELL * 10 / Math.max(10, first.classCount());
    Rectangle2D bounds = MatrixLayout.boundsFor(cell, names(first), nameFont());
    return picture(
        title,
        subtitle,
        List.of(panels),
        List.of(),
        Math.max(ChartFrame.WIDTH, width(columns.size())),
        bounds.getHeight() + PanelPlot.headingHeight(theme));
  }

  private static List<Panel> panels(List<Column> columns, Function<FaultRun, Plot> plot) {
    return columns.stream().map(c -> new Panel(c.title(), plot.apply(c.run()))).toList();
  }

  private Plot matrix(ConfusionMatrix matrix) {
    return new ConfusionMatrixPlot(theme, matrix, names(matrix), nameFont()).plot();
  }

  private static List<String> names(ConfusionMatrix matrix) {
    return matrix.classNames().stream().map(ClassNames::shortened).toList();
  }

  private Font nameFont() {
    return theme.fonts().plain(MATRIX_NAME_SIZE);
  }

  /**
   * The weights of the first {@value #SHOWN_UNITS} units of each training, one training below the
   * other, each on a scale of its own.
   *
   * @param all at least one
   */
  public Picture weights(String title, String subtitle, List<Units> all) {
    List<List<Panel>> rows = new ArrayList<>();
    int height = 0;
    for (Units units : all) {
      GalleryPlot plot = new WeightsChart(theme).plot(units.weights(), SHOWN_UNITS, UNIT_SIDE);
      height = Math.max(height, plot.height());
      rows.add(List.of(new Panel(units.title(), plot.plot())));
    }
    double head = PanelPlot.headingHeight(theme);
    return picture(
        title,
        subtitle,
        rows,
        List.of(
            LegendSwatch.field("raises the unit", theme.weight(1)),
            LegendSwatch.field("lowers it", theme.weight(-1)),
            LegendSwatch.words("colors by the largest weight of each row")),
        ChartFrame.WIDTH,
        rows.size() * (height + head) + (rows.size() - 1) * PanelPlot.GAP);
  }

  private Picture picture(
      String title,
      String subtitle,
      List<List<Panel>> rows,
      List<LegendItem> legend,
      int width,
      double plotHeight) {
    double rowHeight = (plotHeight - (rows.size() - 1) * PanelPlot.GAP) / rows.size();
    PanelPlot plot =
        new PanelPlot(theme, rows.stream().map(row -> new PanelPlot.Row(rowHeight, row)).toList());
    return new ChartFrame(theme).fitting(plot, title, subtitle, legend, width, plotHeight + 1);
  }

  private static int width(int columns) {
    return columns * (columns > 2 ? NARROW_PANEL_WIDTH : PANEL_WIDTH)
        + (columns - 1) * PanelPlot.GAP;
  }
}
