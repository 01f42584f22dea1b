package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fashionmnist.data.RealData;
import org.fashionmnist.data.file.DatasetFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataCommandsTest {

  @TempDir Path folder;

  @Test
  void infoDescribesTheSample() {
    CommandOutcome outcome = CommandOutcome.of("data", "info", "--sample");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.outLine("Source")).isEqualTo("the sample that comes with the program");
    assertThat(outcome.outLine("Training")).matches("4,000 images, mean level \\d+\\.\\d\\d");
    assertThat(outcome.outLine("Test")).matches("1,000 images, mean level \\d+\\.\\d\\d");
    assertThat(outcome.outLines())
        .contains("    0  T-shirt/top       400     100", "    9  Ankle boot        400     100");
  }

  @Test
  void infoDescribesACustomDataSet() throws IOException {
    ToyDataset.write(folder);

    CommandOutcome outcome =
        CommandOutcome.of("data", "info", "--data", folder.toString(), "--dataset", "custom");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("8 × 8 gray pixels");
    assertThat(outcome.outLines()).contains("    2  2            30      10");
  }

  @Test
  void verifyAcceptsACompleteFolder() throws IOException {
    ToyDataset.write(folder);

    CommandOutcome outcome = verify();

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.outLines()).hasSize(9);
    assertThat(outcome.outLines().get(0)).isEqualTo(folder.toString());
    for (int file = 1; file < 9; file += 2) {
      assertThat(outcome.outLines().get(file)).matches("  [a-z0-9-]+ +ok +[\\d,]+ bytes");
      assertThat(outcome.outLines().get(file + 1)).matches("    SHA-256 [0-9a-f]{64}");
    }
  }

  @Test
  void verifyTellsOfEveryFileThatIsNotWell() throws IOException {
    ToyDataset.write(folder);
    Files.delete(folder.resolve(DatasetFile.TEST_LABELS.plainName()));
    Files.write(folder.resolve(DatasetFile.TRAINING_LABELS.plainName()), new byte[0]);

    CommandOutcome outcome = verify();

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out())
        .contains("train-labels-idx1-ubyte  " + folder)
        .contains("is empty; expected an IDX file")
        .contains("t10k-labels-idx1-ubyte   is missing");
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void verifyTellsOfFilesThatDoNotBelongTogether() throws IOException {
    ToyDataset.write(folder);
    ToyDataset.writeLabels(folder.resolve(DatasetFile.TEST_LABELS.plainName()), (byte) 1);

    CommandOutcome outcome = verify();

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.outWords()).contains("holds 1 labels; expected 30, one for each image in ");
  }

  @Test
  void verifyTellsWhatIsMissingFromAnEmptyFolder() {
    CommandOutcome outcome = verify();

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.outLines()).filteredOn(line -> line.endsWith("is missing")).hasSize(4);
  }

  @Test
  void fetchTakesFilesWhereTheyAre() throws IOException {
    ToyDataset.write(folder);

    CommandOutcome outcome =
        CommandOutcome.of("data", "fetch", "--data", folder.toString(), "--dataset", "custom");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.outLines())
        .containsExactly("90 training and 30 test images from the folder " + folder);
  }

  @Test
  void programsThatStartAtOnceShareOneCache() throws Exception {
    Path cache = Files.createDirectory(folder.resolve("data"));
    RealData.copyAll(cache);

    try (ChildProgram one = fetch();
        ChildProgram two = fetch()) {
      assertThat(one.outcome()).isEqualTo(two.outcome());
    }
    CommandOutcome later = CommandOutcome.of("data", "verify", "--data", cache.toString());

    assertThat(later.exitCode()).isZero();
    try (Stream<Path> copies = Files.list(cache.resolve("verified"))) {
      assertThat(copies.map(copy -> copy.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "train-images-idx3-ubyte.verified",
              "train-labels-idx1-ubyte.verified",
              "t10k-images-idx3-ubyte.verified",
              "t10k-labels-idx1-ubyte.verified");
    }
    try (ChildProgram third = fetch()) {
      CommandOutcome outcome = third.outcome();
      assertThat(outcome.exitCode()).isZero();
      assertThat(outcome.outLines())
          .singleElement()
          .asString()
          .startsWith("60,000 training and 10,000 test images from the cache folder data");
    }
  }

  private ChildProgram fetch() throws IOException {
    return ChildProgram.start(folder, List.of("-Dfashionmnist.home=" + folder), "data", "fetch");
  }

  private CommandOutcome verify() {
    return CommandOutcome.of("data", "verify", "--data", folder.toString(), "--dataset", "custom");
  }
}
