package org.fashionmnist.report.lesson;

import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fashionmnist.report.chart.ChartAxes;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.LegendSwatch;
import org.fashionmnist.report.chart.LineStyle;
import org.fashionmnist.report.chart.SignedRatioAxis;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.gradcheck.CheckedArray;
import org.fashionmnist.result.gradcheck.GradientPoint;
import org.fashionmnist.result.wording.Figures;
import org.jfree.chart.LegendItem;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * The gradient of back-propagation against the measured slope, a point a parameter, the colors by
 * layer. What is right lies on the diagonal.
 */
public record GradientCheckChart(ChartTheme theme) {

  private static final int HEIGHT = 780;
  private static final double RADIUS = 3.2;

  /** Of smaller gradients one sees only that they are near zero. */
  private static final int DECADES = 4;

  /**
   * Draws the picture.
   *
   * @param arrays in their order in the network, at least one
   * @throws IllegalArgumentException if there is none
   */
  public Picture picture(String subtitle, List<CheckedArray> arrays) {
    if (arrays.isEmpty()) {
      throw new IllegalArgumentException("cannot draw a check of no parameters");
    }
    double most = most(arrays);
    SignedRatioAxis numerical = axis("numerical: measured slope of the loss", most, false);
    SignedRatioAxis analytic = axis("analytic: back-propagation", most, true);
    Map<String, List<CheckedArray>> layers =
        arrays.stream()
            .collect(
                Collectors.groupingBy(
                    CheckedArray::layer, LinkedHashMap::new, Collectors.toList()));
    ChartAxes axes = new ChartAxes(theme);
    XYPlot plot =
        axes.plot(points(layers, numerical, analytic), numerical, analytic, renderer(layers));
    plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD); // the widest layer below the others
    plot.setDomainGridlinesVisible(true);
    plot.setDomainGridlinePaint(theme.gridLine());
    plot.setDomainGridlineStroke(new BasicStroke(1));
    double end = numerical.getUpperBound();
    plot.getRenderer()
        .addAnnotation(
            new XYLineAnnotation(-end, -end, end, end, new BasicStroke(1.5f), theme.mutedText()),
            Layer.BACKGROUND);
    return new ChartFrame(theme).picture(plot, title(arrays), subtitle, legend(layers), HEIGHT);
  }

  private SignedRatioAxis axis(String label, double most, boolean vertical) {
    return new ChartAxes(theme).signedRatios(new SignedRatioAxis(label, most, DECADES), vertical);
  }

  private static double most(List<CheckedArray> arrays) {
    double most =
        arrays.stream()
            .flatMap(array -> array.points().stream())
            .mapToDouble(GradientPoint::magnitude)
            .filter(Double::isFinite)
            .max()
            .orElse(0);
    return most > 0 ? most : 1;
  }

  private static String title(List<CheckedArray> arrays) {
    long wrong = arrays.stream().filter(array -> !array.passed()).count();
    if (wrong == 0) {
      int checked = arrays.stream().mapToInt(CheckedArray::checked).sum();
      return "All %s gradients are the slopes of the loss".formatted(Figures.count(checked));
    }
    return "The gradient is wrong for %d of %d parameter arrays".formatted(wrong, arrays.size());
  }

  private static XYSeriesCollection points(
      Map<String, List<CheckedArray>> layers, SignedRatioAxis numerical, SignedRatioAxis analytic) {
    XYSeriesCollection collection = new XYSeriesCollection();
    layers.forEach(
        (layer, arrays) -> {
          XYSeries series = new XYSeries(layer, false, true);
          for (CheckedArray array : arrays) {
            for (GradientPoint point : array.points()) {
              if (Double.isFinite(point.analytic()) && Double.isFinite(point.numerical())) {
                series.add(numerical.place(point.numerical()), analytic.place(point.analytic()));
              }
            }
          }
          collection.addSeries(series);
        });
    return collection;
  }

  private XYLineAndShapeRenderer renderer(Map<String, List<CheckedArray>> layers) {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    renderer.setDrawOutlines(true);
    renderer.setUseOutlinePaint(true);
    for (int i = 0; i < layers.size(); i++) {
      LineStyle style = theme.line(i);
      renderer.setSeriesPaint(i, style.color());
      renderer.setSeriesShape(i, style.marker().shape(RADIUS));
      renderer.setSeriesOutlinePaint(i, theme.background());
      renderer.setSeriesOutlineStroke(i, new BasicStroke(0.6f));
    }
    return renderer;
  }

  private List<LegendItem> legend(Map<String, List<CheckedArray>> layers) {
    List<LegendItem> legend = new ArrayList<>();
    layers.forEach(
        (layer, arrays) -> {
          double worst = arrays.stream().mapToDouble(CheckedArray::worstError).max().orElseThrow();
          LineStyle style = theme.line(legend.size());
          legend.add(
              LegendSwatch.filled(
                  layer + ", worst error " + Figures.size(worst),
                  style.marker().shape(6),
                  style.color()));
        });
    return legend;
  }
}
