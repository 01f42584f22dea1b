package org.fashionmnist.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeightLevelsTest {

  @ParameterizedTest
  @ValueSource(doubles = {1e-5, 0.9, 1, 3, 3.2, 10, 2500, 1e9})
  void theHighestLevelIsJustBelowTheTop(double highest) {
    double[] levels = new HeightLevels(highest).levels();

    assertThat(levels[levels.length - 1]).isBetween(highest / 3.1623, highest);
    for (int i = 1; i < levels.length; i++) {
      assertThat(levels[i] / levels[i - 1]).isCloseTo(Math.sqrt(10), within(1e-9));
    }
  }

  @Test
  void bandsGoUpInEqualSteps() {
    HeightLevels levels = new HeightLevels(50);
    double[] all = levels.levels();

    assertThat(levels.shareOf(0)).isZero();
    assertThat(levels.shareOf(all[0])).isCloseTo(1.0 / all.length, within(1e-12));
    assertThat(levels.shareOf(50)).isEqualTo(1);
  }
}
