package org.fashionmnist.storage.sidebyside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.result.ConfidenceInterval;
import org.fashionmnist.result.TestViews;
import org.fashionmnist.result.sidebyside.DifferingValue;
import org.fashionmnist.result.sidebyside.FinishedRun;
import org.fashionmnist.result.sidebyside.PairedAccuracy;
import org.fashionmnist.result.sidebyside.SideBySide;
import org.fashionmnist.run.SmallRun;
import org.fashionmnist.storage.DamagedFileException;
import org.fashionmnist.storage.run.RunFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SideBySideFolderTest {

  @TempDir Path parent;
  private RunFolder run;

  @BeforeEach
  void finishedRun() throws IOException {
    run = RunFolder.create(parent.resolve("run"));
    run.write(SmallRun.history(true));
    run.write(SmallRun.evaluation(), SmallRun.precisionRecall(), TestViews.ONE);
    run.write(SmallRun.predictions());
    run.write(SmallRun.record(true));
  }

  @Test
  void finishedRunIsRead() throws IOException {
    FinishedRun read = SideBySideFolder.read(run, "mine");

    assertThat(read.name()).isEqualTo("mine");
    assertThat(read.record()).isEqualTo(SmallRun.record(true));
    assertThat(read.history()).isEqualTo(SmallRun.history(true));
    assertThat(read.test()).isEqualTo(SmallRun.evaluation());
    assertThat(read.predictions().count()).isEqualTo(4);
  }

  @Test
  void runWithoutItsPredictionsIsRefused() throws IOException {
    Files.delete(run.path().resolve("predictions.csv"));

    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> SideBySideFolder.read(run, "mine"))
        .withMessageContaining("predictions.csv");
  }

  @Test
  void divergedRunIsRefused() throws IOException {
    Path file = run.path().resolve("run.json");
    Files.writeString(file, Files.readString(file).replace("\"completed\"", "\"diverged\""));

    assertThatExceptionOfType(DamagedFileException.class)
        .isThrownBy(() -> SideBySideFolder.read(run, "mine"))
        .withMessageContaining("expected a run that is completed, this one is diverged");
  }

  @Test
  void layersOfDifferentModelsAreCountedAndThoseOfEqualKindsCompared() throws IOException {
    Path file = run.path().resolve("run.json");
    String text = Files.readString(file);
    FinishedRun plain = SideBySideFolder.read(run, "plain");
    FinishedRun wide = withDropout(file, text, "0.5");
    FinishedRun narrow = withDropout(file, text, "0.1");

    assertThat(SideBySideFolder.differences(List.of(plain, wide)))
        .containsExactly(
            new DifferingValue("settings.model.name", List.of("null", "net")),
            new DifferingValue("settings.model.layers", List.of("null", "1")));
    assertThat(SideBySideFolder.differences(List.of(narrow, wide)))
        .extracting(DifferingValue::name)
        .containsExactly("settings.model.layers[0].settings.rate");
  }

  private FinishedRun withDropout(Path file, String text, String rate) throws IOException {
    String layers =
        "{\"name\": \"net\", \"layers\": [{\"kind\": \"dropout\", \"settings\": {\"rate\": %s}}]}"
            .formatted(rate);
    Files.writeString(file, text.replaceFirst("\"model\": null", "\"model\": " + layers));
    return SideBySideFolder.read(run, rate);
  }

  @Test
  void whatRunsWereNotGivenAlikeIsFound() throws IOException {
    Path file = run.path().resolve("run.json");
    FinishedRun first = SideBySideFolder.read(run, "first");
    Files.writeString(
        file,
        Files.readString(file)
            .replace("\"optimizer\": \"momentum\"", "\"optimizer\": \"adam\"")
            .replace("\"dropout\": 0.25", "\"dropout\": 1.0E-4")
            .replace("\"sha256\": \"00ff\"", "\"sha256\": \"beef\"")
            .replace("\"train_seconds\": 1234.5", "\"train_seconds\": 1.5"));
    FinishedRun second = SideBySideFolder.read(run, "second");

    assertThat(SideBySideFolder.differences(List.of(first, second)))
        .containsExactly(
            new DifferingValue("settings.optimizer", List.of("momentum", "adam")),
            new DifferingValue("settings.dropout", List.of("0.25", "0.0001")),
            new DifferingValue("data.files[0].sha256", List.of("00ff", "beef")));
    assertThat(SideBySideFolder.differences(List.of(first, first))).isEmpty();
  }

  @Test
  void filesTellScoresDifferencesAndPairs() throws IOException {
    FinishedRun first = SideBySideFolder.read(run, "first");
    FinishedRun second = SideBySideFolder.read(run, "second");
    Path path = Files.createDirectory(parent.resolve("both"));
    new SideBySideFolder(path)
        .write(
            new SideBySide(
                List.of(first, second),
                List.of(new DifferingValue("settings.seed", List.of("1", "2"))),
                List.of(
                    new PairedAccuracy(
                        "first",
                        "second",
                        40,
                        60,
                        0.002,
                        new ConfidenceInterval(-0.001, 0.005),
                        0.06,
                        false)),
                Optional.empty()));

    JsonNode json = new JsonMapper().readTree(path.resolve("side-by-side.json"));
    assertThat(json.get("runs").size()).isEqualTo(2);
    assertThat(json.get("runs").get(1).get("name").asString()).isEqualTo("second");
    assertThat(json.get("runs").get(1).get("test_accuracy").asDouble())
        .isEqualTo(SmallRun.evaluation().scores().accuracy());
    assertThat(json.get("differences").get(0).get("values").get(1).asString()).isEqualTo("2");
    assertThat(json.get("pairs").get(0).get("only_second_right").asInt()).isEqualTo(60);
    assertThat(path.resolve("side-by-side.md"))
        .content()
        .contains("# 2 runs side by side", "| `settings.seed` | 1 | 2 |")
        .contains("| first | second | 40 | 60 | 0.20 points | 0.06 | may be chance |");
  }

  @Test
  void namesOfRunsAreTextInMarkdown() throws IOException {
    FinishedRun first = SideBySideFolder.read(run, "<img src=x onerror=alert(1)>");
    FinishedRun second = SideBySideFolder.read(run, "![a](https://example.org/b.png)");
    new SideBySideFolder(parent)
        .write(new SideBySide(List.of(first, second), List.of(), List.of(), Optional.empty()));

    assertThat(parent.resolve("side-by-side.md"))
        .content()
        .doesNotContain("| <img", "| ![a")
        .contains("| \\<img src=x onerror=alert(1)\\> |");
  }
}
