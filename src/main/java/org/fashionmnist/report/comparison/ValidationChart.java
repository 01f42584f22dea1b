package org.fashionmnist.report.comparison;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.fashionmnist.report.chart.ChartAxes;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.LegendSwatch;
import org.fashionmnist.report.curve.Measure;
import org.fashionmnist.report.curve.Series;
import org.fashionmnist.report.curve.SeriesChart;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.ConfidenceInterval;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.result.comparison.TrialEpoch;
import org.fashionmnist.result.comparison.TrialRecord;
import org.fashionmnist.result.wording.Figures;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.ValueAxis;

/**
 * The course of every optimizer's tuned trial on the validation images. Around an accuracy lies the
 * 95 % interval that follows from the number of images; a mean loss tells nothing of its spread and
 * has none. Where many curves lie close together, their bands would be a fog, and one interval is
 * drawn as a bar instead.
 */
record ValidationChart(ChartTheme theme, Measure measure) {

  private static final int MOST_BANDS = 4;

  /** From this ratio of the longest to the shortest course on, equal ratios are equally long. */
  private static final double RATIO_OF_LENGTHS = 4;

  /** What a course goes along. */
  enum Along {
    EPOCHS("epoch", TrialEpoch::epoch),
    SECONDS("seconds of training, on one thread", TrialEpoch::seconds);

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // The functions have no state.
    private final ToDoubleFunction<TrialEpoch> value;

    Along(String label, ToDoubleFunction<TrialEpoch> value) {
      this.label = label;
      this.value = value;
    }
  }

  /** The picture; empty where no optimizer has a tuned trial. */
  Optional<Picture> picture(Comparison comparison, Along along) {
    List<ComparedOptimizer> optimizers = ComparedOptimizer.allOf(theme, comparison);
    int images = comparison.splits().validation();
    boolean intervals = measure.equals(Measure.ACCURACY) && images > 0;
    boolean bands = intervals && optimizers.size() <= MOST_BANDS;
    int imagesOfBand = bands ? images : 0;
    ComparedCurves compared =
        ComparedCurves.of(
            optimizers,
            optimizer ->
                optimizer.tunedTrial().stream()
                    .flatMap(trial -> points(trial, along, imagesOfBand))
                    .toList());
    List<Series> curves = compared.curves();
    if (curves.isEmpty()) {
      return Optional.empty();
    }
    double length = intervals && !bands ? intervalLength(curves, images) : 0;
    return Optional.of(
        new SeriesChart(theme)
            .picture(
                title(comparison, along),
                compared.subtitle("of the tuned trial of each optimizer, on the images held out"),
                curves,
                measure,
                axis(along, compared),
                true,
                legend(bands, images, length),
                length));
  }

  private Stream<Series.Point> points(TrialRecord trial, Along along, int imagesOfBand) {
    return trial.epochs().stream()
        .flatMap(
            epoch ->
                epoch.validation().stream()
                    .filter(scores -> Double.isFinite(measure.value().applyAsDouble(scores)))
                    .map(scores -> point(along.value.applyAsDouble(epoch), scores, imagesOfBand)));
  }

  private Series.Point point(double x, Scores scores, int imagesOfBand) {
    double y = measure.value().applyAsDouble(scores);
    if (imagesOfBand == 0) {
      return new Series.Point(x, y);
    }
    ConfidenceInterval interval = interval(scores.accuracy(), imagesOfBand);
    return new Series.Point(x, y, 100 * interval.low(), 100 * interval.high());
  }

  private static ConfidenceInterval interval(double accuracy, int images) {
    return ConfidenceInterval.wilson((int) Math.round(accuracy * images), images);
  }

  private String title(Comparison comparison, Along along) {
    String name = "Validation " + measure.title().toLowerCase(Locale.ROOT);
    return switch (along) {
      case EPOCHS -> name + " over " + Figures.count(comparison.settings().epochs(), "epoch");
      case SECONDS -> name + " by time of training";
    };
  }

  private ValueAxis axis(Along along, ComparedCurves compared) {
    ChartAxes axes = new ChartAxes(theme);
    double longest = compared.ends().max().orElse(1);
    if (along == Along.EPOCHS) {
      return axes.epochs((int) compared.starts().min().orElse(1), (int) longest);
    }
    double shortest = compared.ends().min().orElse(1);
    double least =
        compared.curves().stream()
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

  private List<LegendItem> legend(boolean bands, int images, double intervalLength) {
    String label = "95 % interval from " + Figures.count(images, "validation image");
    if (bands) {
      return List.of(LegendSwatch.band(label, theme));
    }
    String length = ": ± " + Figures.decimals(intervalLength / 2, 2) + " points";
    return intervalLength > 0
        ? List.of(LegendSwatch.bar(label + length, theme.mutedText()))
        : List.of();
  }
}
