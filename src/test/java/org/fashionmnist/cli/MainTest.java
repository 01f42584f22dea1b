package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
            "fashion: the memory of \\d+ MiB that Java may use is not enough; use fewer --hidden"
                + " units or a smaller --batch, or allow more, for example"
                + " FASHION_JAVA_OPTS=-Xmx8g\\R");
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
