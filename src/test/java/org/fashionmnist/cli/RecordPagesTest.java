package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fashionmnist.page.HtmlCheck;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of {@code lr-find}, {@code gradcheck}, {@code surface} and {@code data suspects}. */
class RecordPagesTest {

  private static final int MOST_BYTES = 3_000_000;

  @TempDir static Path reports;
  @TempDir Path copies;
  private static String data;

  @BeforeAll
  static void runAll() throws IOException {
    data = ToyDataset.write(reports.resolve("toy")).toString();
    run(0, "lr-find", "rates", "--data", data, "--hidden", "6", "--steps", "40", "--to", "100");
    run(1, "gradcheck", "check", "--random", "--hidden", "4,3", "--break", "dense.1:sign");
    run(0, "surface", "race", "--steps", "30");
    run(0, "data suspects", "suspects", "--data", data, "--folds", "2", "--epochs", "1");
  }

  private static void run(int exitCode, String command, String name, String... options) {
    String[] args =
        Stream.of(
                Stream.of(command.split(" ")),
                Stream.of("--out", reports.toString(), "--name", name),
                Stream.of(options))
            .flatMap(part -> part)
            .toArray(String[]::new);
    CommandOutcome outcome = CommandOutcome.of(args);
    assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(exitCode);
    assertThat(outcome.outLine("Report")).isEqualTo(reports.resolve(name).toString());
    assertThat(outcome.outWords()).contains("index.html");
  }

  @ParameterizedTest
  @CsvSource({
    "rates, Learning rate of Adam on the custom data set, ./fashion lr-find --hidden 6 --steps 40 --to 100",
    "check, Gradients that are wrong, './fashion gradcheck --random --hidden 4,3 --break dense.1:sign'",
    "race, Optimizers on Rosenbrock's function, ./fashion surface --steps 30",
    "suspects, Suspect labels of the custom data set, ./fashion data suspects --folds 2 --epochs 1"
  })
  void pageIsNamedValidWholeAndSmall(String name, String title, String command) throws Exception {
    Path page = reports.resolve(name).resolve("index.html");
    String html = Files.readString(page);

    assertThat(HtmlCheck.errors(page)).isEmpty();
    assertThat(html)
        .contains("<title>%s · %s</title>".formatted(name, title))
        .contains("<h1>%s</h1>".formatted(name))
        .contains("<code>%s</code>".formatted(command))
        .containsOnlyOnce("class=\"lead\"")
        .doesNotContainPattern("(?i)(src|href)=\"(https?:)?//");
    assertThat(html.replaceAll("(?s)<(script|style)>.*?</\\1>|\"data:[^\"]*\"", ""))
        .doesNotContain("NaN", "null", "%s", "Optional");
    assertThat(Files.size(page)).isLessThan(MOST_BYTES);
    assertThat(html.split("href=\"(?!#|data:)", -1).length).as("links").isGreaterThan(1);
    for (String link : html.split("href=\"(?!#|data:)", -1)) {
      String file = link.substring(0, link.indexOf('"'));
      assertThat(link.startsWith("<!DOCTYPE") || Files.exists(page.resolveSibling(file)))
          .as(file)
          .isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"rates", "check", "race", "suspects"})
  void reportDrawsTheSameAgain(String name) throws IOException {
    Path folder = copy(name);
    Map<String, byte[]> before = bytes(folder);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(png|html)")).toList()) {
        Files.delete(file);
      }
    }

    CommandOutcome outcome = CommandOutcome.of("report", folder.toString(), "--data", data);

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    Map<String, byte[]> after = bytes(folder);
    assertThat(after.keySet()).isEqualTo(before.keySet());
    before.forEach((file, content) -> assertThat(after.get(file)).as(file).isEqualTo(content));
  }

  @ParameterizedTest
  @CsvSource({
    "rates, learning-rate-test.json, training_images",
    "check, gradcheck.json, output",
    "race, surface.json, command",
    "race, surface.json, version"
  })
  void recordsOfEarlierVersionsAreDrawnToo(String name, String file, String field)
      throws IOException {
    Path record = copy(name).resolve(file);
    String text = Files.readString(record);
    String older =
        text.replaceFirst("\\n  \"" + field + "\": .*", "").replaceFirst(",(\\s*})\\s*$", "$1\n");
    assertThat(older).isNotEqualTo(text);
    Files.writeString(record, older);

    CommandOutcome outcome = CommandOutcome.of("report", record.getParent().toString());

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "rates, learning-rate-test.json",
    "check, gradcheck.json",
    "check, gradients.csv",
    "race, surface.json",
    "suspects, suspects.json",
    "suspects, suspects.csv"
  })
  void damagedRecordIsNamedInOneLineAndThePageKept(String name, String file) throws IOException {
    Path folder = copy(name);
    byte[] page = Files.readAllBytes(folder.resolve("index.html"));
    byte[] whole = Files.readAllBytes(folder.resolve(file));
    Files.write(folder.resolve(file), Arrays.copyOf(whole, whole.length - 20));

    CommandOutcome outcome = CommandOutcome.of("report", folder.toString(), "--data", data);

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.errLines()).hasSize(1);
    assertThat(outcome.err()).startsWith("fashion: " + folder.resolve(file));
    assertThat(folder.resolve("index.html")).hasBinaryContent(page);
  }

  @Test
  void unknownSurfaceIsNamed() throws IOException {
    Path record = copy("race").resolve("surface.json");
    Files.writeString(record, Files.readString(record).replace("\"rosenbrock\"", "\"hill\""));

    CommandOutcome outcome = CommandOutcome.of("report", record.getParent().toString());

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).contains("surface.json", "hill", "rosenbrock");
  }

  @Test
  void suspectsOfOtherDataAreNotDrawn() throws IOException {
    CommandOutcome outcome = CommandOutcome.of("report", copy("suspects").toString(), "--sample");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).contains("is not the one that the run used");
  }

  private Path copy(String name) throws IOException {
    Path folder = Files.createDirectory(copies.resolve(name));
    for (String file : new RunFiles(reports.resolve(name)).names()) {
      Files.copy(reports.resolve(name).resolve(file), folder.resolve(file));
    }
    return folder;
  }

  private static Map<String, byte[]> bytes(Path folder) throws IOException {
    Map<String, byte[]> bytes = new TreeMap<>();
    RunFiles files = new RunFiles(folder);
    for (String name : files.names()) {
      bytes.put(name, files.bytes(name));
    }
    return bytes;
  }
}
