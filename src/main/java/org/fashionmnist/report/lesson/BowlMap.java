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
import org.jfree.chart.LegendItem;
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
        map().plot("weight w", "bias b", styled(paths), new BowlGround(theme, bowl, area));
    plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    return plot;
  }

  /**
   * What the lines and the marks at their ends stand for.
   *
   * @param plot of these paths
   */
  List<LegendItem> legend(XYPlot plot, List<LinePath> paths) {
    return map().legend(plot, styled(paths));
  }

  private PathMap map() {
    return new PathMap(theme, area, start, bowl.minimum(), END_RADIUS);
  }

  private List<StyledPath> styled(List<LinePath> paths) {
    return IntStream.range(0, paths.size()).mapToObj(i -> path(paths.get(i), i)).toList();
  }

  private StyledPath path(LinePath path, int index) {
    return PathMap.path(path.name(), style(theme, path, index), path.points());
  }

  /**
   * How the path of a method is drawn: what makes very many updates as a thin line, with its
   * dashes, since two of them may begin alike.
   */
  static LineStyle style(ChartTheme theme, LinePath path, int index) {
    LineStyle style = theme.line(index);
    return path.updates() > MOST_THICK
        ? new LineStyle(
            style.color(),
            new BasicStroke(
                THIN,
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                1,
                style.stroke().getDashArray(),
                0),
            style.marker())
        : style;
  }
}
