package org.fashionmnist.report.comparison;

import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.LegendSwatch;
import org.fashionmnist.report.chart.LineStyle;
import org.fashionmnist.report.chart.Marker;
import org.fashionmnist.report.drawing.ColorPair;
import org.fashionmnist.report.file.ChartFiles;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.comparison.ComparisonsSideBySide;
import org.fashionmnist.result.comparison.NamedComparison;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.result.wording.Names;
import org.jfree.chart.LegendItem;

/** The intervals of several comparisons on one axis. */
public final class ComparisonsCharts {

  public static final String INTERVALS = "intervals.png";

  private ComparisonsCharts() {}

  /** Draws comparisons, always the same one picture. */
  public static ChartFiles draw(ChartTheme theme, ComparisonsSideBySide all) {
    return new ChartFiles(Map.of(INTERVALS, picture(theme, all)));
  }

  /** A group of rows for each optimizer, in it a row for each comparison. */
  static Picture picture(ChartTheme theme, ComparisonsSideBySide all) {
    ComparisonsPlot plot = new ComparisonsPlot(theme, all);
    return new ChartFrame(theme)
        .fitting(
            plot,
            "Test accuracy of %s in %s"
                .formatted(
                    Figures.count(all.optimizers().size(), "optimizer"),
                    Figures.count(all.comparisons().size(), "comparison")),
            caption(all),
            legend(theme, all, plot.reachesBeyond()),
            ChartFrame.WIDTH,
            plot.height())
        .saying(
            all.comparisons().stream()
                .map(
                    each ->
                        "%s tells %d of %s apart"
                            .formatted(
                                each.name(),
                                all.toldApart(each),
                                Figures.count(all.pairs().size(), "pair")))
                .collect(Collectors.joining(", ")));
  }

  private static String caption(ComparisonsSideBySide all) {
    String data =
        all.comparisons().stream()
            .map(each -> Names.dataset(each.comparison().data()))
            .distinct()
            .collect(Collectors.joining(", "));
    String noise =
        all.comparisons().stream()
            .flatMap(
                each ->
                    each.comparison().seedDeviation().stream()
                        .map(d -> each.name() + " " + Figures.pointNumber(d)))
            .collect(Collectors.joining(", "));
    return noise.isEmpty()
        ? data
        : data + " · noise of a seed (standard deviation), in points: " + noise;
  }

  private static List<LegendItem> legend(
      ChartTheme theme, ComparisonsSideBySide all, boolean beyond) {
    List<LegendItem> legend = new ArrayList<>();
    List<NamedComparison> comparisons = all.comparisons();
    for (int i = 0; i < comparisons.size(); i++) {
      LineStyle style = theme.line(i);
      legend.add(
          LegendSwatch.filled(comparisons.get(i).name(), style.marker().shape(6), style.color()));
    }
    ColorPair muted = theme.mutedText();
    Shape dot = Marker.CIRCLE.shape(AccuracyMarks.SEED_RADIUS);
    legend.add(LegendSwatch.outlined("one seed", dot, theme.background(), muted, 1.2f));
    legend.add(LegendSwatch.interval("mean, 95 % interval", muted));
    if (beyond) {
      legend.add(LegendSwatch.filled("beyond the axis", Marker.sidewaysArrow(5, false), muted));
    }
    return legend;
  }
}
