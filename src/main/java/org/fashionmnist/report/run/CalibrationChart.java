package org.fashionmnist.report.run;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fashionmnist.report.chart.ChartAxes;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.LegendSwatch;
import org.fashionmnist.report.chart.LineStyle;
import org.fashionmnist.report.chart.StyledPath;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.run.Calibration;
import org.fashionmnist.result.run.Reliability;
import org.fashionmnist.result.run.ReliabilityBin;
import org.fashionmnist.result.wording.Figures;
import org.jfree.chart.LegendItem;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;

/**
 * The accuracy of the test images against the confidence that the network had in them, before and
 * after temperature scaling. On the diagonal a confidence means what it says; the points are the
 * larger the more images they stand for.
 */
record CalibrationChart(ChartTheme theme) {

  private static final int HEIGHT = 640;
  private static final double SMALLEST_RADIUS = 2.5;
  private static final double LARGEST_RADIUS = 11;

  /** Draws a calibration. */
  Picture picture(String subtitle, Calibration calibration) {
    List<Reliability> shown = new ArrayList<>(List.of(calibration.before()));
    calibration.after().ifPresent(shown::add);
    List<StyledPath> points =
        IntStream.range(0, shown.size())
            .mapToObj(i -> new StyledPath(i, theme.line(i), path(shown.get(i))))
            .toList();
    ChartAxes axes = new ChartAxes(theme);
    XYPlot plot =
        axes.plot(
            StyledPath.dataset(points),
            axes.percents(
                "confidence: probability of the predicted class (larger points: more images)"),
            axes.values("accuracy: correct images", " %", -2, 102),
            new Renderer(theme, shown));
    plot.getRenderer()
        .addAnnotation(
            new XYLineAnnotation(0, 0, 100, 100, dashed(), theme.mutedText()), Layer.BACKGROUND);
    return new ChartFrame(theme)
        .picture(plot, title(calibration), subtitle, legend(calibration), HEIGHT);
  }

  private static List<Point2D> path(Reliability reliability) {
    List<Point2D> path = new ArrayList<>();
    for (ReliabilityBin bin : occupied(reliability)) {
      double confidence = 100 * bin.meanConfidence().orElseThrow();
      path.add(new Point2D.Double(confidence, 100 * bin.accuracy().orElseThrow()));
    }
    return path;
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
            Figures.decimals(calibration.temperature().get(), 3),
            Figures.percent(calibration.after().orElseThrow().expectedCalibrationError()));
  }

  private List<LegendItem> legend(Calibration calibration) {
    return Stream.concat(
            Stream.of(item("before", 0, calibration.before())),
            calibration.after().map(after -> item("after", 1, after)).stream())
        .toList();
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

  private static List<ReliabilityBin> occupied(Reliability reliability) {
    return reliability.bins().stream().filter(bin -> bin.count() > 0).toList();
  }

  /** Points whose area is the share of the images. */
  private static final class Renderer extends XYLineAndShapeRenderer {

    private static final long serialVersionUID = 1L;

    private final transient ChartTheme theme;
    private final transient List<double[]> radii = new ArrayList<>();

    Renderer(ChartTheme theme, List<Reliability> shown) {
      super(true, true);
      this.theme = theme;
      setDrawSeriesLineAsPath(true);
      setDrawOutlines(true);
      setUseOutlinePaint(true);
      for (int i = 0; i < shown.size(); i++) {
        LineStyle style = theme.line(i);
        radii.add(radii(occupied(shown.get(i))));
        setSeriesPaint(i, style.color());
        setSeriesStroke(i, style.stroke());
        setSeriesOutlinePaint(i, theme.background());
        setSeriesOutlineStroke(i, new BasicStroke(1));
      }
    }

    private static double[] radii(List<ReliabilityBin> bins) {
      double most = bins.stream().mapToInt(ReliabilityBin::count).max().orElse(1);
      return bins.stream()
          .mapToDouble(
              bin -> Math.max(SMALLEST_RADIUS, LARGEST_RADIUS * Math.sqrt(bin.count() / most)))
          .toArray();
    }

    @Override
    public Shape getItemShape(int series, int item) {
      return theme.line(series).marker().shape(radii.get(series)[item]);
    }
  }
}
