package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.fashionmnist.data.file.DatasetFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Data that cannot be used are told in one line: which file, what is wrong, what to do. */
class DamagedDataTest {

  private static final String IMAGES = DatasetFile.TRAINING_IMAGES.plainName();
  private static final String LABELS = DatasetFile.TRAINING_LABELS.plainName();
  private static final String TEST_LABELS = DatasetFile.TEST_LABELS.plainName();

  private static final String KNOWN_LAYOUTS =
      "four IDX files (train-images-idx3-ubyte and its like), a CSV table with a column label, an"
          + " .npz of NumPy, a folder of pictures for each class, or a ZIP of one of these";

  @TempDir Path folder;
  private Path data;
  private Path reports;

  @BeforeEach
  void writeGoodData() throws IOException {
    data = ToyDataset.write(folder.resolve("toy"));
    reports = folder.resolve("reports");
  }

  /** Damages a good folder. */
  @FunctionalInterface
  interface Damage {
    void damage(Path folder) throws IOException;
  }

  static Stream<Arguments> damages() {
    return Stream.of(
        damage(
            "file missing",
            data -> Files.delete(data.resolve(LABELS)),
            "{data} lacks train-labels-idx1-ubyte; expected all four files there, plain or with"
                + " .gz"),
        damage(
            "truncated gzip",
            DamagedDataTest::halve,
            "{data}/train-images-idx3-ubyte.gz is cut off: its gzip stream ends early; expected a"
                + " complete gzip file; get the file again"),
        damage(
            "wrong magic number",
            data -> replaceImages(data, "12340803 00000001 00000008 00000008"),
            "{data}/train-images-idx3-ubyte starts with the bytes 12 34 08 03; expected an IDX"
                + " file, plain or gzip; get the file again"),
        damage(
            "labels in place of images",
            data -> replaceImages(data, "00000801 00000002 0001"),
            "{data}/train-images-idx3-ubyte holds 2 values of type unsigned byte (magic number"
                + " 0x00000801); expected images: count × height × width, or that × 1 or × 3 for colors, or"
                + " count × a square number; put the right file in its place"),
        damage(
            "more images than labels",
            data -> ToyDataset.writeLabels(data.resolve(LABELS), new byte[89]),
            "{data}/train-labels-idx1-ubyte holds 89 labels; expected 90, one for each image in"
                + " {data}/train-images-idx3-ubyte.gz; put files together that belong together"),
        damage(
            "header that claims 2^31 images",
            data -> replaceImages(data, "00000803 80000000 00000008 00000008"),
            "{data}/train-images-idx3-ubyte announces 2147483648 × 8 × 8 values; expected at most"
                + " 2 GB; get the file again if it should be smaller"),
        damage(
            "header that claims more than there is",
            data -> replaceImages(data, "00000803 01000000 00000008 00000008 010203"),
            "{data}/train-images-idx3-ubyte is cut off after 3 bytes of values; expected the"
                + " 1,073,741,824 bytes that its header announces; get the file again"),
        damage(
            "empty file",
            data -> Files.write(data.resolve(LABELS), new byte[0]),
            "{data}/train-labels-idx1-ubyte is empty; expected an IDX file, plain or gzip; get the"
                + " file again"),
        damage(
            "folder in place of a file",
            data -> {
              Files.delete(data.resolve(LABELS));
              Files.createDirectory(data.resolve(LABELS));
            },
            "{data}/train-labels-idx1-ubyte is a folder; expected an IDX file, plain or gzip; put"
                + " the file in its place"),
        damage(
            "test label that no training image has",
            data -> ToyDataset.writeLabels(data.resolve(TEST_LABELS), labelsWith200()),
            "{data}/t10k-labels-idx1-ubyte has the label 200 at position 7; expected labels from 0"
                + " to 2; correct the file, or get it again"),
        damage(
            "test images of another size",
            data -> {
              Files.delete(data.resolve(DatasetFile.TEST_IMAGES.gzipName()));
              Path file = data.resolve(DatasetFile.TEST_IMAGES.plainName());
              Files.write(file, hex("00000803 00000001 00000001 00000002 0102"));
              ToyDataset.writeLabels(data.resolve(TEST_LABELS), (byte) 0);
            },
            "{data}/t10k-images-idx3-ubyte holds images of 1 × 2; expected images of 8 × 8 as in"
                + " {data}/train-images-idx3-ubyte.gz; put files together that belong together"));
  }

  private static Arguments damage(String name, Damage damage, String message) {
    return Arguments.of(Named.of(name, damage), message);
  }

  private static void halve(Path data) throws IOException {
    Path file = data.resolve(DatasetFile.TRAINING_IMAGES.gzipName());
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
  }

  private static void replaceImages(Path data, String content) throws IOException {
    Files.delete(data.resolve(DatasetFile.TRAINING_IMAGES.gzipName()));
    Files.write(data.resolve(IMAGES), hex(content));
  }

  private static byte[] labelsWith200() {
    byte[] labels = new byte[ToyDataset.TEST_COUNT];
    labels[7] = (byte) 200;
    return labels;
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits.replace(" ", ""));
  }

  @ParameterizedTest
  @MethodSource("damages")
  void damagedFileIsNamed(Damage damage, String message) throws IOException {
    damage.damage(data);

    assertFailed(train("--data", data.toString(), "--dataset", "custom"), message);
  }

  @Test
  void missingFolderIsNamed() {
    Path missing = folder.resolve("missing");

    assertFailed(
        train("--data", missing.toString(), "--dataset", "custom"),
        missing + " does not exist; expected " + KNOWN_LAYOUTS);
  }

  @Test
  void emptyFolderIsNamed() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));

    assertFailed(
        train("--data", empty.toString(), "--dataset", "custom"),
        empty + " holds no data set; expected " + KNOWN_LAYOUTS);
  }

  @Test
  void fileInPlaceOfTheFolderIsNamed() {
    Path file = data.resolve(LABELS);

    assertFailed(
        train("--data", file.toString(), "--dataset", "custom"),
        file + " is one file of several; expected their folder, " + data);
  }

  @Test
  void otherDataSetNeedsItsFolder() {
    assertFailed(
        train("--dataset", "mnist"),
        "MNIST is read from a folder, and none was given; name it with --data DIR");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fashion-mnist", "mnist"})
  void lookAlikeIsNotTakenForThePublishedFiles(String kind) {
    CommandOutcome outcome = train("--data", data.toString(), "--dataset", kind);

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.errLines()).hasSize(1);
    assertThat(outcome.err())
        .startsWith("fashion: " + data.resolve(IMAGES) + ".gz is not the published file of ")
        .endsWith(
            "; get the file again, or say --dataset custom if this is intended"
                + System.lineSeparator());
    assertNothingWritten(outcome);
  }

  @Test
  void validationShareThatHoldsNothingOutIsRefused() {
    assertFailed(
        train("--data", data.toString(), "--dataset", "custom", "--validation", "0.001"),
        "--validation 0.001 holds out none of the 90 training images; use a larger share, or 0");
  }

  @Test
  void equalPixelsCannotBeStandardized() throws IOException {
    replaceImages(data, "00000803 00000002 00000001 00000001 0000");
    ToyDataset.writeLabels(data.resolve(LABELS), (byte) 0, (byte) 1);
    Files.delete(data.resolve(DatasetFile.TEST_IMAGES.gzipName()));
    Path test = data.resolve(DatasetFile.TEST_IMAGES.plainName());
    Files.write(test, hex("00000803 00000001 00000001 00000001 00"));
    ToyDataset.writeLabels(data.resolve(TEST_LABELS), (byte) 0);

    assertFailed(
        train(
            "--data",
            data.toString(),
            "--dataset",
            "custom",
            "--validation",
            "0",
            "--normalization",
            "standard"),
        "all pixels to normalize have the gray level 0, which leaves no deviation to divide by;"
            + " use unit normalization");
  }

  private CommandOutcome train(String... options) {
    Stream<String> fast =
        Stream.of("train", "--hidden", "16", "--epochs", "1", "--out", reports.toString());
    return CommandOutcome.of(Stream.concat(fast, Stream.of(options)).toArray(String[]::new));
  }

  private void assertFailed(CommandOutcome outcome, String message) {
    assertThat(outcome.errLines())
        .containsExactly("fashion: " + message.replace("{data}", data.toString()));
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertNothingWritten(outcome);
  }

  /** The run's folder goes with the process, see {@link InterruptedRunTest}. */
  private void assertNothingWritten(CommandOutcome outcome) {
    assertThat(outcome.out()).isEmpty();
    try (Stream<Path> files = Files.walk(reports)) {
      assertThat(files.filter(Files::isRegularFile)).isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
