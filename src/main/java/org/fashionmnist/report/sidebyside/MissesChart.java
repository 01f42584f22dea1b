package org.fashionmnist.report.sidebyside;

import java.awt.BasicStroke;
import java.util.List;
import org.fashionmnist.report.chart.ChartAxes;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.LegendSwatch;
import org.fashionmnist.report.drawing.ColorPair;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.sidebyside.SharedMisses;
import org.fashionmnist.result.wording.Figures;
import org.jfree.chart.LegendItem;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/**
 * How many test images are missed by exactly 1, 2, … and all runs, beside what would be expected if
 * each run missed its share of images independently. Images that no run misses would dwarf the
 * rest; their number stands in the subtitle.
 */
record MissesChart(ChartTheme theme) {

  /** Of the room of a number of runs, what each of its two bars takes. */
  private static final double BAR = 0.38;

  /** With more runs there is no room for numbers above the bars. */
  private static final int MOST_NUMBERED_RUNS = 9;

  private static final double ROOM_FOR_NUMBERS = 1.12;
  private static final double ROOM_BELOW_NUMBER = 0.008;

  /** Draws the counts. */
  Picture picture(SharedMisses misses) {
    int runs = misses.runCount();
    double most = 1;
    XYIntervalSeries counted = new XYIntervalSeries("counted");
    XYIntervalSeries expected = new XYIntervalSeries("expected");
    for (int k = 1; k <= runs; k++) {
      add(counted, k - BAR, k, misses.counts().get(k));
      add(expected, k, k + BAR, misses.expectedCounts().get(k));
      most = Math.max(most, Math.max(misses.counts().get(k), misses.expectedCounts().get(k)));
    }
    XYIntervalSeriesCollection bars = new XYIntervalSeriesCollection();
    bars.addSeries(counted);
    bars.addSeries(expected);

    double top = ROOM_FOR_NUMBERS * most;
    ChartAxes axes = new ChartAxes(theme);
    XYPlot plot =
        axes.plot(
            bars,
            axes.whole("runs that miss an image", 1, runs, 0.5),
            axes.values("test images", "", 0, top),
            renderer());
    if (runs <= MOST_NUMBERED_RUNS) {
      number(plot, misses, ROOM_BELOW_NUMBER * top);
    }
    return new ChartFrame(theme).picture(plot, title(misses), subtitle(misses), legend());
  }

  private static void add(XYIntervalSeries bars, double from, double to, double height) {
    bars.add((from + to) / 2, from, to, height, 0, height);
  }

  private XYBarRenderer renderer() {
    XYBarRenderer renderer = new XYBarRenderer();
    renderer.setBarPainter(new StandardXYBarPainter());
    renderer.setShadowVisible(false);
    renderer.setDrawBarOutline(true);
    renderer.setSeriesPaint(0, counted());
    renderer.setSeriesOutlinePaint(0, counted());
    renderer.setSeriesPaint(1, theme.shade());
    renderer.setSeriesOutlinePaint(1, theme.mutedText());
    for (int series = 0; series < 2; series++) {
      renderer.setSeriesOutlineStroke(series, new BasicStroke(1.5f));
    }
    return renderer;
  }

  private ColorPair counted() {
    return theme.line(0).color();
  }

  private void number(XYPlot plot, SharedMisses misses, double gap) {
    for (int k = 1; k <= misses.runCount(); k++) {
      int count = misses.counts().get(k);
      double expected = misses.expectedCounts().get(k);
      plot.addAnnotation(number(Figures.count(count), k - BAR / 2, count + gap, counted()), false);
      plot.addAnnotation(
          number(rounded(expected), k + BAR / 2, expected + gap, theme.mutedText()), false);
    }
  }

  private XYTextAnnotation number(String text, double x, double y, ColorPair color) {
    XYTextAnnotation number = new XYTextAnnotation(text, x, y);
    number.setFont(theme.fonts().plain(14));
    number.setPaint(color);
    number.setTextAnchor(TextAnchor.BOTTOM_CENTER);
    return number;
  }

  private static String title(SharedMisses misses) {
    return "%s of %s test images are missed by all %d runs"
        .formatted(
            Figures.count(misses.missedByAll()),
            Figures.count(misses.imageCount()),
            misses.runCount());
  }

  private static String subtitle(SharedMisses misses) {
    return """
    Beside it: if each run missed its share of the images (%s) independently of the others. \
    No run misses %s images; independently, that would be %s.\
    """
        .formatted(
            shares(misses),
            Figures.count(misses.counts().get(0)),
            rounded(misses.expectedCounts().get(0)));
  }

  private static String shares(SharedMisses misses) {
    List<String> shares =
        misses.missesOfRuns().stream()
            .sorted()
            .map(count -> Figures.percent(1.0 * count / misses.imageCount()))
            .toList();
    String least = shares.get(0);
    String most = shares.get(shares.size() - 1);
    return least.equals(most) ? least : least + " to " + most;
  }

  /** A count that need not be whole. */
  private static String rounded(double count) {
    if (count > 0 && count < 0.05) {
      return "< 0.1";
    }
    return Figures.decimals(count, count < 10 ? 1 : 0);
  }

  private List<LegendItem> legend() {
    return List.of(
        LegendSwatch.field("these runs", counted()),
        LegendSwatch.outlined(
            "independent errors", LegendSwatch.FIELD, theme.shade(), theme.mutedText(), 1.5f));
  }
}
