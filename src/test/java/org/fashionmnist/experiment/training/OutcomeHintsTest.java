package org.fashionmnist.experiment.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.run.ConfusionMatrix;
import org.fashionmnist.result.run.EpochMetrics;
import org.fashionmnist.result.run.History;
import org.fashionmnist.result.run.LayerEpoch;
import org.fashionmnist.result.run.LayerHistory;
import org.fashionmnist.result.run.LayerMetrics;
import org.junit.jupiter.api.Test;

class OutcomeHintsTest {

  private static final LayerHistory DEAD =
      new LayerHistory(
          List.of(new LayerEpoch(1, List.of(new LayerMetrics("dense.0", 1e-3, Optional.of(1.0))))));

  private static EpochMetrics epoch(int number, double loss) {
    return new EpochMetrics(number, new Scores(loss, 0.1), Optional.empty(), 5, 1);
  }

  private static ConfusionMatrix answers(int first, int second) {
    return new ConfusionMatrix(
        List.of("a", "b"), List.of(List.of(first, second), List.of(first, second)));
  }

  @Test
  void deadUnitsAreNamedWhereAllImagesAreTakenForOneClass() {
    assertThat(OutcomeHints.ofAnswers(answers(5, 0), DEAD, 1, 0))
        .hasValue(
            "all 10 test images are taken for a: nearly all units of dense.0 are dead, 0 whatever"
                + " they see; try a smaller --lr");
  }

  @Test
  void aNetworkThatTellsClassesApartNeedsNoHint() {
    ConfusionMatrix good =
        new ConfusionMatrix(List.of("a", "b"), List.of(List.of(5, 0), List.of(1, 4)));

    assertThat(OutcomeHints.ofAnswers(good, DEAD, 1, 0)).isEmpty();
    assertThat(OutcomeHints.ofWeights(new History(List.of(epoch(0, 2), epoch(1, 1))), 1)).isEmpty();
  }

  @Test
  void noEpochBetterThanTheUntrainedNetworkIsTold() {
    assertThat(OutcomeHints.ofWeights(new History(List.of(epoch(0, 2), epoch(1, 9))), 0))
        .hasValue("no epoch was better than the untrained network: try a smaller --lr");
    assertThat(OutcomeHints.ofWeights(new History(List.of(epoch(0, 2))), 0)).isEmpty();
  }
}
