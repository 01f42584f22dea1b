package org.fashionmnist.experiment.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.run.SmallComparison;
import org.fashionmnist.storage.DamagedFileException;
import org.fashionmnist.storage.comparison.ComparisonFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ComparisonReporterTest {

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path folder;

  @Test
  void theExampleSaysWhatItsTrialsSay() throws IOException {
    Path example = Path.of("reports", "example-comparison");

    assertThat(ComparisonReporter.read(example))
        .isEqualTo(new ComparisonFolder(example).readComparison());
  }

  @Test
  void whatAnEarlierVersionConcludedIsConcludedAnewFromItsTrials() throws IOException {
    ObjectNode document = record(SmallComparison.completed());
    for (JsonNode pair : document.get("pairs")) {
      ((ObjectNode) pair).put("p_value", 0.5).put("distinguishable", false);
    }
    write(document);

    assertThat(ComparisonReporter.read(folder)).isEqualTo(SmallComparison.completed());
  }

  @Test
  void howAnEarlierVersionTrainedIsNotSaidToBeHowThisOneDoes() throws IOException {
    ObjectNode document = record(SmallComparison.completed());
    for (JsonNode trial : document.get("trials")) {
      trial.get("epochs").forEach(epoch -> ((ObjectNode) epoch).putNull("averaged"));
      if (trial.at("/settings/phase").asString().equals("default")) {
        ((ObjectNode) trial).putNull("test");
      }
    }
    write(document);

    assertThat(ComparisonFolder.words(ComparisonReporter.read(folder)).method())
        .contains("as an earlier version of the program did")
        .doesNotContain("running mean", "untuned");
    assertThat(ComparisonFolder.words(SmallComparison.completed()).method())
        .contains("running mean", "untuned")
        .doesNotContain("earlier version");
  }

  @Test
  void trialsThatAreNotOfOneComparisonAreADamagedFile() throws IOException {
    ObjectNode document = record(SmallComparison.completed());
    ((ObjectNode) document.at("/trials/0/settings")).put("optimizer", "lion");
    write(document);

    assertThatExceptionOfType(DamagedFileException.class)
        .isThrownBy(() -> ComparisonReporter.read(folder))
        .withMessageContaining(folder.resolve("comparison.json").toString())
        .withMessageContaining("lion");
  }

  private ObjectNode record(Comparison comparison) throws IOException {
    new ComparisonFolder(folder).write(comparison);
    return (ObjectNode) JSON.readTree(folder.resolve("comparison.json"));
  }

  private void write(ObjectNode document) throws IOException {
    Files.writeString(folder.resolve("comparison.json"), document.toString());
  }
}
