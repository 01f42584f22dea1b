package org.fashionmnist.engine.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.fashionmnist.engine.linalg.Matrix;
import org.junit.jupiter.api.Test;

class PrincipalComponentsTest {

  /** Points on a cross that lies askew in three dimensions: five times as long as wide. */
  private static Matrix cross() {
    double[][] along = {{0.6, 0.8, 0}, {-0.8, 0.6, 0}};
    Matrix points = Matrix.zeros(4, 3);
    double[] lengths = {5, -5, 1, -1};
    for (int i = 0; i < 4; i++) {
      for (int c = 0; c < 3; c++) {
        points.data()[points.rowOffset(i) + c] = (float) (7 + lengths[i] * along[i / 2][c]);
      }
    }
    return points;
  }

  @Test
  void examplesLieAlongTheDirectionsInWhichTheyDifferMost() {
    PrincipalComponents components = PrincipalComponents.of(cross());

    assertThat(components.first()).containsExactly(new double[] {5, -5, 0, 0}, within(1e-5));
    assertThat(components.second()).containsExactly(new double[] {0, 0, -1, 1}, within(1e-5));
    assertThat(components.firstShare()).isCloseTo(25.0 / 26, within(1e-6));
    assertThat(components.secondShare()).isCloseTo(1.0 / 26, within(1e-6));
  }

  @Test
  void examplesThatDoNotDifferLieInOnePlace() {
    PrincipalComponents components = PrincipalComponents.of(Matrix.zeros(3, 2));

    assertThat(components.first()).containsOnly(0);
    assertThat(components.second()).containsOnly(0);
    assertThat(components.firstShare()).isZero();
  }

  @Test
  void oneFeatureHasNoSecondDirection() {
    Matrix points = Matrix.of(new float[] {1, 3}, 0, 2, 1);

    PrincipalComponents components = PrincipalComponents.of(points);

    assertThat(components.first()).containsExactly(-1, 1);
    assertThat(components.second()).containsOnly(0);
  }
}
