package org.fashionmnist.report.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.fashionmnist.report.chart.ChartAxes;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.ColorScale;
import org.fashionmnist.report.chart.LegendSwatch;
import org.fashionmnist.report.curve.Measure;
import org.fashionmnist.report.curve.Series;
import org.fashionmnist.report.curve.SeriesChart;
import org.fashionmnist.report.curve.SharedRange;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.ConfidenceInterval;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.result.comparison.TrialEpoch;
import org.fashionmnist.result.comparison.TrialRecord;
import org.fashionmnist.result.wording.Figures;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.ValueAxis;

/**
 * The course of every optimizer's tuned trial on the validation images. Around an accuracy lies the
 * 95 % interval that follows from the number of images; a mean loss tells nothing of its spread and
 * has none. Where many curves lie close together, their bands would be a fog, and one interval is
 * drawn as a bar instead.
 */
record ValidationChart(ChartTheme theme) {

  private static final int MOST_BANDS = 4;

  /** From this ratio of the longest to the shortest course on, equal ratios are equally long. */
  private static final double RATIO_OF_LENGTHS = 4;

  /** What a course goes along. */
  enum Along {
    EPOCHS("epoch", TrialEpoch::epoch),
    SECONDS("seconds of training, on one thread", TrialEpoch::seconds),
    ARITHMETIC("floating-point operations (billions)", TrialEpoch::gigaOperations);

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // The functions have no state.
    private final ToDoubleFunction<TrialEpoch> value;

    Along(String label, ToDoubleFunction<TrialEpoch> value) {
      this.label = label;
      this.value = value;
    }
  }

  /** The picture; empty where no optimizer has a tuned trial. */
  Optional<Picture> picture(Comparison comparison, Measure measure, Along along) {
    List<Series> curves = new ArrayList<>();
    List<ComparedOptimizer> missing = new ArrayList<>();
    List<ComparedOptimizer> optimizers = ComparedOptimizer.allOf(theme, comparison);
    int images = comparison.splits().validation();
    boolean intervals = measure.equals(Measure.ACCURACY) && images > 0;
    boolean bands = intervals && optimizers.size() <= MOST_BANDS;
    for (ComparedOptimizer optimizer : optimizers) {
      List<Series.Point> points =
          optimizer
              .tunedTrial()
              .map(trial -> points(trial, measure, along, bands ? images : 0))
              .orElse(List.of());
      if (points.isEmpty()) {
        missing.add(optimizer);
      } else {
        curves.add(new Series(optimizer.name(), optimizer.style(), points));
      }
    }
    if (curves.isEmpty()) {
      return Optional.empty();
    }
    double length = intervals && !bands ? intervalLength(curves, images) : 0;
    return Optional.of(
        new SeriesChart(theme)
            .picture(
                title(comparison, measure, along),
                new ComparisonCaption(comparison).textWithout(missing),
                curves,
                measure,
                axis(along, curves),
                SharedRange.ofCurves(curves, measure),
                true,
                legend(bands, images, length),
                length));
  }

  private static List<Series.Point> points(
      TrialRecord trial, Measure measure, Along along, int imagesOfBand) {
    List<Series.Point> points = new ArrayList<>();
    for (TrialEpoch epoch : trial.epochs()) {
      epoch
          .validation()
          .filter(scores -> Double.isFinite(measure.value().applyAsDouble(scores)))
          .map(
              scores -> {
                double x = along.value.applyAsDouble(epoch);
                double y = measure.value().applyAsDouble(scores);
                if (imagesOfBand == 0) {
                  return new Series.Point(x, y);
                }
                ConfidenceInterval interval = interval(scores.accuracy(), imagesOfBand);
                return new Series.Point(x, y, 100 * interval.low(), 100 * interval.high());
              })
          .ifPresent(points::add);
    }
    return points;
  }

  private static ConfidenceInterval interval(double accuracy, int images) {
    return ConfidenceInterval.wilson((int) Math.round(accuracy * images), images);
  }

  private static String title(Comparison comparison, Measure measure, Along along) {
    String name = "Validation " + measure.title().toLowerCase(Locale.ROOT);
    return switch (along) {
      case EPOCHS -> name + " over " + Figures.count(comparison.settings().epochs(), "epoch");
      case SECONDS -> name + " by time of training";
      case ARITHMETIC -> name + " by arithmetic done";
    };
  }

  private ValueAxis axis(Along along, List<Series> curves) {
    ChartAxes axes = new ChartAxes(theme);
    double longest = curves.stream().mapToDouble(c -> c.last().x()).max().orElse(1);
    if (along == Along.EPOCHS) {
      double first = curves.stream().mapToDouble(c -> c.points().get(0).x()).min().orElse(1);
      return axes.epochs((int) first, (int) longest);
    }
    double shortest = curves.stream().mapToDouble(c -> c.last().x()).min().orElse(1);
    double least =
        curves.stream()
            .flatMap(curve -> curve.points().stream())
            .mapToDouble(Series.Point::x)
            .min()
            .orElse(1);
    if (longest > RATIO_OF_LENGTHS * shortest && least > 0) {
      return axes.ratios(along.label, least, longest);
    }
    return axes.amounts(along.label, longest > 0 ? longest : 1);
  }

  /** The length of the interval around the best last value, in percentage points. */
  private static double intervalLength(List<Series> curves, int images) {
    double best = curves.stream().mapToDouble(curve -> curve.last().y()).max().orElse(0);
    ConfidenceInterval interval = interval(best / 100, images);
    return 100 * (interval.high() - interval.low());
  }

  private LegendItemCollection legend(boolean bands, int images, double intervalLength) {
    LegendItemCollection legend = new LegendItemCollection();
    String label = "95 % interval from " + Figures.count(images, "validation image");
    if (bands) {
      legend.add(
          LegendSwatch.field(
              label, new ColorScale(theme.background(), theme.mutedText()).at(0.25)));
    } else if (intervalLength > 0) {
      legend.add(
          LegendSwatch.bar(
              label + ": ± " + Figures.decimals(intervalLength / 2, 2) + " points",
              theme.mutedText()));
    }
    return legend;
  }
}
