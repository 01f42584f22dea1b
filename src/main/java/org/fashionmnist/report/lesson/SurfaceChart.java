package org.fashionmnist.report.lesson;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.LineStyle;
import org.fashionmnist.report.chart.StyledPath;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.surface.SurfacePath;
import org.fashionmnist.result.surface.SurfaceResult;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.result.wording.Names;
import org.jfree.chart.plot.XYPlot;

/** The ways of optimizers over a surface, drawn on a map of it. */
public record SurfaceChart(ChartTheme theme) {

  static final int HEIGHT = 640;

  private static final double END_RADIUS = 6.5;

  /**
   * Draws the picture.
   *
   * @param title what the surface is called
   * @param race at least one optimizer
   * @param value of the surface at (x, y), lowest at the minimum
   * @throws IllegalArgumentException if nobody took part
   */
  public Picture picture(String title, SurfaceResult race, DoubleBinaryOperator value) {
    if (race.paths().isEmpty()) {
      throw new IllegalArgumentException("cannot draw a race without optimizers");
    }
    double lowest = value.applyAsDouble(race.minimum().x(), race.minimum().y());
    PathMap map = new PathMap(theme, race.area(), race.start(), race.minimum(), END_RADIUS);
    List<StyledPath> paths =
        IntStream.range(0, race.paths().size())
            .mapToObj(i -> path(race.paths().get(i), theme.line(i)))
            .toList();
    XYPlot plot =
        map.plot(
            "x",
            "y",
            paths,
            new Landscape(theme, race.area(), (x, y) -> value.applyAsDouble(x, y) - lowest));
    return new ChartFrame(theme)
        .picture(plot, title, "f(x, y) = " + race.formula(), map.legend(plot, paths), HEIGHT)
        .saying(String.join("; ", race.paths().stream().map(SurfaceChart::legend).toList()));
  }

  private static StyledPath path(SurfacePath path, LineStyle style) {
    return PathMap.path(legend(path), style, path.points());
  }

  private static String legend(SurfacePath path) {
    return "%s: %s, %s"
        .formatted(
            Names.optimizer(path.optimizer()),
            Figures.count(path.steps(), "step"),
            path.leftTheMap() ? "left the map" : "f = " + Figures.size(path.finalValue()));
  }
}
