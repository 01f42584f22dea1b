package org.fashionmnist.report.run;

import java.awt.BasicStroke;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.fashionmnist.report.chart.ChartAxes;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.ClassNames;
import org.fashionmnist.report.chart.LineStyle;
import org.fashionmnist.report.chart.Marker;
import org.fashionmnist.report.chart.StyledPath;
import org.fashionmnist.report.curve.SeriesLabels;
import org.fashionmnist.report.file.CurveNames;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.run.PrecisionRecall;
import org.fashionmnist.result.run.PrecisionRecall.ClassCurve;
import org.fashionmnist.result.wording.Figures;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/**
 * Precision against recall of each class, the one of the highest average precision first, and the
 * mean of all weighted by their images.
 */
record PrecisionRecallChart(ChartTheme theme) {

  private static final int HEIGHT = 560;

  /** More curves cannot be told apart; those of the highest average precision are left out. */
  private static final int MOST_CURVES = 12;

  /** A marker at every so many levels of recall. */
  private static final int MARKER_EVERY = 20;

  /** A curve and what is said of it. */
  private record Line(LineStyle style, String name, double average, List<Double> precisions) {

    String text() {
      return name + " " + Figures.percent(average, 1);
    }
  }

  /**
   * @param curves of at least one class with images
   */
  Picture picture(String subtitle, PrecisionRecall curves) {
    List<Line> lines = lines(curves);
    List<StyledPath> paths =
        IntStream.range(0, lines.size())
            .mapToObj(i -> new StyledPath(i, lines.get(i).style(), path(lines.get(i))))
            .toList();
    ChartAxes axes = new ChartAxes(theme);
    NumberAxis recall = axes.percents("recall: images of the class that are found", 20);
    NumberAxis precision =
        axes.values("precision: found images that are of the class", " %", 0, 103);
    XYPlot plot =
        axes.plot(StyledPath.dataset(paths), recall, precision, new Renderer(paths, lines));
    plot.getRenderer()
        .setLegendItemLabelGenerator(new CurveNames(lines.stream().map(Line::text).toList()));
    plot.setRangeAxis(
        1,
        SeriesLabels.list(
            theme,
            lines.stream().map(line -> new SeriesLabels.Entry(line.text(), line.style())).toList(),
            recall,
            precision));
    return new ChartFrame(theme)
        .picture(plot, title(curves), subtitle, List.of(), HEIGHT)
        .saying(String.join(", ", lines.stream().map(Line::text).toList()));
  }

  private static String title(PrecisionRecall curves) {
    ClassCurve lowest = byPrecision(curves).get(curves.classesWithImages().size() - 1);
    return "Average precision %s; lowest: %s, %s"
        .formatted(
            Figures.percent(curves.weightedAveragePrecision()),
            ClassNames.shortened(lowest.name()),
            Figures.percent(lowest.averagePrecision().orElseThrow()));
  }

  private static List<ClassCurve> byPrecision(PrecisionRecall curves) {
    return curves.classesWithImages().stream()
        .sorted(Comparator.comparingDouble(curve -> -curve.averagePrecision().orElseThrow()))
        .toList();
  }

  private List<Line> lines(PrecisionRecall curves) {
    List<ClassCurve> classes = byPrecision(curves);
    List<ClassCurve> shown =
        classes.subList(Math.max(0, classes.size() - MOST_CURVES), classes.size());
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      ClassCurve curve = shown.get(i);
      lines.add(
          new Line(
              theme.line(i),
              ClassNames.shortened(curve.name()),
              curve.averagePrecision().orElseThrow(),
              curve.precisions()));
    }
    lines.add(
        new Line(
            new LineStyle(theme.text(), new BasicStroke(4), Marker.CIRCLE),
            classes.size() == shown.size() ? "weighted mean" : "mean of all " + classes.size(),
            curves.weightedAveragePrecision(),
            curves.weightedPrecisions()));
    return lines;
  }

  private static List<Point2D> path(Line line) {
    List<Point2D> path = new ArrayList<>();
    for (int i = 0; i < line.precisions().size(); i++) {
      double recall = 100.0 * (i + 1) / PrecisionRecall.LEVELS;
      path.add(new Point2D.Double(recall, 100 * line.precisions().get(i)));
    }
    return path;
  }

  /** Markers at some of the points, at others for each curve. */
  private static final class Renderer extends XYLineAndShapeRenderer {

    private static final long serialVersionUID = 1L;
    private static final double MARKER_RADIUS = 4;

    Renderer(List<StyledPath> paths, List<Line> lines) {
      super(true, true);
      setLegendItemLabelGenerator(new CurveNames(lines.stream().map(Line::name).toList()));
      setDrawSeriesLineAsPath(true);
      for (int i = 0; i < paths.size(); i++) {
        LineStyle style = paths.get(i).style();
        setSeriesPaint(i, style.color());
        setSeriesStroke(i, style.stroke());
        setSeriesShape(i, style.marker().shape(MARKER_RADIUS));
      }
    }

    @Override
    public boolean getItemShapeVisible(int series, int item) {
      boolean isMean = series == getPlot().getDataset().getSeriesCount() - 1;
      return !isMean && item % MARKER_EVERY == (3 * series + 5) % MARKER_EVERY;
    }
  }
}
