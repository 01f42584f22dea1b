package org.fashionmnist.suspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fashionmnist.result.run.ImagePredictions;
import org.fashionmnist.result.suspect.LabelSuspect;
import org.fashionmnist.result.suspect.LabelSuspects;
import org.junit.jupiter.api.Test;

class ConfidentLearningTest {

  private static LabelSuspects suspects(int[] labels, float... probabilitiesOfSecondClass) {
    float[] all = new float[2 * labels.length];
    for (int i = 0; i < labels.length; i++) {
      all[2 * i] = 1 - probabilitiesOfSecondClass[i];
      all[2 * i + 1] = probabilitiesOfSecondClass[i];
    }
    return ConfidentLearning.suspects(new ImagePredictions(List.of("a", "b"), labels, all));
  }

  @Test
  void thresholdIsTheMeanConfidenceInTheOwnClass() {
    LabelSuspects found = suspects(new int[] {0, 0, 1, 1}, 0.25f, 0.75f, 1, 0.5f);

    assertThat(found.thresholds()).containsExactly(0.5, 0.75);
  }

  @Test
  void otherClassMustReachItsThreshold() {
    // Threshold of b: (1 + 0.5625) / 2 = 0.78125.
    LabelSuspects found = suspects(new int[] {0, 0, 1, 1}, 0.8125f, 0.75f, 1, 0.5625f);

    assertThat(found.suspects()).extracting(LabelSuspect::image).containsExactly(0);
    assertThat(found.suspects().get(0).predicted()).isEqualTo(1);
    assertThat(found.suspects().get(0).margin()).isEqualTo(-0.625, within(1e-7));
    assertThat(found.accuracy()).isEqualTo(0.5);
  }

  @Test
  void lowestMarginComesFirstAndTiesKeepTheirOrder() {
    LabelSuspects found = suspects(new int[] {0, 0, 0, 0, 1}, 0.875f, 1, 0.875f, 1, 0.625f);

    assertThat(found.suspects()).extracting(LabelSuspect::image).containsExactly(1, 3, 0, 2);
    assertThat(found.first(2)).extracting(LabelSuspect::image).containsExactly(1, 3);
    assertThat(found.first(99)).hasSize(4);
  }

  @Test
  void classWithoutImagesDoesNotDisturb() {
    assertThat(suspects(new int[] {0, 0}, 0.75f, 0.25f).suspects()).isEmpty();
  }
}
