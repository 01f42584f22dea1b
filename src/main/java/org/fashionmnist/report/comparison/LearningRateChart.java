package org.fashionmnist.report.comparison;

import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.LegendSwatch;
import org.fashionmnist.report.chart.PanelPlot;
import org.fashionmnist.report.comparison.RateMark.Kind;
import org.fashionmnist.report.curve.Measure;
import org.fashionmnist.report.curve.SharedRange;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.result.comparison.OptimizerResult;
import org.fashionmnist.result.wording.Figures;
import org.jfree.chart.LegendItem;

/**
 * Validation accuracy against learning rate: how sensitive every optimizer is. Each has a panel of
 * its own, all on the same axes, in the order of the result. Failures stand in a lane below, so
 * that they do not press the others flat.
 */
record LearningRateChart(ChartTheme theme) {

  /** So many percentage points below the best are always shown. */
  private static final double LEAST_DEPTH = 8;

  private static final int MOST_IN_TWO_COLUMNS = 8;
  private static final double ROOM_OF_LABELS = 28;
  private static final double ROOM_OF_AXIS_NAME = 24;

  /** An optimizer and the rates that were tried. */
  private record Tried(ComparedOptimizer optimizer, List<RateMark> marks) {}

  /** The picture; empty where no rate has been tried. */
  Optional<Picture> picture(Comparison comparison) {
    List<Tried> tried =
        ComparedOptimizer.allOf(theme, comparison).stream()
            .map(LearningRateChart::tried)
            .filter(one -> !one.marks.isEmpty())
            .toList();
    if (tried.isEmpty()) {
      return Optional.empty();
    }
    int columns = columns(tried.size());
    int rowCount = (tried.size() + columns - 1) / columns;
    RateAxes axes = axes(tried, rowCount, columns);
    List<PanelPlot.Row> rows = new ArrayList<>();
    for (int row = 0; row < rowCount; row++) {
      int from = row * columns;
      List<Tried> own = tried.subList(from, Math.min(tried.size(), from + columns));
      rows.add(row(axes, own, columns, row == rowCount - 1));
    }
    PanelPlot plot = new PanelPlot(theme, rows);
    return Optional.of(
        new ChartFrame(theme)
            .fitting(
                plot,
                "Validation accuracy by learning rate",
                "every trial of the tuning, a panel for each optimizer, all on the same axes",
                legend(tried, axes),
                ChartFrame.WIDTH,
                plot.height()));
  }

  private static Tried tried(ComparedOptimizer optimizer) {
    return new Tried(
        optimizer,
        optimizer.result().rates().stream().map(rate -> RateMark.of(optimizer, rate)).toList());
  }

  private static int columns(int count) {
    return count > MOST_IN_TWO_COLUMNS ? 3 : Math.min(2, count);
  }

  private RateAxes axes(List<Tried> tried, int rowCount, int columns) {
    List<RateMark> marks = marks(tried).toList();
    SharedRange range = range(marks);
    var rates =
        DoubleStream.concat(
                marks.stream().mapToDouble(RateMark::learningRate),
                tried.stream().mapToDouble(one -> one.optimizer.result().defaultRate()))
            .summaryStatistics();
    return new RateAxes(
        theme,
        rates.getMin(),
        rates.getMax(),
        range,
        marks.stream().anyMatch(mark -> RateMarks.inLane(mark, range.lower())),
        rowCount == 1 ? 260 : rowCount == 2 ? 170 : 115,
        columns > 2);
  }

  private static Stream<RateMark> marks(List<Tried> tried) {
    return tried.stream().flatMap(one -> one.marks.stream());
  }

  private static SharedRange range(List<RateMark> marks) {
    List<Double> all = accuracies(marks.stream());
    if (all.isEmpty()) {
      return new SharedRange(0, 100);
    }
    List<Double> bests = accuracies(marks.stream().filter(mark -> mark.kind() == Kind.BEST));
    return SharedRange.ofValues(all, bests.isEmpty() ? all : bests, LEAST_DEPTH, Measure.ACCURACY);
  }

  private static List<Double> accuracies(Stream<RateMark> marks) {
    return marks.map(RateMark::accuracy).filter(value -> !Double.isNaN(value)).toList();
  }

  private PanelPlot.Row row(RateAxes axes, List<Tried> tried, int columns, boolean last) {
    List<PanelPlot.Panel> panels =
        tried.stream()
            .map(
                one ->
                    new PanelPlot.Panel(
                        heading(one.optimizer.result()),
                        axes.plot(one.optimizer, one.marks, last ? "learning rate" : null)))
            .toList();
    double below = ROOM_OF_LABELS + (last ? ROOM_OF_AXIS_NAME : 0);
    return new PanelPlot.Row(
        PanelPlot.headingHeight(theme) + axes.height() + below, columns, panels);
  }

  private static String heading(OptimizerResult result) {
    return result.tuned().isPresent() && result.tunedRate().isPresent()
        ? "%s: %s at %s"
            .formatted(
                result.displayName(),
                Figures.percent(result.tuned().get().accuracy()),
                Figures.rate(result.tunedRate().get()))
        : result.displayName();
  }

  private List<LegendItem> legend(List<Tried> tried, RateAxes axes) {
    List<LegendItem> items = new ArrayList<>();
    Arrays.stream(Kind.values())
        .filter(kind -> marks(tried).anyMatch(mark -> mark.kind() == kind))
        .map(kind -> RateMark.legendItem(kind, theme))
        .forEach(items::add);
    double floor = axes.range().lower();
    if (marks(tried).anyMatch(mark -> mark.accuracy() < floor)) {
      items.add(RateMark.legendItemBelow(theme));
    }
    items.add(LegendSwatch.filled("default rate", dots(), theme.mutedText()));
    return items;
  }

  /** An upright dotted line. */
  private static Area dots() {
    Area dots = new Area();
    for (int i = -2; i <= 2; i++) {
      dots.add(new Area(new Rectangle2D.Double(-0.75, 4 * i - 1, 1.5, 2)));
    }
    return dots;
  }
}
