package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fashionmnist.data.RealData;
import org.fashionmnist.data.file.DatasetFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the process: its exit code, its language, its silence. */
class MainTest {

  @TempDir Path folder;

  @Test
  void exitCodeIsThatOfTheCommand() throws Exception {
    CommandOutcome outcome = run(List.of(), "trian");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.errLines())
        .containsExactly(
            "fashion: unknown command 'trian'; did you mean train? (see fashion --help)");
  }

  /** A decimal comma, digits of another script. */
  @ParameterizedTest
  @ValueSource(strings = {"de-DE", "ar-EG"})
  void numbersLookTheSameInEveryLocale(String tag) throws Exception {
    Locale tongue = Locale.forLanguageTag(tag);
    List<String> locale =
        List.of("-Duser.language=" + tongue.getLanguage(), "-Duser.country=" + tongue.getCountry());

    CommandOutcome outcome = run(locale, "data", "info", "--sample");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).isEqualTo(CommandOutcome.of("data", "info", "--sample").out());
  }

  /** Tribuo would warn of a class without test images, in two lines and twice. */
  @Test
  void librariesDoNotWriteToStandardError() throws Exception {
    Path data = ToyDataset.write(folder.resolve("toy"));
    ToyDataset.writeLabels(
        data.resolve(DatasetFile.TEST_LABELS.plainName()), new byte[ToyDataset.TEST_COUNT]);

    CommandOutcome outcome =
        run(
            List.of("-Dfashionmnist.kernels=scalar"),
            "train",
            "--data",
            data.toString(),
            "--dataset",
            "custom",
            "--epochs",
            "1",
            "--out",
            folder.toString());

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.errLines()).hasSize(2).allMatch(line -> line.startsWith("  epoch "));
  }

  @Test
  void tooLittleMemoryIsToldInOneLine() throws Exception {
    CommandOutcome outcome =
        run(
            List.of("-Xmx64m", "-Dfashionmnist.kernels=scalar"),
            "train",
            "--sample",
            "--hidden",
            "30000",
            "--out",
            folder.toString());

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.errLines()).hasSize(1);
    assertThat(outcome.err())
        .matches(
            "fashion: training 784-30000-10, 23,850,010 parameters, takes about \\d+ MiB of memory,"
                + " Java may use \\d+ MiB: use fewer units or a smaller --batch, or allow"
                + " more, for example FASHION_JAVA_OPTS=-Xmx2g\\R");
  }

  @Test
  void tooLittleMemoryForTheDataIsToldTheSame() throws Exception {
    CommandOutcome outcome =
        run(
            List.of("-Xmx40m", "-Dfashionmnist.kernels=scalar"),
            "train",
            "--data",
            RealData.folder().toString(),
            "--out",
            folder.toString());

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.errLines())
        .singleElement()
        .asString()
        .startsWith("fashion: the memory of ")
        .contains("FASHION_JAVA_OPTS=-Xmx8g");
  }

  @Test
  void kernelsOfAnUnknownNameAreRefusedAtOnce() throws Exception {
    CommandOutcome outcome =
        run(List.of("-Dfashionmnist.kernels=simdd"), "predict", "docs/photos/t-shirt.jpg");

    assertThat(outcome)
        .isEqualTo(
            new CommandOutcome(
                1, "", "fashion: -Dfashionmnist.kernels=simdd: expected auto, simd or scalar\n"));
  }

  @Test
  void kernelsThatCannotBeHadAreRefusedInALine() throws Exception {
    CommandOutcome outcome =
        run(
            List.of("-Dfashionmnist.kernels=simd"),
            "lr-find",
            "--sample",
            "--out",
            folder.toString());

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.errLines())
        .singleElement()
        .asString()
        .startsWith("fashion: -Dfashionmnist.kernels=simd was asked for, but start Java with");
  }

  @ParameterizedTest
  @ValueSource(strings = {"train --sample --name \uD55C\uAD6D", "predict \uC2E0\uBC1C.jpg"})
  void lettersThatTheLocaleDoesNotKnowAreExplained(String command) throws Exception {
    // Of a script, since Java itself hands on only letters of its own locale.
    Path script = folder.resolve("script");
    Files.writeString(
        script,
        "LC_ALL=C exec '%s/bin/java' -Dfashionmnist.kernels=scalar -cp '%s' %s %s"
            .formatted(
                System.getProperty("java.home"),
                System.getProperty("java.class.path"),
                Main.class.getName(),
                command));
    Path errors = folder.resolve("errors");
    Process process =
        new ProcessBuilder("sh", script.toString())
            .directory(folder.toFile())
            .redirectError(errors.toFile())
            .start();

    assertThat(process.waitFor()).isNotZero();
    assertThat(Files.readAllLines(errors))
        .singleElement()
        .asString()
        .contains("cannot be the name of a file here", "LC_ALL=C.UTF-8")
        .doesNotContain("interface", "Exception");
  }

  private CommandOutcome run(List<String> javaOptions, String... args)
      throws IOException, InterruptedException {
    List<String> options = new ArrayList<>(javaOptions);
    options.add("-Dstdout.encoding=UTF-8");
    try (ChildProgram program = ChildProgram.start(folder, options, args)) {
      return program.outcome();
    }
  }
}
