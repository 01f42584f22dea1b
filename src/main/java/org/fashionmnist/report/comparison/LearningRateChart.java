package org.fashionmnist.report.comparison;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fashionmnist.report.chart.ChartAxes;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.FlooredAxis;
import org.fashionmnist.report.chart.LineStyle;
import org.fashionmnist.report.chart.StyledPath;
import org.fashionmnist.report.comparison.RateMark.Kind;
import org.fashionmnist.report.curve.Measure;
import org.fashionmnist.report.curve.SeriesLabels;
import org.fashionmnist.report.curve.SharedRange;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.result.comparison.RateResult;
import org.fashionmnist.result.comparison.TrialStatus;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;

/**
 * Validation accuracy against learning rate: how sensitive every optimizer is. Failures stand in a
 * lane below the axis, so that they do not press the others flat.
 */
record LearningRateChart(ChartTheme theme) {

  /** So many percentage points below the best are always shown. */
  private static final double LEAST_DEPTH = 8;

  /** About the height of the plot, to know what share of it the lane takes. */
  private static final double PLOT_HEIGHT = 300;

  /** The picture; empty where no rate has been tried. */
  Optional<Picture> picture(Comparison comparison) {
    List<ComparedOptimizer> optimizers = ComparedOptimizer.allOf(theme, comparison);
    List<RateMark> marks = optimizers.stream().flatMap(this::marks).toList();
    if (marks.isEmpty()) {
      return Optional.empty();
    }
    List<Double> accuracies = accuracies(marks.stream());
    SharedRange range =
        accuracies.isEmpty()
            ? new SharedRange(0, 100)
            : SharedRange.ofValues(accuracies, bests(marks), LEAST_DEPTH, Measure.ACCURACY);
    RateMarks rateMarks = new RateMarks(theme, marks, range.lower());

    ChartAxes axes = new ChartAxes(theme);
    ValueAxis horizontal = rateAxis(axes, marks);
    FlooredAxis values = valueAxis(axes, range, marks.stream().anyMatch(rateMarks::inLane));
    List<StyledPath> curves =
        IntStream.range(0, optimizers.size()).mapToObj(i -> curve(optimizers.get(i), i)).toList();
    XYPlot plot = axes.plot(curves, horizontal, values, 0);
    plot.addAnnotation(rateMarks.annotation());
    plot.setRangeAxis(
        1,
        SeriesLabels.list(
            theme,
            optimizers.stream().map(o -> new SeriesLabels.Entry(o.name(), o.style())).toList(),
            horizontal,
            values));
    return Optional.of(
        new ChartFrame(theme)
            .picture(
                plot,
                "Validation accuracy by learning rate",
                new ComparisonCaption(comparison).text(),
                legend(marks, rateMarks)));
  }

  private Stream<RateMark> marks(ComparedOptimizer optimizer) {
    LineStyle style = optimizer.style();
    return optimizer.result().rates().stream()
        .map(
            rate ->
                new RateMark(
                    rate.learningRate(),
                    accuracy(rate),
                    kind(optimizer, rate),
                    style,
                    rate.epochs()));
  }

  private static Kind kind(ComparedOptimizer optimizer, RateResult rate) {
    return switch (rate.status()) {
      case DIVERGED -> Kind.DIVERGED;
      case DISCARDED -> Kind.DISCARDED;
      case COMPLETED ->
          optimizer.result().tunedRate().equals(Optional.of(rate.learningRate()))
              ? Kind.BEST
              : Kind.TRIED;
    };
  }

  private static double accuracy(RateResult rate) {
    return rate.status() == TrialStatus.DIVERGED
        ? Double.NaN
        : rate.validation().map(scores -> 100 * scores.accuracy()).orElse(Double.NaN);
  }

  private static List<Double> bests(List<RateMark> marks) {
    List<Double> bests = accuracies(marks.stream().filter(mark -> mark.kind() == Kind.BEST));
    return bests.isEmpty() ? accuracies(marks.stream()) : bests;
  }

  private static List<Double> accuracies(Stream<RateMark> marks) {
    return marks.map(RateMark::accuracy).filter(value -> !Double.isNaN(value)).toList();
  }

  private static ValueAxis rateAxis(ChartAxes axes, List<RateMark> marks) {
    var rates = marks.stream().mapToDouble(RateMark::learningRate).summaryStatistics();
    return axes.ratios("learning rate", rates.getMin(), rates.getMax());
  }

  private static FlooredAxis valueAxis(ChartAxes axes, SharedRange range, boolean lane) {
    double span = range.upper() - range.lower();
    double below = lane ? span * RateMarks.LANE / (PLOT_HEIGHT - RateMarks.LANE) : 0;
    FlooredAxis axis = new FlooredAxis("correct validation images", range.lower());
    return axes.values(axis, " %", range.lower() - below, range.upper());
  }

  /** Through the rates of an optimizer that were trained to the end: others are not comparable. */
  private static StyledPath curve(ComparedOptimizer optimizer, int index) {
    List<Point2D> points = new ArrayList<>();
    for (RateResult rate : optimizer.result().rates()) {
      if (rate.status() == TrialStatus.COMPLETED && !Double.isNaN(accuracy(rate))) {
        points.add(new Point2D.Double(rate.learningRate(), accuracy(rate)));
      }
    }
    return new StyledPath(index, optimizer.style(), points);
  }

  private List<LegendItem> legend(List<RateMark> marks, RateMarks rateMarks) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind != Kind.TRIED)
        .filter(kind -> marks.stream().anyMatch(mark -> rateMarks.shown(mark) == kind))
        .map(kind -> RateMark.legendItem(kind, theme))
        .toList();
  }
}
