package org.fashionmnist.compare.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StudentTTest {

  @ParameterizedTest
  @CsvSource({
    "1, 0.975, 12.7062",
    "2, 0.975, 4.3027",
    "4, 0.975, 2.7764",
    "9, 0.975, 2.2622",
    "30, 0.975, 2.0423",
    "4, 0.8, 0.9410",
    "9, 0.025, -2.2622",
  })
  void quantilesAreThoseOfPublishedTables(int degreesOfFreedom, double share, double quantile) {
    assertThat(new StudentT(degreesOfFreedom).quantile(share)).isCloseTo(quantile, within(5e-5));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 9, 999})
  void probabilityOfAQuantileIsWhatLiesBeyondIt(int degreesOfFreedom) {
    StudentT t = new StudentT(degreesOfFreedom);

    assertThat(t.twoSidedProbability(t.quantile(0.975))).isCloseTo(0.05, within(1e-8));
    assertThat(t.twoSidedProbability(t.quantile(0.025))).isCloseTo(0.05, within(1e-8));
    assertThat(t.twoSidedProbability(0)).isEqualTo(1);
  }

  @Test
  void distributionWithoutDegreesOfFreedomIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StudentT(0))
        .withMessageContaining("at least 1");
  }
}
