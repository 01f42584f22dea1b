package org.fashionmnist.report.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.List;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * A curve as it is drawn.
 *
 * @param name its own in the picture; stands in the legend
 * @param points in the order they are joined, in the units of the axes
 */
public record StyledPath(Comparable<?> name, LineStyle style, List<Point2D> points) {

  /** Curves as JFreeChart takes them. */
  public static XYSeriesCollection dataset(List<StyledPath> paths) {
    XYSeriesCollection dataset = new XYSeriesCollection();
    for (StyledPath path : paths) {
      XYSeries series = new XYSeries(path.name, false, true);
      path.points.forEach(point -> series.add(point.getX(), point.getY()));
      dataset.addSeries(series);
    }
    return dataset;
  }

  /**
   * Draws curves in their styles.
   *
   * @param markerRadius 0 where points are not marked
   */
  public static XYLineAndShapeRenderer renderer(List<StyledPath> paths, double markerRadius) {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, markerRadius > 0);
    // Drawn segment by segment, every segment would begin its dashes anew.
    renderer.setDrawSeriesLineAsPath(true);
    renderer.setLegendLine(new Line2D.Double(-18, 0, 18, 0));
    for (int i = 0; i < paths.size(); i++) {
      LineStyle style = paths.get(i).style;
      renderer.setSeriesPaint(i, style.color());
      renderer.setSeriesStroke(i, style.stroke());
      renderer.setSeriesShape(i, style.marker().shape(markerRadius));
    }
    return renderer;
  }
}
