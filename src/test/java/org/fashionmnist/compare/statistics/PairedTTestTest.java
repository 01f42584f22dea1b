package org.fashionmnist.compare.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PairedTTestTest {

  private static final Simultaneous ALONE = new Bonferroni(1);

  /** The hours of sleep that Student himself calculates with: t = 4.0621, p = 0.00283. */
  private static final PairedTTest SLEEP =
      new PairedTTest(List.of(1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4), ALONE);

  @Test
  void studentsExampleHasItsKnownProbability() {
    assertThat(SLEEP.pValue().orElseThrow()).isCloseTo(0.002833, within(5e-7));
  }

  /** Mean 0.02, deviation 0.01: t = 2√3 = 3.4641, and with two degrees p = 1 − t/√(t² + 2). */
  @Test
  void threeDifferencesAreAsByHand() {
    double p = new PairedTTest(List.of(0.01, 0.02, 0.03), ALONE).pValue().orElseThrow();

    assertThat(p).isCloseTo(1 - Math.sqrt(12.0 / 14), within(1e-9));
  }

  @Test
  void signDoesNotMatter() {
    assertThat(new PairedTTest(List.of(-0.01, -0.02, -0.03), ALONE).pValue())
        .isEqualTo(new PairedTTest(List.of(0.01, 0.02, 0.03), ALONE).pValue());
  }

  @Test
  void differencesWithoutScatterAreCertain() {
    assertThat(new PairedTTest(List.of(0.0, 0.0, 0.0), ALONE).pValue()).contains(1.0);
    assertThat(new PairedTTest(List.of(0.1, 0.1, 0.1), ALONE).pValue()).contains(0.0);
  }

  @Test
  void singleDifferenceProvesNothing() {
    PairedTTest test = new PairedTTest(List.of(0.1), ALONE);

    assertThat(test.pValue()).isEmpty();
    assertThat(test.seedsNeeded()).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new PairedTTest(List.of(), ALONE));
  }

  /**
   * Deviation as large as the mean: tables of the power of the t-test give 10 pairs at 5 %. With 9
   * degrees of freedom (2.2622 + 0.8834)² = 9.90 is enough; with 8, (2.3060 + 0.8889)² = 10.2 is
   * not.
   */
  @Test
  void seedsNeededAreThoseOfPowerTables() {
    PairedTTest test = new PairedTTest(List.of(0.0, 0.01, 0.02), ALONE);

    assertThat(test.seedsNeeded()).contains(10);
    PairedTTest amongMany = new PairedTTest(List.of(0.0, 0.01, 0.02), new Bonferroni(28));
    assertThat(amongMany.seedsNeeded().orElseThrow()).isGreaterThan(10);
  }

  @Test
  void noNumberOfSeedsShowsADifferenceThatIsNotThere() {
    assertThat(new PairedTTest(List.of(-0.01, 0.01), ALONE).seedsNeeded()).isEmpty();
    assertThat(new PairedTTest(List.of(-0.01, 0.01001), ALONE).seedsNeeded()).isEmpty();
  }
}
