package org.fashionmnist.report.curve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.fashionmnist.report.chart.ChartAxes;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.drawing.Theme;
import org.fashionmnist.report.file.Drawing;
import org.fashionmnist.report.file.Picture;
import org.junit.jupiter.api.Test;

class SeriesChartTest {

  private final ChartTheme theme = ChartTheme.standard();

  private Series series(int style, OptionalDouble kept, double... values) {
    List<Series.Point> points = new ArrayList<>();
    for (double value : values) {
      points.add(new Series.Point(points.size(), value));
    }
    return new Series("run " + style, theme.line(style), points, kept);
  }

  private Picture picture(Series... curves) {
    return new SeriesChart(theme)
        .picture(
            "",
            "",
            List.of(curves),
            Measure.LOSS,
            new ChartAxes(theme).epochs(0, 9),
            true,
            List.of(),
            0);
  }

  /** The seventh style is solid, as the first; it used to cover what was drawn before. */
  @Test
  void curvesThatCoincideAreAllSeen() {
    double[] values = {0.9, 0.7, 0.6, 0.55, 0.5};
    Drawing drawing =
        Drawing.of(
            picture(
                series(1, OptionalDouble.empty(), values),
                series(6, OptionalDouble.empty(), values)));
    assertThat(drawing.colorsIn(drawing.dataArea()))
        .contains(Drawing.light(theme.line(1).color(), theme.line(6).color()));
  }

  @Test
  void whatWasKeptHasARingAndIsExplained() {
    Picture picture = picture(series(0, OptionalDouble.of(2), 0.9, 0.7, 0.5, 0.6));
    Drawing drawing = Drawing.of(picture);
    var plot = picture.chart().getXYPlot();
    double x = plot.getDomainAxis().valueToJava2D(2, drawing.dataArea(), plot.getDomainAxisEdge());
    double y = plot.getRangeAxis().valueToJava2D(0.5, drawing.dataArea(), plot.getRangeAxisEdge());
    assertThat(drawing.colorAt(x, y - 9)).isEqualTo(theme.text().on(Theme.LIGHT));
    assertThat(Drawing.legend(picture)).containsExactly("the epoch that was kept and tested");
  }

  @Test
  void pointsBeyondTheAxisHaveArrows() {
    Picture within = picture(series(0, OptionalDouble.empty(), 0.6, 0.5, 0.45, 0.44));
    assertThat(Drawing.legend(within)).isEmpty();

    Picture beyond =
        picture(
            series(0, OptionalDouble.empty(), 0.6, 0.5, 0.45, 0.44),
            series(1, OptionalDouble.empty(), 0.7, 0.5, 0.46, 0.45),
            series(2, OptionalDouble.empty(), 0.7, 0.5, 0.46, 50));
    Drawing drawing = Drawing.of(beyond);
    var plot = beyond.chart().getXYPlot();
    double x = plot.getDomainAxis().valueToJava2D(3, drawing.dataArea(), plot.getDomainAxisEdge());
    assertThat(Drawing.legend(beyond)).containsExactly("beyond the axis");
    assertThat(drawing.colorAt(x, drawing.dataArea().getMinY() + 11))
        .isEqualTo(theme.line(2).color().on(Theme.LIGHT));
  }
}
