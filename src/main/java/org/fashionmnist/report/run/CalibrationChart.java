package org.fashionmnist.report.run;

import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fashionmnist.report.chart.ChartAxes;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.LegendSwatch;
import org.fashionmnist.report.chart.LineStyle;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.run.Calibration;
import org.fashionmnist.result.run.Reliability;
import org.fashionmnist.result.run.ReliabilityBin;
import org.fashionmnist.result.wording.Figures;
import org.jfree.chart.LegendItem;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * The accuracy of the test images against the confidence that the network had in them, before and
 * after temperature scaling, with the 95 % interval of each bin; below, how many images each bin
 * has. On the diagonal a confidence means what it says.
 */
record CalibrationChart(ChartTheme theme) {

  private static final int HEIGHT = 760;
  private static final double GAP = 26;

  /** Draws a calibration. */
  Picture picture(String subtitle, Calibration calibration) {
    List<Reliability> shown = new ArrayList<>(List.of(calibration.before()));
    calibration.after().ifPresent(shown::add);
    ChartAxes axes = new ChartAxes(theme);
    NumberAxis confidence = axes.percents("confidence: probability of the predicted class");
    CombinedDomainXYPlot plot = new CombinedDomainXYPlot(confidence);
    plot.setGap(GAP);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.add(accuracies(axes, shown), 3);
    plot.add(counts(axes, shown), 1);
    return new ChartFrame(theme)
        .picture(plot, title(calibration), subtitle, legend(calibration), HEIGHT);
  }

  private XYPlot accuracies(ChartAxes axes, List<Reliability> shown) {
    XYPlot plot =
        axes.plot(
            new XYSeriesCollection(),
            null,
            axes.values("accuracy: correct images", " %", -2, 102),
            new XYLineAndShapeRenderer());
    plot.getRenderer()
        .addAnnotation(
            new XYLineAnnotation(0, 0, 100, 100, dashed(), theme.mutedText()), Layer.BACKGROUND);
    plot.addAnnotation(new ReliabilityMarks(theme, shown).annotation());
    return plot;
  }

  private XYPlot counts(ChartAxes axes, List<Reliability> shown) {
    XYIntervalSeriesCollection bars = new XYIntervalSeriesCollection();
    XYBarRenderer renderer = new XYBarRenderer();
    renderer.setBarPainter(new StandardXYBarPainter());
    renderer.setShadowVisible(false);
    double most = 1;
    for (int i = 0; i < shown.size(); i++) {
      XYIntervalSeries series = new XYIntervalSeries(i);
      for (ReliabilityBin bin : shown.get(i).bins()) {
        double width = 100 * (bin.to() - bin.from());
        double from = 100 * bin.from() + width * (0.1 + 0.8 * i / shown.size());
        double to = from + 0.8 * width / shown.size();
        series.add((from + to) / 2, from, to, bin.count(), 0, bin.count());
        most = Math.max(most, bin.count());
      }
      bars.addSeries(series);
      renderer.setSeriesPaint(i, theme.line(i).color());
    }
    return axes.plot(bars, null, axes.counts("images", 1.08 * most), renderer);
  }

  private static BasicStroke dashed() {
    return new BasicStroke(
        1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {6, 5}, 0);
  }

  private static String title(Calibration calibration) {
    String before = Figures.percent(calibration.before().expectedCalibrationError());
    if (calibration.temperature().isEmpty()) {
      return "Calibration error " + before + " (no validation images: no temperature)";
    }
    return "Calibration error %s, with temperature %s: %s"
        .formatted(
            before,
            temperature(calibration),
            Figures.percent(calibration.after().orElseThrow().expectedCalibrationError()));
  }

  private static String temperature(Calibration calibration) {
    double found = calibration.temperature().orElseThrow();
    return calibration.atTheEnd()
        ? "%s, the %s tried"
            .formatted(Figures.significant(found, 3), found > 1 ? "highest" : "lowest")
        : Figures.decimals(found, 3);
  }

  private List<LegendItem> legend(Calibration calibration) {
    List<LegendItem> items = new ArrayList<>();
    items.add(item("before", 0, calibration.before()));
    calibration.after().ifPresent(after -> items.add(item("after", 1, after)));
    items.add(LegendSwatch.bar("95 % interval", theme.mutedText()));
    if (hasFew(calibration)) {
      items.add(
          LegendSwatch.filled(
              "pale: fewer than %d images".formatted(ReliabilityMarks.FEW),
              theme.line(0).marker().shape(6),
              theme.line(0).paled(ReliabilityMarks.PALE, theme.background())));
    }
    return items;
  }

  private static boolean hasFew(Calibration calibration) {
    return Stream.concat(Stream.of(calibration.before()), calibration.after().stream())
        .flatMap(reliability -> reliability.bins().stream())
        .anyMatch(bin -> bin.count() > 0 && bin.count() < ReliabilityMarks.FEW);
  }

  private LegendItem item(String when, int index, Reliability reliability) {
    LineStyle style = theme.line(index);
    return LegendSwatch.filled(
        "%s: Brier score %s, loss %s"
            .formatted(
                when,
                Figures.decimals(reliability.brierScore(), 4),
                Figures.loss(reliability.loss())),
        style.marker().shape(6),
        style.color());
  }
}
