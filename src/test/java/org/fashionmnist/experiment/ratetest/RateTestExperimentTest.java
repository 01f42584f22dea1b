package org.fashionmnist.experiment.ratetest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.data.FashionMnist;
import org.fashionmnist.engine.optim.OptimizerKind;
import org.fashionmnist.experiment.Execution;
import org.fashionmnist.plan.NetworkChoice;
import org.fashionmnist.result.ratetest.RateTest;
import org.fashionmnist.result.ratetest.RateTestRecord;
import org.fashionmnist.storage.run.RunFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RateTestExperimentTest {

  @TempDir Path reports;

  private static RateTestExperiment experiment(double lowest, double highest) {
    return new RateTestExperiment(
        NetworkChoice.ofHidden(8), OptimizerKind.SGD, 32, 1, lowest, highest, 100);
  }

  @Test
  void aRateIsSuggestedRecordedAndDrawn() throws IOException {
    RunFolder folder = RunFolder.create(reports.resolve("rates"));
    List<String> told = new ArrayList<>();

    RateTestRecord record =
        experiment(1e-4, 10)
            .run(
                FashionMnist.sample(),
                folder,
                Execution.standard(),
                new RateTestListener() {
                  @Override
                  public void tested(String subtitle, RateTest test) {
                    told.add(subtitle);
                  }

                  @Override
                  public void reported(Path path, List<Path> files) {
                    files.forEach(file -> told.add(file.getFileName().toString()));
                  }
                });

    assertThat(told)
        .containsExactly(
            "784-8-10, SGD, batch 32, seed 1 · 4,000 training images",
            "index.html",
            "learning-rate-test.png");
    assertThat(record.test().suggestedRate().orElseThrow()).isBetween(1e-4, 10.0);
    assertThat(record.test().points().get(0).learningRate()).isEqualTo(1e-4);
    assertThat(record.network().sizes()).containsExactly(784, 8, 10);
    assertThat(folder.path().resolve("learning-rate-test.json"))
        .content()
        .contains("\"learning_rate\": " + record.test().suggestedRate().orElseThrow());
    assertThat(folder.path().resolve("learning-rate-test.png")).isNotEmptyFile();
  }

  @Test
  void ratesMustGrow() {
    assertThatThrownBy(() -> experiment(1, 0.1)).isInstanceOf(IllegalArgumentException.class);
  }
}
