package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {

  private static final String SAMPLE_ONLY =
      "SAMPLE ONLY: 4,000 + 1,000 images, not the 60,000 + 10,000 of Fashion-MNIST.";

  @TempDir Path reports;

  @Test
  void sampleIsNamedOnTheFirstAndTheLastLine() {
    List<String> lines = demo().outLines();

    assertThat(lines).first().isEqualTo(SAMPLE_ONLY);
    assertThat(lines).last().isEqualTo(SAMPLE_ONLY);
  }

  @Test
  void sampleIsNotSaidToBeVerified() {
    assertThat(demo().out())
        .contains("from the sample that comes with the program" + System.lineSeparator());
  }

  @Test
  void everyStepIsToldInLinesOfATerminal() {
    List<String> lines = demo().outLines();

    assertThat(lines)
        .filteredOn(line -> !line.startsWith(" "))
        .extracting(line -> line.replaceFirst("[ :].*", ""))
        .containsExactly(
            "SAMPLE", "Data", "Network", "Training", "Result", "Weights", "Report", "SAMPLE");
    assertThat(lines).anyMatch(line -> line.matches("Weights   [0-9a-f]{64}"));
  }

  @Test
  void folderIsNamedAfterTheCommandAndTheTime() {
    assertThat(Path.of(demo().outLine("Report")).getFileName().toString())
        .matches("demo-\\d{4}-\\d\\d-\\d\\d-\\d{6}");
  }

  private CommandOutcome demo() {
    CommandOutcome outcome =
        CommandOutcome.of(
            "demo", "--sample", "--hidden", "16", "--epochs", "1", "--out", reports.toString());
    assertThat(outcome.exitCode()).isZero();
    return outcome;
  }
}
