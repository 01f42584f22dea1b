package org.fashionmnist.report.run;

import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fashionmnist.report.chart.ChartAxes;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.LineStyle;
import org.fashionmnist.report.curve.CurveChart;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.run.LayerEpoch;
import org.fashionmnist.result.run.LayerHistory;
import org.fashionmnist.result.run.LayerMetrics;
import org.fashionmnist.result.wording.Figures;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * The layers over the epochs: above how large the last update of each epoch is beside the weights,
 * below the share of ReLU units that are 0 on all of some training images.
 *
 * @param theme its colors and fonts
 */
record LayersChart(ChartTheme theme) {

  private static final int HEIGHT = 640;
  private static final int MOST_MARKED_EPOCHS = 30;
  private static final double GAP = 22;

  /** Draws the layers; empty where no epoch was trained. */
  Optional<Picture> picture(String subtitle, LayerHistory history) {
    if (history.epochs().isEmpty()) {
      return Optional.empty();
    }
    ChartAxes axes = new ChartAxes(theme);
    List<LayerEpoch> epochs = history.epochs();
    NumberAxis epochAxis =
        axes.epochs(epochs.get(0).epoch(), epochs.get(epochs.size() - 1).epoch());
    XYSeriesCollection ratios =
        curves(epochs, layer -> Optional.of(layer.updateRatio()).filter(ratio -> ratio > 0));
    XYSeriesCollection dead = curves(epochs, layer -> layer.deadShare().map(share -> 100 * share));
    CombinedDomainXYPlot plot = new CombinedDomainXYPlot(epochAxis);
    plot.setGap(GAP);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    XYPlot upper = axes.plot(ratios, null, ratioAxis(ratios), renderer(epochs.size()));
    plot.add(upper, 3);
    boolean hasRelu =
        epochs.get(0).layers().stream().anyMatch(layer -> layer.deadShare().isPresent());
    if (hasRelu) {
      plot.add(axes.plot(dead, null, deadAxis(dead), renderer(epochs.size())), 2);
    }
    return Optional.of(
        new Picture(
            new ChartFrame(theme).around(plot, title(epochs), subtitle, upper.getLegendItems()),
            CurveChart.WIDTH,
            hasRelu ? HEIGHT : CurveChart.HEIGHT));
  }

  private static String title(List<LayerEpoch> epochs) {
    return epochs.get(epochs.size() - 1).layers().stream()
        .filter(layer -> layer.deadShare().isPresent())
        .findFirst()
        .map(
            layer ->
                "Layers over the epochs, %s of %s dead"
                    .formatted(Figures.percent(layer.deadShare().get()), layer.layer()))
        .orElse("Layers over the epochs");
  }

  private static XYSeriesCollection curves(
      List<LayerEpoch> epochs, Function<LayerMetrics, Optional<Double>> value) {
    XYSeriesCollection curves = new XYSeriesCollection();
    for (int i = 0; i < epochs.get(0).layers().size(); i++) {
      XYSeries curve = new XYSeries(epochs.get(0).layers().get(i).layer(), false, false);
      for (LayerEpoch epoch : epochs) {
        value
            .apply(epoch.layers().get(i))
            .filter(Double::isFinite)
            .ifPresent(y -> curve.add(epoch.epoch(), y.doubleValue()));
      }
      curves.addSeries(curve);
    }
    return curves;
  }

  private ValueAxis ratioAxis(XYSeriesCollection ratios) {
    double low = ratios.getRangeLowerBound(false);
    double high = ratios.getRangeUpperBound(false);
    boolean none = Double.isNaN(low);
    return new ChartAxes(theme)
        .verticalRatios("update / weights", none ? 1e-4 : low, none ? 1e-2 : high);
  }

  private NumberAxis deadAxis(XYSeriesCollection dead) {
    double most = Math.max(5, dead.getRangeUpperBound(false));
    return new ChartAxes(theme).values("dead units", " %", -0.04 * most, 1.08 * most);
  }

  private XYLineAndShapeRenderer renderer(int epochCount) {
    XYLineAndShapeRenderer renderer =
        new XYLineAndShapeRenderer(true, epochCount <= MOST_MARKED_EPOCHS);
    renderer.setDrawSeriesLineAsPath(true);
    renderer.setLegendLine(new Line2D.Double(-18, 0, 18, 0));
    renderer.setAutoPopulateSeriesPaint(false);
    for (int i = 0; i < theme.lines().size(); i++) {
      LineStyle style = theme.line(i);
      renderer.setSeriesPaint(i, style.color());
      renderer.setSeriesStroke(i, style.stroke());
      renderer.setSeriesShape(i, style.marker().shape(3.5));
    }
    renderer.setDefaultPaint(theme.mutedText());
    renderer.setDefaultStroke(new BasicStroke(1.5f));
    return renderer;
  }
}
