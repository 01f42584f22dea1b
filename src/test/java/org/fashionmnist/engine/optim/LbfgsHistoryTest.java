package org.fashionmnist.engine.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LbfgsHistoryTest {

  private static final float[] ORIGIN = {0, 0, 0};

  private static float[] direction(LbfgsHistory history, float... gradient) {
    float[] direction = new float[gradient.length];
    history.direction(gradient, direction);
    return direction;
  }

  @Test
  void withoutPairsTheDirectionIsSteepestDescent() {
    assertThat(direction(new LbfgsHistory(5, 3), 1, -2, 3)).containsExactly(-1, 2, -3);
  }

  /** On ½ Σ cᵢ xᵢ² with c = (1, 10, 100), a step along each axis tells all of the Hessian. */
  @Test
  void enoughPairsGiveNewtonsDirection() {
    LbfgsHistory history = new LbfgsHistory(5, 3);
    history.add(ORIGIN, new float[] {1, 0, 0}, ORIGIN, new float[] {1, 0, 0});
    history.add(ORIGIN, new float[] {0, 1, 0}, ORIGIN, new float[] {0, 10, 0});
    history.add(ORIGIN, new float[] {0, 0, 1}, ORIGIN, new float[] {0, 0, 100});

    assertThat(direction(history, 2, 2, 2))
        .containsExactly(new float[] {-2, -0.2f, -0.02f}, within(1e-6f));
  }

  @Test
  void theOldestPairIsForgotten() {
    LbfgsHistory two = new LbfgsHistory(2, 3);
    two.add(ORIGIN, new float[] {1, 1, 0}, ORIGIN, new float[] {7, 3, 0});
    LbfgsHistory fresh = new LbfgsHistory(2, 3);
    for (LbfgsHistory history : new LbfgsHistory[] {two, fresh}) {
      history.add(ORIGIN, new float[] {1, 0, 0}, ORIGIN, new float[] {1, 0.5f, 0});
      history.add(ORIGIN, new float[] {0, 1, 0}, ORIGIN, new float[] {0.5f, 10, 0});
    }

    assertThat(direction(two, 1, 2, 3)).isEqualTo(direction(fresh, 1, 2, 3));
  }

  @Test
  void aPairWithoutPositiveCurvatureIsNotTaken() {
    LbfgsHistory history = new LbfgsHistory(1, 3);
    float[] step = {1, 2, 0};
    history.add(ORIGIN, step, ORIGIN, new float[] {-1, -2, 0});
    history.add(ORIGIN, step, ORIGIN, new float[] {2, -1, 0});
    history.add(ORIGIN, step, ORIGIN, ORIGIN);
    history.add(ORIGIN, ORIGIN, ORIGIN, step);
    history.add(ORIGIN, step, ORIGIN, new float[] {Float.NaN, 0, 0});

    assertThat(history.isEmpty()).isTrue();
  }

  @Test
  void aRejectedPairLeavesAFullHistoryAsItWas() {
    LbfgsHistory history = new LbfgsHistory(1, 3);
    history.add(ORIGIN, new float[] {1, 0, 0}, ORIGIN, new float[] {4, 1, 0});
    float[] before = direction(history, 1, 2, 3);

    history.add(ORIGIN, new float[] {0, 1, 0}, ORIGIN, new float[] {0, -1, 0});

    assertThat(direction(history, 1, 2, 3)).isEqualTo(before);
  }
}
