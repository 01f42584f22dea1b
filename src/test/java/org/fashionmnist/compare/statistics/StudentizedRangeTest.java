package org.fashionmnist.compare.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentizedRangeTest {

  /** Values of SciPy 1.17.1, scipy.stats.studentized_range: ppf(0.95, k, nu) and sf(4.2, k, nu). */
  @ParameterizedTest
  @CsvSource({
    "2, 1, 17.96929, 0.206769785",
    "2, 4, 3.926486, 0.0411504728",
    "3, 2, 8.330783, 0.171428838",
    "3, 10, 3.876777, 0.0343671756",
    "8, 14, 4.990292, 0.130247231",
    "4, 2, 9.798045, 0.228572217",
    "14, 26, 5.211005, 0.211592923",
    "5, 1000, 3.864707, 0.0253385474",
    "16, 30, 5.271254, 0.240183214"
  })
  void valuesAreThoseOfOtherPrograms(int groups, int degrees, double quantile, double beyond) {
    StudentizedRange range = new StudentizedRange(groups, degrees);

    assertThat(range.quantileOfSurvival(0.05)).isCloseTo(quantile, within(1e-5));
    assertThat(range.survivalProbability(4.2)).isCloseTo(beyond, within(1e-7));
  }

  /** The range of two values is √2 times the distance of Student's t from 0. */
  @Test
  void twoValuesAreStudentsDistribution() {
    for (int degrees : new int[] {1, 3, 20, 998}) {
      for (double t : new double[] {0, 0.5, 2, 6}) {
        assertThat(new StudentizedRange(2, degrees).survivalProbability(Math.sqrt(2) * t))
            .isCloseTo(new StudentT(degrees).twoSidedProbability(t), within(1e-7));
      }
    }
  }

  @Test
  void oneValueHasNoRange() {
    assertThatIllegalArgumentException().isThrownBy(() -> new StudentizedRange(1, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> new StudentizedRange(2, 0));
  }
}
