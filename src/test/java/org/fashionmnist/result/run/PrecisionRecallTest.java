package org.fashionmnist.result.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fashionmnist.result.run.PrecisionRecall.ClassCurve;
import org.junit.jupiter.api.Test;

class PrecisionRecallTest {

  private static PrecisionRecall of(int[] labels, float... first) {
    float[] probabilities = new float[3 * labels.length];
    for (int i = 0; i < labels.length; i++) {
      probabilities[3 * i] = first[i];
      probabilities[3 * i + 1] = 1 - first[i];
    }
    return PrecisionRecall.of(
        new ImagePredictions(List.of("a", "b", "none"), labels, probabilities));
  }

  /** Of y_true 0 0 1 1 and y_score 0.1 0.4 0.35 0.8 scikit-learn's documentation says 0.83. */
  @Test
  void averagePrecisionIsThatOfScikitLearn() {
    ClassCurve curve = of(new int[] {1, 1, 0, 0}, 0.1f, 0.4f, 0.35f, 0.8f).classes().get(0);

    assertThat(curve.support()).isEqualTo(2);
    assertThat(curve.averagePrecision().orElseThrow()).isEqualTo(5 / 6.0, within(1e-12));
    assertThat(curve.precisions()).hasSize(100);
    assertThat(curve.precisions().subList(0, 50)).containsOnly(1.0);
    assertThat(curve.precisions().subList(50, 100)).containsOnly(2 / 3.0);
  }

  /** Whatever order equal images are in: both are counted together or not at all. */
  @Test
  void equalProbabilitiesAreOneThreshold() {
    assertThat(of(new int[] {0, 1}, 0.5f, 0.5f).classes().get(0).averagePrecision()).contains(0.5);
    assertThat(of(new int[] {1, 0}, 0.5f, 0.5f).classes().get(0).averagePrecision()).contains(0.5);
  }

  @Test
  void classWithoutImagesHasNoCurveAndCountsForNothing() {
    PrecisionRecall curves = of(new int[] {0, 0, 0, 1}, 0.9f, 0.8f, 0.1f, 0.5f);

    ClassCurve none = curves.classes().get(2);
    assertThat(none.averagePrecision()).isEmpty();
    assertThat(none.precisions()).isEmpty();
    double a = (1 + 1 + 0.75) / 3;
    double b = 0.5;
    assertThat(curves.macroAveragePrecision()).isEqualTo((a + b) / 2, within(1e-12));
    assertThat(curves.weightedAveragePrecision()).isEqualTo((3 * a + b) / 4, within(1e-12));
    assertThat(curves.weightedPrecisions()).hasSize(100);
    assertThat(curves.weightedPrecisions().get(99)).isEqualTo((3 * 0.75 + 0.5) / 4, within(1e-12));
  }
}
