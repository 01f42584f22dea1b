package org.fashionmnist.report.lesson;

import java.awt.BasicStroke;
import java.util.List;
import java.util.stream.IntStream;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.LineStyle;
import org.fashionmnist.report.chart.StyledPath;
import org.fashionmnist.result.lesson.Bowl;
import org.fashionmnist.result.lesson.LinePath;
import org.fashionmnist.result.surface.PlaneArea;
import org.fashionmnist.result.surface.PlanePoint;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;

/** Paths of methods on the map of a bowl. */
record BowlMap(ChartTheme theme, Bowl bowl, PlaneArea area, PlanePoint start) {

  /** A path of more updates would be a blot in thick lines. */
  private static final int MOST_THICK = 500;

  private static final float THIN = 0.9f;
  private static final double END_RADIUS = 6;

  /**
   * @param paths at least one; the last lies on top
   */
  XYPlot plot(List<LinePath> paths) {
    XYPlot plot =
        new PathMap(theme, area, start, bowl.minimum(), END_RADIUS)
            .plot(
                "weight w",
                "bias b",
                IntStream.range(0, paths.size()).mapToObj(i -> path(paths.get(i), i)).toList(),
                new BowlGround(theme, bowl, area));
    plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    return plot;
  }

  private StyledPath path(LinePath path, int index) {
    return PathMap.path(path.name(), style(theme, path, index), path.points());
  }

  /** How the path of a method is drawn: what makes very many updates as a thin line. */
  static LineStyle style(ChartTheme theme, LinePath path, int index) {
    LineStyle style = theme.line(index);
    return path.updates() > MOST_THICK
        ? new LineStyle(style.color(), new BasicStroke(THIN), style.marker())
        : style;
  }
}
