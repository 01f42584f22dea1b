package org.fashionmnist.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.fashionmnist.engine.parallel.Worker;
import org.fashionmnist.engine.parallel.WorkerTeam;
import org.fashionmnist.engine.random.Purpose;
import org.fashionmnist.engine.random.RandomStream;
import org.junit.jupiter.api.Test;

class GradientNormTest {

  @Test
  void aLongGradientIsShortenedToTheLimit() {
    float[] gradient = {3, 4};

    new GradientNorm(1, gradient).clip(Worker.alone());

    assertThat(gradient[0]).isCloseTo(0.6f, within(1e-6f));
    assertThat(gradient[1]).isCloseTo(0.8f, within(1e-6f));
  }

  @Test
  void aShortGradientIsLeftAsItIs() {
    float[] gradient = {0.3f, -0.4f};

    new GradientNorm(1, gradient).clip(Worker.alone());

    assertThat(gradient).containsExactly(0.3f, -0.4f);
  }

  @Test
  void anyTeamGivesTheSameBits() {
    float[] expected = gradient();
    new GradientNorm(0.5, expected).clip(Worker.alone());

    for (int workers : new int[] {2, 3, 7}) {
      float[] actual = gradient();
      GradientNorm norm = new GradientNorm(0.5, actual);
      try (WorkerTeam team = new WorkerTeam(workers)) {
        team.run(norm::clip);
      }
      assertThat(actual).as("%d workers", workers).isEqualTo(expected);
    }
  }

  /** Several chunks, the last one not whole. */
  private static float[] gradient() {
    RandomStream random = RandomStream.of(1, Purpose.INITIALIZATION, 0);
    float[] gradient = new float[20_001];
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] = (float) random.nextGaussian();
    }
    return gradient;
  }
}
