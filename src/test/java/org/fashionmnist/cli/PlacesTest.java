package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wherever a run is, and whatever the surroundings speak, it is the same run. */
@DisabledOnOs(OS.WINDOWS)
class PlacesTest {

  /** What holds neither times nor places. */
  private static final List<String> SAME =
      List.of(
          "metrics.json",
          "predictions.csv",
          "calibration.json",
          "steps.csv",
          "steps.json",
          "layers.csv",
          "layer-map.json",
          "loss.png");

  private static final String[] TRAINING = {
    "train", "--sample", "--hidden", "none", "--epochs", "1", "--batch", "256", "--name"
  };

  @TempDir Path folder;

  @Test
  void blanksForeignLettersLongPathsAndLinksAreNamesAsOthers() throws IOException {
    Path far = folder.resolve("a".repeat(100)).resolve("b".repeat(100));
    Path out = Files.createDirectories(far.resolve("\uD55C\uAE00 \uD3F4\uB354"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), out);

    assertThat(train("\uC774\uB984 \uD558\uB098", "--out", link.toString()).exitCode()).isZero();

    Path run = link.resolve("\uC774\uB984 \uD558\uB098");
    Files.delete(run.resolve("index.html"));
    assertThat(CommandOutcome.of("report", run.toString()).exitCode()).isZero();
    assertThat(out.resolve("\uC774\uB984 \uD558\uB098/index.html")).isNotEmptyFile();
    assertThat(CommandOutcome.of("evaluate", run.toString(), "--sample").exitCode()).isZero();
    assertThat(
            CommandOutcome.of(
                    "predict",
                    "--model",
                    run.toString(),
                    Files.copy(
                            Path.of("docs/photos/t-shirt.jpg"), folder.resolve("\uC2E0 \uBC1C.jpg"))
                        .toString())
                .exitCode())
        .isZero();
  }

  /** Commas for points, digits of another script, an i without its dot, other default charsets. */
  @ParameterizedTest
  @CsvSource({"tr, TR, windows-1254", "ar, EG, ISO-8859-1", "de, DE, US-ASCII"})
  void filesAreTheSameInEveryLocale(String language, String country, String charset)
      throws Exception {
    assertThat(train("here", "--out", folder.toString()).exitCode()).isZero();
    List<String> java =
        List.of(
            "-Duser.language=" + language,
            "-Duser.country=" + country,
            "-Dfile.encoding=" + charset);
    try (ChildProgram program =
        ChildProgram.start(folder, java, arguments("there", "--out", folder.toString()))) {
      assertThat(program.outcome().exitCode()).isZero();
    }

    for (String name : SAME) {
      assertThat(folder.resolve("there").resolve(name))
          .hasSameBinaryContentAs(folder.resolve("here").resolve(name));
    }
    assertThat(folder.resolve("there/index.html")).content().contains("28 \u00D7 28");
  }

  @Test
  void oneOfTwoRunsThatWantANameAtOnceGetsIt() {
    List<CommandOutcome> outcomes =
        Stream.generate(
                () ->
                    CompletableFuture.supplyAsync(() -> train("mine", "--out", folder.toString())))
            .limit(2)
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(outcomes).extracting(CommandOutcome::exitCode).containsExactlyInAnyOrder(0, 1);
    assertThat(outcomes)
        .filteredOn(outcome -> outcome.exitCode() == 1)
        .singleElement()
        .extracting(CommandOutcome::err)
        .asString()
        .containsPattern(
            "mine (already exists and is kept; choose another name|is in use by another process)");
    assertThat(folder.resolve("mine/run.json")).content().contains("completed");
  }

  private static CommandOutcome train(String... more) {
    return CommandOutcome.of(arguments(more));
  }

  private static String[] arguments(String... more) {
    return Stream.concat(Stream.of(TRAINING), Stream.of(more)).toArray(String[]::new);
  }
}
