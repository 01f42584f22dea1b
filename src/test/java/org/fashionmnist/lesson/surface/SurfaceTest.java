package org.fashionmnist.lesson.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.fashionmnist.result.surface.PlaneArea;
import org.fashionmnist.result.surface.PlanePoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SurfaceTest {

  private static final int POINTS = 15;

  @FunctionalInterface
  private interface Visit {
    void at(double x, double y);
  }

  private static void visit(PlaneArea area, Visit visit) {
    for (int i = 0; i <= POINTS; i++) {
      for (int j = 0; j <= POINTS; j++) {
        visit.at(
            area.fromX() + i * (area.toX() - area.fromX()) / POINTS,
            area.fromY() + j * (area.toY() - area.fromY()) / POINTS);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Surface.class)
  void gradientsAreThoseOfFiniteDifferences(Surface surface) {
    double h = 1e-5;
    visit(
        surface.area(),
        (x, y) -> {
          PlanePoint gradient = surface.gradient(x, y);
          double byX = (surface.value(x + h, y) - surface.value(x - h, y)) / (2 * h);
          double byY = (surface.value(x, y + h) - surface.value(x, y - h)) / (2 * h);
          assertThat(gradient.x()).isCloseTo(byX, within(1e-6 * (1 + Math.abs(byX))));
          assertThat(gradient.y()).isCloseTo(byY, within(1e-6 * (1 + Math.abs(byY))));
        });
  }

  @ParameterizedTest
  @EnumSource(Surface.class)
  void theMinimumIsZeroAndTheLowestPoint(Surface surface) {
    PlanePoint minimum = surface.minimum();

    assertThat(surface.value(minimum.x(), minimum.y())).isZero();
    PlanePoint gradient = surface.gradient(minimum.x(), minimum.y());
    assertThat(Math.abs(gradient.x())).isZero();
    assertThat(Math.abs(gradient.y())).isZero();
    visit(surface.area(), (x, y) -> assertThat(surface.value(x, y)).isNotNegative());
  }

  @ParameterizedTest
  @EnumSource(Surface.class)
  void startAndMinimumAreOnThePicture(Surface surface) {
    assertThat(surface.area().contains(surface.start(), 0)).isTrue();
    assertThat(surface.area().contains(surface.minimum(), 0)).isTrue();
  }

  @Test
  void valuesAreThoseOfThePublishedFormulas() {
    assertThat(Surface.BEALE.value(0, 0)).isEqualTo(1.5 * 1.5 + 2.25 * 2.25 + 2.625 * 2.625);
    assertThat(Surface.ROSENBROCK.value(-1.2, 1)).isCloseTo(24.2, within(1e-12));
    assertThat(Surface.RAVINE.value(2, 1)).isEqualTo(22);
  }
}
