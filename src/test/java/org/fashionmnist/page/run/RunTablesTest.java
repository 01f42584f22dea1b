package org.fashionmnist.page.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.run.EpochMetrics;
import org.fashionmnist.result.run.History;
import org.fashionmnist.result.run.ImagePredictions;
import org.fashionmnist.result.run.RunRecord;
import org.fashionmnist.result.run.Timings;
import org.fashionmnist.run.SmallRun;
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

  /** As on the page of a training that is followed: nothing was tested in no time. */
  @Test
  void whatHasNotBeenMeasuredTookNoTimeThatIsKnown() {
    RunRecord run = SmallRun.record(true);
    String measured = new SettingsTable(run).markup();
    String followed = new SettingsTable(with(run, new Timings(0.5, 12.5, 0.25, 0))).markup();

    assertThat(measured).containsPattern("Test</th>\\s*<td>0\\.1\\d s<");
    assertThat(followed).containsPattern("Test</th>\\s*<td>–<");
  }

  private static RunRecord with(RunRecord run, Timings timings) {
    return new RunRecord(
        run.status(),
        run.stopReason(),
        run.command(),
        run.started(),
        run.settings(),
        run.data(),
        run.classNames(),
        run.splits(),
        run.network(),
        run.weightsEpoch(),
        run.weightsSha256(),
        run.environment(),
        timings);
  }
}
