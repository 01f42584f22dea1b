package org.fashionmnist.report.curve;

import java.awt.BasicStroke;
import java.awt.geom.Area;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fashionmnist.report.chart.ChartAxes;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.LegendSwatch;
import org.fashionmnist.report.chart.LineStyle;
import org.fashionmnist.report.chart.Marker;
import org.fashionmnist.report.file.CurveNames;
import org.fashionmnist.report.file.Picture;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.util.ShapeUtils;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** Draws curves of several optimizers with their names at their ends. */
public record SeriesChart(ChartTheme theme) {

  /** So many markers on a curve tell it from others without hiding it. */
  private static final int MOST_MARKERS = 12;

  private static final float BAND_OPACITY = 0.12f;

  /** Of many bands that may lie on each other each is paler. */
  private static final float OPACITY_OF_ALL = 0.7f;

  /**
   * The picture of curves.
   *
   * @param curves at least one, in the order of the result
   * @param markers whether points are marked
   * @param legend what the picture shows beside the curves
   * @param intervalLength of an interval drawn once, at the lower right; 0 for none
   */
  public Picture picture(
      String title,
      String subtitle,
      List<Series> curves,
      Measure measure,
      ValueAxis horizontal,
      boolean markers,
      List<LegendItem> legend,
      double intervalLength) {
    SharedRange range = SharedRange.ofCurves(curves, measure);
    ChartAxes axes = new ChartAxes(theme);
    ValueAxis values =
        axes.values(measure.axisLabel(), measure.suffix(), range.lower(), range.upper());
    List<Series> drawn = new ArrayList<>(curves);
    // What is dashed lies on what is solid, so that curves that coincide are both seen.
    drawn.sort(Comparator.comparing(curve -> curve.style().isDashed()));
    XYPlot plot =
        axes.plot(dataset(drawn), horizontal, values, new Renderer(theme, drawn, markers));
    plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    plot.setRangeAxis(1, SeriesLabels.atEnds(theme, curves, measure, horizontal, values));
    if (intervalLength > 0) {
      plot.getRenderer()
          .addAnnotation(
              new IntervalBar(curves, intervalLength, range.lower(), theme.mutedText())
                  .annotation(),
              Layer.BACKGROUND);
    }
    BeyondMarks beyond = new BeyondMarks(theme, curves, range);
    KeptMarks kept = new KeptMarks(curves, range, theme.text());
    List<LegendItem> items = new ArrayList<>(legend);
    if (kept.isNeeded()) {
      plot.addAnnotation(kept.annotation());
      items.add(kept.legend());
    }
    if (beyond.isNeeded()) {
      plot.addAnnotation(beyond.annotation());
      items.add(LegendSwatch.filled("beyond the axis", arrows(), theme.mutedText()));
    }
    return new ChartFrame(theme).picture(plot, title, subtitle, items);
  }

  private static Area arrows() {
    Area heads = new Area();
    heads.add(new Area(ShapeUtils.createTranslatedShape(Marker.arrow(5, true), -7, 0)));
    heads.add(new Area(ShapeUtils.createTranslatedShape(Marker.arrow(5, false), 7, 0)));
    return heads;
  }

  private static YIntervalSeriesCollection dataset(List<Series> curves) {
    YIntervalSeriesCollection collection = new YIntervalSeriesCollection();
    for (int i = 0; i < curves.size(); i++) {
      // Keys are unique, names need not be.
      YIntervalSeries series = new YIntervalSeries(i, false, true);
      for (Series.Point point : curves.get(i).points()) {
        series.add(point.x(), point.y(), point.low(), point.high());
      }
      collection.addSeries(series);
    }
    return collection;
  }

  /** Bands first, then curves, then markers at some of the points, at others for each curve. */
  private static final class Renderer extends DeviationRenderer {

    private static final long serialVersionUID = 1L;

    private final boolean markers;

    Renderer(ChartTheme theme, List<Series> curves, boolean markers) {
      super(true, markers);
      this.markers = markers;
      setAlpha(Math.min(BAND_OPACITY, OPACITY_OF_ALL / curves.size()));
      setLegendItemLabelGenerator(new CurveNames(curves.stream().map(Series::name).toList()));
      setUseOutlinePaint(true);
      setDrawOutlines(true);
      for (int i = 0; i < curves.size(); i++) {
        LineStyle style = curves.get(i).style();
        setSeriesPaint(i, style.color());
        setSeriesFillPaint(i, style.color());
        setSeriesStroke(i, style.stroke());
        setSeriesShape(i, style.marker().shape(4));
        setSeriesOutlinePaint(i, theme.background());
        setSeriesOutlineStroke(i, new BasicStroke(0.8f));
      }
    }

    @Override
    public boolean getItemShapeVisible(int series, int item) {
      int count = getPlot().getDataset().getItemCount(series);
      int every = (count + MOST_MARKERS - 1) / MOST_MARKERS;
      return markers && item % every == (count - 1 + series) % every;
    }
  }
}
