package org.fashionmnist.experiment.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.data.FashionMnist;
import org.fashionmnist.experiment.Execution;
import org.fashionmnist.experiment.Told;
import org.fashionmnist.lesson.faults.Fault;
import org.fashionmnist.result.lesson.FaultRecord;
import org.fashionmnist.result.lesson.FaultsRecord;
import org.fashionmnist.storage.run.RunFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultsExperimentTest {

  @TempDir Path folder;

  private static final class Heard extends Told<FaultsRecord> implements FaultsListener {
    private final List<FaultRecord> faults = new ArrayList<>();

    @Override
    public void shown(FaultRecord fault) {
      faults.add(fault);
    }
  }

  private FaultsRecord run(boolean quiz, Heard heard) throws IOException {
    return new FaultsExperiment(List.of(Fault.RATE_TOO_LOW, Fault.RATE_TOO_LOW), quiz, 1)
        .run(FashionMnist.sample(), new RunFolder(folder), Execution.standard(), heard);
  }

  @Test
  void aFaultIsToldRecordedDrawnAndExplained() throws IOException {
    Heard heard = new Heard();
    FaultsRecord record = run(false, heard);
    List<FaultRecord> told = heard.faults;

    assertThat(told).singleElement().isEqualTo(record.faults().get(0));
    assertThat(told.get(0).name()).isEqualTo("rate-too-low");
    assertThat(told.get(0).brokenAccuracy()).isLessThan(told.get(0).mendedAccuracy());
    assertThat(heard.files).containsExactly(folder.resolve("index.html"));
    assertThat(folder.resolve("faults.json")).isNotEmptyFile();
    assertThat(folder.resolve("rate-too-low.png")).isNotEmptyFile();
  }

  @Test
  void aQuizKeepsItsAnswersApart() throws IOException {
    Heard heard = new Heard();
    FaultsRecord record = run(true, heard);

    assertThat(record.faults().get(0).quizName()).contains("Run A");
    assertThat(heard.files)
        .containsExactly(folder.resolve("index.html"), folder.resolve("answers.html"));
    assertThat(folder.resolve("answers.json")).isNotEmptyFile();
    assertThat(folder.resolve("run-a.png")).isNotEmptyFile();
    assertThat(folder.resolve("index.html")).content().doesNotContain("too low");
  }
}
