package org.fashionmnist.page.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.run.EpochMetrics;
import org.fashionmnist.result.run.History;
import org.fashionmnist.result.run.ImagePredictions;
import org.junit.jupiter.api.Test;

class RunTablesTest {

  /** A schedule that changes its rate at every step has none of an epoch. */
  @Test
  void rateIsThatOfAnEpochsStartAndTheUntrainedNetworkHasNone() {
    Scores scores = new Scores(1, 0.5);
    History history =
        new History(
            List.of(
                new EpochMetrics(0, scores, Optional.empty(), 0.25, 0),
                new EpochMetrics(1, scores, Optional.empty(), 0.75, 1)));

    assertThat(EpochTable.all(history, OptionalInt.of(1)))
        .contains("Rate at its start", "0.75")
        .doesNotContain("0.25");
  }

  @Test
  void lossBeyondTheSmallestProbabilityIsABound() {
    ImagePredictions test =
        new ImagePredictions(List.of("a", "b"), new int[] {1, 1}, new float[] {1, 0, 0.9f, 0.1f});

    assertThat(new MistakeTable(test).markup()).contains("&gt; 87", ">2.30<");
  }
}
