package org.fashionmnist.compare.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fashionmnist.result.run.ImagePredictions;
import org.fashionmnist.result.sidebyside.MissedImage;
import org.fashionmnist.result.sidebyside.SharedMisses;
import org.fashionmnist.result.sidebyside.TakenFor;
import org.fashionmnist.result.wording.MissWords;
import org.junit.jupiter.api.Test;

class RunMissesTest {

  private static final List<String> NAMES = List.of("a", "b", "c");
  private static final int[] LABELS = {0, 1, 2, 0};

  /** Image 0 is missed by one run, image 1 by none, image 2 by all, image 3 by two. */
  private final SharedMisses misses =
      RunMisses.of(List.of(run(0.5f, 0, 1, 0, 1), run(0.75f, 2, 1, 1, 0), run(1, 0, 1, 1, 2)));

  /** A run that says these classes, all with one probability. */
  private static ImagePredictions run(float probability, int... said) {
    float[] probabilities = new float[said.length * NAMES.size()];
    for (int i = 0; i < said.length; i++) {
      probabilities[i * NAMES.size() + said[i]] = probability;
    }
    return new ImagePredictions(NAMES, LABELS, probabilities);
  }

  @Test
  void imagesAreCountedByTheRunsThatMissThem() {
    assertThat(misses.counts()).containsExactly(1, 1, 1, 1);
    assertThat(misses.missesOfRuns()).containsExactly(2, 2, 2);
    assertThat(misses.missedByAll()).isEqualTo(1);
    assertThat(misses.missedBySome()).isEqualTo(2);
  }

  @Test
  void missedImagesComeWithWhatWasSaidTheHardestFirst() {
    assertThat(misses.images())
        .containsExactly(
            new MissedImage(
                2, 2, 3, List.of(new TakenFor(1, 2), new TakenFor(0, 1)), (0.5 + 0.75 + 1) / 3),
            new MissedImage(3, 0, 2, List.of(new TakenFor(1, 1), new TakenFor(2, 1)), 0.75),
            new MissedImage(0, 0, 1, List.of(new TakenFor(2, 1)), 0.75));
    assertThat(misses.missedByFewest()).extracting(MissedImage::image).containsExactly(0);
  }

  @Test
  void surerErrorsComeFirstAndEqualOnesInTheOrderOfTheSet() {
    SharedMisses one =
        RunMisses.of(
            List.of(
                new ImagePredictions(
                    List.of("a", "b"),
                    new int[] {0, 0, 0},
                    new float[] {0.2f, 0.8f, 0.1f, 0.9f, 0.2f, 0.8f})));

    assertThat(one.images()).extracting(MissedImage::image).containsExactly(1, 0, 2);
    assertThat(one.missedByFewest()).isEmpty();
  }

  /** Each run misses half of four images: 4 · (1, 3, 3, 1) / 8. */
  @Test
  void expectedCountsAreThoseOfIndependentErrors() {
    double[] expected = {0.5, 1.5, 1.5, 0.5};
    for (int k = 0; k < expected.length; k++) {
      assertThat(misses.expectedCounts().get(k)).isCloseTo(expected[k], within(1e-12));
    }
  }

  @Test
  void sentencesCompareWithTheMissesOfOneRun() {
    MissWords words = new MissWords(misses);
    assertThat(words.shared())
        .isEqualTo("1 of 4 images is missed by all 3 runs; that is 50 % of what one run misses.");
    assertThat(words.unlucky()).isEqualTo("2 images are missed by some runs and not by others.");

    SharedMisses none = RunMisses.of(List.of(run(1, 0, 1, 2, 0), run(1, 1, 1, 2, 0)));
    assertThat(new MissWords(none).shared())
        .isEqualTo("None of 4 images are missed by all 2 runs.");
  }

  @Test
  void otherImagesAreRefused() {
    ImagePredictions other =
        new ImagePredictions(NAMES, new int[] {0, 1, 2, 1}, new float[4 * NAMES.size()]);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RunMisses.of(List.of(run(1, 0, 0, 0, 0), other)))
        .withMessageContaining("not tested on the same images");
    assertThatIllegalArgumentException().isThrownBy(() -> RunMisses.of(List.of()));
  }
}
