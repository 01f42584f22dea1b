package org.fashionmnist.experiment.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.train.TrainingResult;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.run.ConfusionMatrix;
import org.fashionmnist.result.run.EpochMetrics;
import org.fashionmnist.result.run.History;
import org.fashionmnist.result.run.LayerEpoch;
import org.fashionmnist.result.run.LayerHistory;
import org.fashionmnist.result.run.LayerMetrics;
import org.fashionmnist.result.run.StepHistory;
import org.fashionmnist.train.TinyTask;
import org.junit.jupiter.api.Test;

class TrainingHintsTest {

  private static final List<String> CLASSES = List.of("Bag", "Coat", "Dress");
  private static final LabeledImages MIXED = images(new int[] {1, 2, 3}, 0, 1, 2);
  private static final LayerHistory NO_LAYERS = new LayerHistory(List.of());
  private static final ConfusionMatrix ALL_COATS =
      new ConfusionMatrix(CLASSES, List.of(List.of(0, 4, 0), List.of(0, 5, 0), List.of(0, 0, 0)));

  /** Images of one gray level each. */
  private static LabeledImages images(int[] levels, int... labels) {
    byte[] pixels = new byte[4 * labels.length];
    byte[] bytes = new byte[labels.length];
    for (int i = 0; i < labels.length; i++) {
      bytes[i] = (byte) labels[i];
      for (int p = 0; p < 4; p++) {
        pixels[4 * i + p] = (byte) levels[i];
      }
    }
    return LabeledImages.of(pixels, bytes, 2, 2);
  }

  private static TrainingHints hints(LabeledImages training) {
    return new TrainingHints(CLASSES, training, MIXED);
  }

  private static TrainingResult worse(double lossBefore, double lossAfter) {
    return new TrainingResult(
        TinyTask.NETWORK.newParameters(),
        0,
        new History(List.of(epoch(0, lossBefore), epoch(1, lossAfter))),
        NO_LAYERS,
        new StepHistory(0, 1, 1, List.of()),
        "the only epoch trained",
        false);
  }

  private static EpochMetrics epoch(int number, double loss) {
    return new EpochMetrics(number, new Scores(loss, 0.1), Optional.empty(), 0.1, 0);
  }

  @Test
  void soundDataNeedNoHint() {
    assertThat(hints(MIXED).ofData()).isEmpty();
  }

  @Test
  void imagesOfOneClassAreNamed() {
    TrainingHints hints = hints(images(new int[] {1, 2}, 1, 1));

    assertThat(hints.ofData())
        .containsExactly(
            "all 2 training images are of one class, Coat: there is nothing to tell it from, so the"
                + " accuracy says nothing",
            "no training images of Bag and Dress, but test images: these cannot be recognized");
    assertThat(hints.ofWeights(worse(1, 1))).isEmpty();
    assertThat(hints.ofAnswers(ALL_COATS, NO_LAYERS, 1, 0)).isEmpty();
  }

  @Test
  void equalImagesAreNamed() {
    TrainingHints hints = hints(images(new int[] {7, 7, 7}, 0, 1, 2));

    assertThat(hints.ofData())
        .containsExactly(
            "all 3 training images are the same picture: nothing in them tells the classes apart;"
                + " look at the files");
    assertThat(hints.ofWeights(worse(1, 1))).as("another rate would not help").isEmpty();
  }

  @Test
  void adviceFollowsTheTrainingLoss() {
    assertThat(hints(MIXED).ofWeights(worse(1, 2)).orElseThrow())
        .isEqualTo("no epoch was better than the untrained network: try a smaller --lr");
    assertThat(hints(MIXED).ofWeights(worse(1, 1)).orElseThrow()).contains("hardly moves");
    assertThat(hints(MIXED).ofWeights(worse(1, 0.2)).orElseThrow())
        .contains("check that the labels belong to the images");
  }

  @Test
  void answersOfOneClassAreExplained() {
    LayerHistory dead =
        new LayerHistory(
            List.of(
                new LayerEpoch(1, List.of(new LayerMetrics("dense.0", 0.1, Optional.of(1.0))))));

    assertThat(hints(MIXED).ofAnswers(ALL_COATS, dead, 1, 0).orElseThrow())
        .isEqualTo(
            "all 9 test images are taken for Coat: nearly all units of dense.0 are dead, 0 whatever"
                + " they see; try a smaller --lr");
    assertThat(hints(MIXED).ofAnswers(ALL_COATS, NO_LAYERS, 1, 10).orElseThrow())
        .contains("try a smaller --weight-decay");
    assertThat(hints(MIXED).ofAnswers(ALL_COATS, NO_LAYERS, 1, 0).orElseThrow())
        .contains("the network does not look at them");
  }

  @Test
  void nearlyAllAnswersAreAsBadAsAll() {
    ConfusionMatrix nearly =
        new ConfusionMatrix(
            CLASSES, List.of(List.of(1, 49, 0), List.of(0, 50, 0), List.of(0, 0, 0)));

    assertThat(hints(MIXED).ofAnswers(nearly, NO_LAYERS, 1, 0).orElseThrow())
        .startsWith("99 of 100 test images are taken for Coat: ");
  }

  @Test
  void answersNoBetterThanTheLargestClassAreNamed() {
    ConfusionMatrix random =
        new ConfusionMatrix(CLASSES, List.of(List.of(2, 2, 0), List.of(3, 2, 0), List.of(0, 1, 0)));

    assertThat(hints(MIXED).ofAnswers(random, NO_LAYERS, 1, 0).orElseThrow())
        .startsWith("to say Coat of every image would be as good: ");
  }

  @Test
  void usefulAnswersNeedNoHint() {
    ConfusionMatrix useful =
        new ConfusionMatrix(CLASSES, List.of(List.of(4, 1, 0), List.of(0, 5, 0), List.of(0, 0, 0)));

    assertThat(hints(MIXED).ofAnswers(useful, NO_LAYERS, 1, 0)).isEmpty();
  }
}
