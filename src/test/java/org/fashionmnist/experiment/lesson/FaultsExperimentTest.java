package org.fashionmnist.experiment.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.data.FashionMnist;
import org.fashionmnist.experiment.Execution;
import org.fashionmnist.experiment.Outcome;
import org.fashionmnist.lesson.faults.Fault;
import org.fashionmnist.result.lesson.FaultRecord;
import org.fashionmnist.result.lesson.FaultsRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultsExperimentTest {

  @TempDir Path folder;

  private Outcome<FaultsRecord> run(boolean quiz, List<FaultRecord> told) throws IOException {
    return new FaultsExperiment(List.of(Fault.RATE_TOO_LOW, Fault.RATE_TOO_LOW), quiz, 1)
        .run(FashionMnist.sample(), folder, Execution.standard(), told::add);
  }

  @Test
  void aFaultIsToldRecordedDrawnAndExplained() throws IOException {
    List<FaultRecord> told = new ArrayList<>();

    Outcome<FaultsRecord> outcome = run(false, told);

    assertThat(told).singleElement().isEqualTo(outcome.record().faults().get(0));
    assertThat(told.get(0).name()).isEqualTo("rate-too-low");
    assertThat(told.get(0).brokenAccuracy()).isLessThan(told.get(0).mendedAccuracy());
    assertThat(outcome.files()).containsExactly(folder.resolve("index.html"));
    assertThat(folder.resolve("faults.json")).isNotEmptyFile();
    assertThat(folder.resolve("rate-too-low.png")).isNotEmptyFile();
  }

  @Test
  void aQuizKeepsItsAnswersApart() throws IOException {
    Outcome<FaultsRecord> outcome = run(true, new ArrayList<>());

    assertThat(outcome.record().faults().get(0).quizName()).contains("Run A");
    assertThat(outcome.files())
        .containsExactly(folder.resolve("index.html"), folder.resolve("answers.html"));
    assertThat(folder.resolve("answers.json")).isNotEmptyFile();
    assertThat(folder.resolve("run-a.png")).isNotEmptyFile();
    assertThat(folder.resolve("index.html")).content().doesNotContain("too low");
  }
}
