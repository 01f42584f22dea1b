package org.fashionmnist.report.run;

import java.awt.BasicStroke;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fashionmnist.report.chart.ChartAxes;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.LegendSwatch;
import org.fashionmnist.report.chart.LineStyle;
import org.fashionmnist.report.chart.StyledPath;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.run.LayerEpoch;
import org.fashionmnist.result.run.LayerHistory;
import org.fashionmnist.result.run.LayerMetrics;
import org.fashionmnist.result.wording.Figures;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * The layers over the epochs: above how large the last update of each epoch is beside the weights,
 * below the share of ReLU units that are 0 on all of some training images.
 */
record LayersChart(ChartTheme theme) {

  private static final int HEIGHT = 640;
  private static final double GAP = 40;

  /** Draws the layers; empty where no epoch was trained. */
  Optional<Picture> picture(String subtitle, LayerHistory history, int keptEpoch) {
    if (history.epochs().isEmpty()) {
      return Optional.empty();
    }
    ChartAxes axes = new ChartAxes(theme);
    List<LayerEpoch> epochs = history.epochs();
    NumberAxis epochAxis =
        axes.epochs(epochs.get(0).epoch(), epochs.get(epochs.size() - 1).epoch());
    List<StyledPath> ratios =
        curves(epochs, layer -> Optional.of(layer.updateRatio()).filter(ratio -> ratio > 0));
    List<StyledPath> dead = curves(epochs, layer -> layer.deadShare().map(share -> 100 * share));
    double markerRadius = ChartAxes.markerRadius(epochs.size());
    CombinedDomainXYPlot plot = new CombinedDomainXYPlot(epochAxis);
    plot.setGap(GAP);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    XYPlot upper = axes.plot(ratios, null, ratioAxis(ratios), markerRadius);
    int first = epochs.get(0).epoch();
    int last = epochs.get(epochs.size() - 1).epoch();
    if (keptEpoch >= first) {
      upper.addDomainMarker(axes.keptEpoch(keptEpoch, 2 * keptEpoch > first + last));
    }
    plot.add(upper, 3);
    boolean hasRelu =
        epochs.get(0).layers().stream().anyMatch(layer -> layer.deadShare().isPresent());
    if (hasRelu) {
      XYPlot lower = axes.plot(dead, null, deadAxis(dead), markerRadius);
      if (keptEpoch >= first) {
        lower.addDomainMarker(axes.dashedLine(keptEpoch));
      }
      plot.add(lower, 2);
    }
    return Optional.of(
        new ChartFrame(theme)
            .picture(
                plot,
                title(epochs, keptEpoch),
                subtitle,
                legend(upper, epochs),
                hasRelu ? HEIGHT : ChartFrame.HEIGHT));
  }

  /** What the upper lines stand for, and what a scale of ratios cannot show. */
  private static List<LegendItem> legend(XYPlot plot, List<LayerEpoch> epochs) {
    List<LegendItem> legend = new ArrayList<>(ChartFrame.legendOf(plot));
    List<String> still = new ArrayList<>();
    for (int i = 0; i < epochs.get(0).layers().size(); i++) {
      int layer = i;
      long count = epochs.stream().filter(e -> e.layers().get(layer).updateRatio() == 0).count();
      if (count > 0) {
        still.add(
            "%s in %s"
                .formatted(epochs.get(0).layers().get(i).layer(), Figures.count(count, "epoch")));
      }
    }
    if (!still.isEmpty()) {
      legend.add(LegendSwatch.words("not drawn, updates of 0: " + Figures.list(still)));
    }
    return legend;
  }

  /** Of the network that was kept, or else of the last epoch, which is then named. */
  private static String title(List<LayerEpoch> epochs, int keptEpoch) {
    LayerEpoch last = epochs.get(epochs.size() - 1);
    LayerEpoch told =
        epochs.stream().filter(epoch -> epoch.epoch() == keptEpoch).findFirst().orElse(last);
    String when = told.epoch() == keptEpoch ? "" : " after epoch " + told.epoch();
    return told.layers().stream()
        .filter(layer -> layer.deadShare().isPresent())
        .reduce((most, next) -> next.deadShare().get() > most.deadShare().get() ? next : most)
        .map(
            layer ->
                "Layers over the epochs, %s of %s dead%s"
                    .formatted(Figures.percent(layer.deadShare().get()), layer.layer(), when))
        .orElse("Layers over the epochs");
  }

  private List<StyledPath> curves(
      List<LayerEpoch> epochs, Function<LayerMetrics, Optional<Double>> value) {
    List<StyledPath> curves = new ArrayList<>();
    for (int i = 0; i < epochs.get(0).layers().size(); i++) {
      List<Point2D> points = new ArrayList<>();
      for (LayerEpoch epoch : epochs) {
        value
            .apply(epoch.layers().get(i))
            .filter(Double::isFinite)
            .ifPresent(y -> points.add(new Point2D.Double(epoch.epoch(), y)));
      }
      curves.add(new StyledPath(epochs.get(0).layers().get(i).layer(), style(i), points));
    }
    return curves;
  }

  private LineStyle style(int layer) {
    LineStyle style = theme.line(layer);
    return layer < theme.lines().size()
        ? style
        : new LineStyle(theme.mutedText(), new BasicStroke(1.5f), style.marker());
  }

  private ValueAxis ratioAxis(List<StyledPath> ratios) {
    XYSeriesCollection dataset = StyledPath.dataset(ratios);
    double low = dataset.getRangeLowerBound(false);
    double high = dataset.getRangeUpperBound(false);
    boolean none = Double.isNaN(low);
    return new ChartAxes(theme)
        .verticalRatios("update / weights", none ? 1e-4 : low, none ? 1e-2 : high);
  }

  private NumberAxis deadAxis(List<StyledPath> dead) {
    double most = Math.max(5, StyledPath.dataset(dead).getRangeUpperBound(false));
    return new ChartAxes(theme).values("dead units", " %", -0.04 * most, 1.08 * most);
  }
}
