package org.fashionmnist.compare.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fashionmnist.result.ConfidenceInterval;
import org.fashionmnist.result.run.ImagePredictions;
import org.junit.jupiter.api.Test;

class McNemarTestTest {

  /** Ten throws, two at most on one side: 2 · (1 + 10 + 45) / 1024. */
  @Test
  void pValueIsThatOfCoinsThrown() {
    assertThat(new McNemarTest(2, 8, 100).pValue()).isCloseTo(112 / 1024.0, within(1e-9));
    assertThat(new McNemarTest(8, 2, 100).pValue()).isCloseTo(112 / 1024.0, within(1e-9));
    assertThat(new McNemarTest(0, 6, 100).pValue()).isCloseTo(2 / 64.0, within(1e-9));
  }

  /** 2 · 2⁻⁶⁰, and one that no double can hold. */
  @Test
  void pValueIsNeverZero() {
    double exact = Math.scalb(1.0, -59);

    assertThat(new McNemarTest(0, 60, 100).pValue()).isCloseTo(exact, within(1e-11 * exact));
    assertThat(new McNemarTest(0, 5000, 10_000).pValue()).isPositive().isLessThan(1e-300);
  }

  @Test
  void modelsThatAgreeOrAreEvenDoNotDiffer() {
    assertThat(new McNemarTest(0, 0, 100).pValue()).isEqualTo(1);
    assertThat(new McNemarTest(50, 50, 100).pValue()).isEqualTo(1);
  }

  /**
   * b = 40, c = 60, n = 10,000; Clopper and Pearson's interval of 60 in 100 is 0.4972 to 0.6967.
   */
  @Test
  void intervalIsTheExactOneOfAShare() {
    McNemarTest test = new McNemarTest(40, 60, 10_000);
    ConfidenceInterval interval = test.interval(0.05);

    assertThat(test.difference()).isEqualTo(0.002);
    assertThat(interval.low()).isCloseTo((2 * 0.4972092 - 1) / 100, within(1e-8));
    assertThat(interval.high()).isCloseTo((2 * 0.6967052 - 1) / 100, within(1e-8));
  }

  @Test
  void intervalExcludesZeroExactlyWhereChanceDoesNotExplainTheDifference() {
    for (int b = 0; b <= 12; b++) {
      for (int c = 0; c <= 40; c++) {
        McNemarTest test = new McNemarTest(b, c, 100);
        for (double level : new double[] {0.05, 0.05 / 3, 0.05 / 28}) {
          ConfidenceInterval interval = test.interval(level);
          boolean excluded = interval.low() > 0 || interval.high() < 0;
          assertThat(excluded).as("%s at %s", test, level).isEqualTo(test.pValue() < level);
        }
      }
    }
  }

  @Test
  void onlyImagesThatOneAloneHasRightAreCounted() {
    // labels 0 0 1 1; the first says 0 1 1 1, the second 0 0 0 1
    ImagePredictions first = predictions(0.9f, 0.2f, 0.1f, 0.3f);
    ImagePredictions second = predictions(0.8f, 0.7f, 0.6f, 0.4f);

    assertThat(McNemarTest.of(first, second)).isEqualTo(new McNemarTest(1, 1, 4));
    assertThat(McNemarTest.of(first, first)).isEqualTo(new McNemarTest(0, 0, 4));
  }

  @Test
  void otherImagesAreRefused() {
    ImagePredictions three =
        new ImagePredictions(List.of("a", "b"), new int[] {0, 0, 1}, new float[6]);
    ImagePredictions otherLabels =
        new ImagePredictions(List.of("a", "b"), new int[] {0, 1, 1, 1}, new float[8]);
    ImagePredictions four = predictions(1, 1, 1, 1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> McNemarTest.of(four, three))
        .withMessageContaining("of 4 and of 3 images");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> McNemarTest.of(four, otherLabels))
        .withMessageContaining("test image 1 has label 0");
    assertThatIllegalArgumentException().isThrownBy(() -> new McNemarTest(3, 3, 5));
  }

  /** Probabilities of the first of two classes for four images labeled 0, 0, 1, 1. */
  private static ImagePredictions predictions(float... first) {
    float[] both = new float[8];
    for (int i = 0; i < 4; i++) {
      both[2 * i] = first[i];
      both[2 * i + 1] = 1 - first[i];
    }
    return new ImagePredictions(List.of("a", "b"), new int[] {0, 0, 1, 1}, both);
  }
}
