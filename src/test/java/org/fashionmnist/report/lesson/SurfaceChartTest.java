package org.fashionmnist.report.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.drawing.Theme;
import org.fashionmnist.report.file.ChartPng;
import org.fashionmnist.report.file.Drawing;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.report.file.PngEncoder;
import org.fashionmnist.result.surface.PlaneArea;
import org.fashionmnist.result.surface.PlanePoint;
import org.fashionmnist.result.surface.SurfacePath;
import org.fashionmnist.result.surface.SurfaceResult;
import org.jfree.chart.LegendItem;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurfaceChartTest {

  private final ChartTheme theme = ChartTheme.standard();

  /** From (−3, 2) to the origin in so many steps, each path a bit lower than the one before. */
  private static SurfaceResult race(int optimizers, int steps) {
    List<SurfacePath> paths = new ArrayList<>();
    for (int k = 0; k < optimizers; k++) {
      List<PlanePoint> points = new ArrayList<>();
      for (int i = 0; i <= steps; i++) {
        double left = 1 - (double) i / Math.max(1, steps);
        points.add(new PlanePoint(-3 * left, 2 * left - 0.4 * k * left * (1 - left)));
      }
      paths.add(
          new SurfacePath(
              "optimizer" + k, 0.1, points, steps, Optional.empty(), 0.5 / (k + 1), k == 3));
    }
    return race(paths);
  }

  private static SurfaceResult race(List<SurfacePath> paths) {
    return new SurfaceResult(
        "bowl",
        "x² + y²",
        new PlaneArea(-4, 2, -2, 3),
        new PlanePoint(-3, 2),
        new PlanePoint(0, 0),
        100,
        1e-3,
        paths);
  }

  private Picture picture(SurfaceResult race) {
    return new SurfaceChart(theme).picture("Optimizers on a bowl", race, (x, y) -> x * x + y * y);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void nothingReachesIntoTheMarginAndAllPathsAreSeen(int optimizers) {
    Drawing drawing = Drawing.of(picture(race(optimizers, 100)));

    assertThat(drawing.colorsOfBorder(ChartTheme.MARGIN - 4))
        .containsOnly(Drawing.light(theme.background()));
    Set<Color> colors = drawing.colorsIn(drawing.dataArea());
    for (int i = 0; i < 4; i++) {
      assertThat(colors.contains(theme.lines().get(i).color().on(Theme.LIGHT)))
          .isEqualTo(i < optimizers);
    }
  }

  @Test
  void theLegendTellsStepsAndValuesInTheOrderOfTheRace() {
    List<String> labels = new ArrayList<>();
    XYPlot plot = picture(race(4, 1)).chart().getXYPlot();
    for (Iterator<?> items = plot.getLegendItems().iterator(); items.hasNext(); ) {
      labels.add(((LegendItem) items.next()).getLabel());
    }

    assertThat(labels)
        .containsExactly(
            "optimizer0: 1 step, f = 0.50",
            "optimizer1: 1 step, f = 0.25",
            "optimizer2: 1 step, f = 0.17",
            "optimizer3: 1 step, left the map");
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 100})
  void startAndMinimumAndEndsAreMarked(int steps) {
    List<SurfacePath> toOneSide =
        List.of(
            new SurfacePath(
                "sgd",
                0.1,
                List.of(new PlanePoint(-3, 2), new PlanePoint(1, 1)),
                1,
                Optional.empty(),
                2,
                false));
    Picture picture = picture(race(toOneSide));
    Drawing drawing = Drawing.of(picture);

    assertThat(colorAt(picture, drawing, -3, 2)).isEqualTo(theme.text().on(Theme.LIGHT));
    assertThat(colorAt(picture, drawing, 0, 0)).isEqualTo(theme.text().on(Theme.LIGHT));
    assertThat(colorAt(picture, drawing, 1, 1))
        .isEqualTo(theme.lines().get(0).color().on(Theme.LIGHT));
    assertThat(Drawing.of(picture(race(2, steps))).colors()).contains(Drawing.light(theme.text()));
  }

  @Test
  void anEndAtTheMinimumAndTheMinimumAreBothSeen() {
    List<SurfacePath> toTheMinimum =
        List.of(
            new SurfacePath(
                "sgd",
                0.1,
                List.of(new PlanePoint(-3, 2), new PlanePoint(0, 0)),
                1,
                Optional.of(1),
                0,
                false));
    Picture picture = picture(race(toTheMinimum));
    Drawing drawing = Drawing.of(picture);

    assertThat(colorAt(picture, drawing, 0, 0)).isEqualTo(theme.text().on(Theme.LIGHT));
    assertThat(colorAt(picture, drawing, 0, 0, -24))
        .isEqualTo(theme.lines().get(0).color().on(Theme.LIGHT));
  }

  private static Color colorAt(Picture picture, Drawing drawing, double x, double y) {
    return colorAt(picture, drawing, x, y, 0);
  }

  /** The color so many logical pixels below a point. */
  private static Color colorAt(Picture picture, Drawing drawing, double x, double y, int below) {
    XYPlot plot = picture.chart().getXYPlot();
    return drawing.colorAt(
        plot.getDomainAxis().valueToJava2D(x, drawing.dataArea(), plot.getDomainAxisEdge()),
        below + plot.getRangeAxis().valueToJava2D(y, drawing.dataArea(), plot.getRangeAxisEdge()));
  }

  @Test
  void theMapIsDarkestInTheValley() {
    Picture picture = picture(race(1, 1));
    Drawing drawing = Drawing.of(picture);

    Color valley = colorAt(picture, drawing, 0.004, -0.25);
    Color heights = colorAt(picture, drawing, -3.9, -1.9);

    assertThat(valley.getGreen()).isLessThan(heights.getGreen());
    assertThat(heights.getGreen()).isGreaterThan(240);
  }

  @Test
  void shortPathsShowTheirSteps() {
    Picture few = picture(race(1, 10));
    Picture many = picture(race(1, 1000));

    assertThat(showsSteps(few)).isTrue();
    assertThat(showsSteps(many)).isFalse();
  }

  private static boolean showsSteps(Picture picture) {
    return picture.chart().getXYPlot().getLegendItems().get(0).isShapeVisible();
  }

  @Test
  void equalRacesGiveEqualPictures() {
    assertThat(PngEncoder.encode(ChartPng.image(picture(race(3, 20)), Theme.LIGHT, 1)))
        .isEqualTo(PngEncoder.encode(ChartPng.image(picture(race(3, 20)), Theme.LIGHT, 1)));
  }

  @Test
  void aRaceWithoutOptimizersIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> picture(race(List.of())))
        .withMessage("cannot draw a race without optimizers");
  }
}
