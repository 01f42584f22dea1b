package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.fashionmnist.data.file.DatasetFile;
import org.fashionmnist.data.idx.IdxArray;
import org.fashionmnist.data.idx.IdxType;
import org.fashionmnist.data.idx.IdxWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Data and settings at the end of what makes sense: defined results, or a line that says why not.
 */
class ExtremeNumbersTest {

  private static final int SIZE = 6;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "constant pixels,               30,  3, 9, 3, 0,   ''",
    "one class,                     30,  1, 9, 1, 255, ''",
    "a class missing from the test, 30,  3, 8, 2, 255, ''",
    "one validation image,          10,  2, 4, 2, 255, ''",
    "a batch larger than the data,  30,  3, 9, 3, 255, --batch 100000",
    "one training image,            1,   1, 1, 1, 255, --validation 0",
    "many classes,                  500, 250, 250, 250, 255, --validation 0.5",
  })
  void resultsAreDefined(
      String what, int training, int classes, int test, int testClasses, int noise, String options)
      throws IOException {
    write(true, training, classes, noise);
    write(false, test, testClasses, noise);

    CommandOutcome outcome = train(options.isEmpty() ? new String[0] : options.split(" "));

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out()).contains("Result").doesNotContain("NaN", "Infinity");
    assertNoNumberIsMissing();
  }

  @ParameterizedTest
  @CsvSource({"1e-30, adam", "1e10, adam", "1e10, sgd", "1e-320, sgd"})
  void ratesBeyondReasonHaveResults(String rate, String optimizer) throws IOException {
    write(true, 30, 3, 255);
    write(false, 9, 3, 255);

    CommandOutcome outcome = train("--lr", rate, "--optimizer", optimizer);

    assertThat(outcome.out()).doesNotContain("NaN", "Infinity");
    if (outcome.exitCode() == 0) {
      assertNoNumberIsMissing();
    } else {
      assertThat(outcome.err()).contains("diverged");
    }
  }

  @Test
  void splitThatHoldsOutNothingIsRefused() throws IOException {
    write(true, 2, 2, 255);
    write(false, 2, 2, 255);

    assertThat(train().err())
        .contains("--validation 0.1 holds out none of the 2 training images; use a larger share");
  }

  private CommandOutcome train(String... options) {
    List<String> all =
        List.of(
            "train",
            "--data",
            folder.toString(),
            "--dataset",
            "custom",
            "--hidden",
            "4",
            "--epochs",
            "2",
            "--out",
            folder.toString(),
            "--name",
            "run");
    return CommandOutcome.of(
        Stream.concat(all.stream(), Stream.of(options)).toArray(String[]::new));
  }

  private void assertNoNumberIsMissing() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("run"))) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (file.toString().matches(".*\\.(json|csv|html)")) {
          // Images and weights of a page are long words of letters and digits.
          assertThat(Files.readString(file).replaceAll("[A-Za-z0-9+/=]{200,}", ""))
              .as(file.toString())
              .doesNotContainPattern("[^.a-zA-Z]NaN[^a-zA-Z(]")
              .doesNotContain("undefined %");
        }
      }
    }
  }

  private void write(boolean training, int count, int classes, int noise) throws IOException {
    Random random = new Random(count);
    byte[] pixels = new byte[count * SIZE * SIZE];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (7 + (noise == 0 ? 0 : random.nextInt(noise)));
    }
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      labels[i] = (byte) (i % classes);
    }
    write(training, true, List.of(count, SIZE, SIZE), pixels);
    write(training, false, List.of(count), labels);
  }

  private void write(boolean training, boolean images, List<Integer> shape, byte... bytes)
      throws IOException {
    IdxWriter.write(
        IdxArray.of(IdxType.UNSIGNED_BYTE, shape, bytes),
        folder.resolve(DatasetFile.of(training, images).plainName()));
  }
}
