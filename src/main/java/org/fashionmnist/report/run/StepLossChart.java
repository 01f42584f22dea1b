package org.fashionmnist.report.run;

import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fashionmnist.report.chart.ChartAxes;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.LegendSwatch;
import org.fashionmnist.report.chart.LineStyle;
import org.fashionmnist.report.file.CurveNames;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.run.EpochMetrics;
import org.fashionmnist.result.run.History;
import org.fashionmnist.result.run.StepHistory;
import org.fashionmnist.result.run.StepLoss;
import org.fashionmnist.result.wording.Figures;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * The loss of the batches, step by step, in a band from the lowest to the highest where entries
 * stand for several; with the losses after each epoch, which are measured with fixed weights.
 */
record StepLossChart(ChartTheme theme) {

  /** The axis is for what comes after this share of the entries. */
  private static final double BEGINNING = 0.03;

  private static final List<String> NAMES = List.of("batches", "training", "validation");

  private static final double ROOM = 0.06;

  /** The loss is drawn by ratios where its highest is more times its median. */
  private static final double MOST_LINEAR_RATIO = 30;

  private static final float BAND_OPACITY = 0.2f;
  private static final float LINE_WIDTH = 1.5f;

  /** Where the steps of a run are drawn, and what of them. */
  private record Shown(List<StepLoss> entries, double lower, double upper) {}

  /** Draws the steps; empty where an epoch is a single one, as the loss by epoch is the same. */
  Optional<Picture> picture(String subtitle, StepHistory steps, History history, int keptEpoch) {
    if (steps.entries().isEmpty() || steps.stepsPerEpoch() < 2) {
      return Optional.empty();
    }
    Shown shown = shown(steps.entries());
    YIntervalSeriesCollection curves = new YIntervalSeriesCollection();
    curves.addSeries(batches(steps, shown.entries()));
    curves.addSeries(epochs(NAMES.get(1), history, epoch -> Optional.of(epoch.training())));
    curves.addSeries(epochs(NAMES.get(2), history, EpochMetrics::validation));
    ChartAxes axes = new ChartAxes(theme);
    int last = Math.max(1, history.last().epoch());
    NumberAxis horizontal = axes.whole("epoch", 0, last, 0.02 * last);
    boolean byRatio = isPressedByFew(shown);
    ValueAxis vertical =
        byRatio
            ? axes.verticalRatios(
                "mean cross-entropy (nats, log scale)", lowest(curves), shown.upper())
            : axes.values("mean cross-entropy (nats)", "", shown.lower(), shown.upper());
    XYPlot plot = axes.plot(curves, horizontal, vertical, new Renderer(theme));
    plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    plot.addDomainMarker(axes.keptEpoch(keptEpoch, 2 * keptEpoch > last));
    return Optional.of(
        new ChartFrame(theme).picture(plot, title(steps), subtitle, legend(steps, shown, history)));
  }

  private static String title(StepHistory steps) {
    StepLoss last = steps.entries().get(steps.entries().size() - 1);
    return "Loss over %s, %s in the last"
        .formatted(Figures.count(steps.stepCount(), "step"), Figures.loss(last.loss()));
  }

  /** Whether a few jumps would leave the rest a line along the axis. */
  private static boolean isPressedByFew(Shown shown) {
    double[] losses = shown.entries().stream().mapToDouble(StepLoss::loss).sorted().toArray();
    double middle = losses[losses.length / 2];
    return middle > 0 && shown.upper() > MOST_LINEAR_RATIO * middle;
  }

  /** The smallest positive value of all curves. */
  private static double lowest(YIntervalSeriesCollection curves) {
    double lowest = Double.MAX_VALUE;
    for (int series = 0; series < curves.getSeriesCount(); series++) {
      for (int item = 0; item < curves.getItemCount(series); item++) {
        double value = curves.getStartYValue(series, item);
        lowest = value > 0 ? Math.min(lowest, value) : lowest;
      }
    }
    return lowest;
  }

  /** A network that has just been initialized is far off: its first steps would fill the axis. */
  private static Shown shown(List<StepLoss> entries) {
    int begin = Math.min((int) Math.ceil(BEGINNING * entries.size()), entries.size() / 2);
    List<StepLoss> later = entries.subList(begin, entries.size());
    double highest = later.stream().mapToDouble(StepLoss::highest).max().orElseThrow();
    double lowest = later.stream().mapToDouble(StepLoss::lowest).min().orElseThrow();
    double room = ROOM * Math.max(highest - lowest, 0.01);
    double lower = lowest - room < 0 || lowest < highest / 4 ? 0 : lowest - room;
    double upper = highest + room;
    int first = begin;
    while (first > 0 && entries.get(first - 1).highest() <= upper) {
      first--;
    }
    return new Shown(entries.subList(first, entries.size()), lower, upper);
  }

  private static YIntervalSeries batches(StepHistory steps, List<StepLoss> entries) {
    YIntervalSeries series = new YIntervalSeries(NAMES.get(0), false, true);
    for (StepLoss entry : entries) {
      series.add(steps.middle(entry), entry.loss(), entry.lowest(), entry.highest());
    }
    return series;
  }

  /** Without the untrained network, which no step led to. */
  private static YIntervalSeries epochs(
      String name, History history, Function<EpochMetrics, Optional<Scores>> scores) {
    YIntervalSeries series = new YIntervalSeries(name, false, true);
    for (EpochMetrics epoch : history.epochs()) {
      Optional<Double> loss = scores.apply(epoch).map(Scores::loss).filter(Double::isFinite);
      if (epoch.epoch() > 0 && loss.isPresent()) {
        series.add(epoch.epoch(), loss.get(), loss.get(), loss.get());
      }
    }
    return series;
  }

  private List<LegendItem> legend(StepHistory steps, Shown shown, History history) {
    List<LegendItem> items = new ArrayList<>();
    int count = steps.stepsPerEntry();
    items.add(
        LegendSwatch.field(
            count == 1 ? "each batch" : "%d batches: mean, and lowest to highest".formatted(count),
            theme.trainingLine().paled(0.5, theme.background())));
    items.add(marked("training", theme.trainingLine()));
    if (history.hasValidation()) {
      items.add(marked("validation", theme.validationLine()));
    }
    int left = shown.entries().get(0).step() - 1;
    if (left > 0) {
      StepLoss first = steps.entries().get(0);
      items.add(
          LegendSwatch.words(
              "not drawn: the first %s, from %s on"
                  .formatted(Figures.count(left, "step"), Figures.loss(first.highest()))));
    }
    return items;
  }

  private static LegendItem marked(String name, LineStyle style) {
    return LegendSwatch.filled(name, style.marker().shape(5), style.color());
  }

  /** A thin line in its band; markers joined by lines above. */
  private static final class Renderer extends DeviationRenderer {

    private static final long serialVersionUID = 1L;

    Renderer(ChartTheme theme) {
      super(true, true);
      setAlpha(BAND_OPACITY);
      setLegendItemLabelGenerator(new CurveNames(NAMES));
      setUseOutlinePaint(true);
      setDrawOutlines(true);
      LineStyle training = theme.trainingLine();
      setSeriesPaint(0, training.paled(0.6, theme.background()));
      setSeriesFillPaint(0, training.color());
      setSeriesStroke(0, new BasicStroke(LINE_WIDTH));
      setSeriesShapesVisible(0, false);
      List<LineStyle> styles = List.of(training, theme.validationLine());
      for (int i = 0; i < styles.size(); i++) {
        setSeriesPaint(i + 1, styles.get(i).color());
        setSeriesStroke(i + 1, styles.get(i).stroke());
        setSeriesShape(i + 1, styles.get(i).marker().shape(5));
        setSeriesOutlinePaint(i + 1, theme.background());
        setSeriesOutlineStroke(i + 1, new BasicStroke(1));
      }
    }
  }
}
