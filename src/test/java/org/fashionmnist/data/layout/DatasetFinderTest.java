package org.fashionmnist.data.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fashionmnist.data.file.DatasetFile.TEST_IMAGES;
import static org.fashionmnist.data.file.DatasetFile.TEST_LABELS;
import static org.fashionmnist.data.file.DatasetFile.TRAINING_IMAGES;
import static org.fashionmnist.data.file.DatasetFile.TRAINING_LABELS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fashionmnist.data.SmallDataset;
import org.fashionmnist.data.file.DatasetFile;
import org.fashionmnist.data.idx.IdxArray;
import org.fashionmnist.data.npy.NpyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatasetFinderTest {

  private static final IdxArray TRAINING = SmallDataset.images(6, 2, 3);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "train-images.idx3-ubyte, train-labels.idx1-ubyte, t10k-images.idx3-ubyte,"
        + " t10k-labels.idx1-ubyte",
    "emnist-letters-train-images-idx3-ubyte, emnist-letters-train-labels-idx1-ubyte,"
        + " emnist-letters-test-images-idx3-ubyte, emnist-letters-test-labels-idx1-ubyte",
    "qmnist-train-images-idx3-ubyte, qmnist-train-labels-idx2-int, qmnist-test-images-idx3-ubyte,"
        + " qmnist-test-labels-idx2-int",
    "Train_Images.IDX, Train_Labels.IDX, Test_Images.IDX, Test_Labels.IDX"
  })
  void idxFilesAreFoundUnderOtherNames(
      String trainingImages, String trainingLabels, String testImages, String testLabels)
      throws IOException {
    SmallDataset.writeTo(folder);
    rename(TRAINING_IMAGES, trainingImages);
    rename(TRAINING_LABELS, trainingLabels);
    rename(TEST_IMAGES, testImages);
    rename(TEST_LABELS, testLabels);

    assertComplete(read(folder));
  }

  @ParameterizedTest
  @CsvSource({"FashionMNIST/raw", "raw", "some/where/below"})
  void idxFilesAreFoundSomeLevelsBelow(String below) throws IOException {
    SmallDataset.writeTo(Files.createDirectories(folder.resolve(below)));

    assertComplete(read(folder));
  }

  @Test
  void folderThatUnpackingNamedAsAFileIsLookedInto() throws IOException {
    SmallDataset.writeTo(folder);
    Path file = folder.resolve(TRAINING_IMAGES.plainName());
    Path aside = Files.move(file, folder.resolve("aside"));
    Files.createDirectory(file);
    Files.move(aside, file.resolve(TRAINING_IMAGES.plainName()));

    assertComplete(read(folder));
  }

  @Test
  void torchvisionsFashionHasItsNames() throws IOException {
    SmallDataset.writeTo(Files.createDirectories(folder.resolve("FashionMNIST/raw")));

    assertThat(read(folder).classNames().orElseThrow().names()).startsWith("T-shirt/top");
  }

  @Test
  void oneOfSeveralSetsIsChosenByTheBeginningOfItsNames() throws IOException {
    for (String set : List.of("emnist-letters-", "emnist-digits-")) {
      Path made = Files.createDirectory(folder.resolve(set));
      SmallDataset.writeTo(made);
      for (DatasetFile file : DatasetFile.values()) {
        Files.move(made.resolve(file.plainName()), folder.resolve(set + file.plainName()));
      }
    }

    assertThatThrownBy(() -> read(folder))
        .isInstanceOf(LayoutException.class)
        .hasMessageContaining(
            "holds several data sets: emnist-digits, emnist-letters; name one, for example ");
    assertComplete(read(folder.resolve("emnist-letters")));
  }

  @Test
  void damagedFileBesideItsGzipFileIsToldApart() throws IOException {
    SmallDataset.writeTo(folder);
    Path plain = folder.resolve(TRAINING_LABELS.plainName());
    Files.write(
        folder.resolve(TRAINING_LABELS.gzipName()), SmallDataset.gzip(Files.readAllBytes(plain)));
    Files.write(plain, new byte[] {0, 0, 8, 1, 0});

    assertThatThrownBy(() -> read(folder))
        .hasMessageStartingWith(plain + " is cut off")
        .hasMessageEndingWith(plain + ".gz beside it is read then");
  }

  @Test
  void archiveIsReadWhereItIs() throws IOException {
    Path content = Files.createDirectory(folder.resolve("content"));
    SmallDataset.writeTo(content);
    Files.writeString(content.resolve("classes.txt"), "dog\ncat\nbird\n\n");
    Path zip = zip(content, "inside/");

    FoundDataset found = read(zip);

    assertComplete(found);
    assertThat(found.classNames().orElseThrow().names()).containsExactly("dog", "cat", "bird");
    assertThat(found.contents().get(TEST_LABELS).name())
        .isEqualTo(zip + "/inside/t10k-labels-idx1-ubyte");
  }

  @ParameterizedTest
  @CsvSource({
    "x_train, y_train, x_test, y_test",
    "train_images, train_labels, test_images, test_labels",
    "X_train, Y_train, X_test, Y_test"
  })
  void arraysAreFoundInOneArchive(
      String trainingImages, String trainingLabels, String testImages, String testLabels)
      throws IOException {
    Path file = folder.resolve("set.npz");
    NpyFile.writeArchive(
        file,
        Map.of(
            trainingImages, images(6),
            trainingLabels,
                NpyFile.of(
                    "|u1", "(6, 1)", (byte) 0, (byte) 1, (byte) 2, (byte) 0, (byte) 1, (byte) 2),
            testImages, images(3),
            testLabels, NpyFile.of("|u1", "(3,)", (byte) 2, (byte) 1, (byte) 0)));

    assertComplete(read(file));
  }

  @Test
  void arraysAreFoundInOneArchiveEach() throws IOException {
    NpyFile.writeArchive(folder.resolve("kmnist-train-imgs.npz"), Map.of("arr_0", images(6)));
    NpyFile.writeArchive(folder.resolve("kmnist-train-labels.npz"), Map.of("arr_0", labels(6)));
    NpyFile.writeArchive(folder.resolve("kmnist-test-imgs.npz"), Map.of("arr_0", images(3)));
    NpyFile.writeArchive(folder.resolve("kmnist-test-labels.npz"), Map.of("arr_0", labels(3)));

    FoundDataset found = read(folder);

    assertThat(found.contents()).hasSize(4);
    assertThat(found.contents().get(TRAINING_IMAGES).array()).isEqualTo(TRAINING);
  }

  @Test
  void validationJoinsTheTrainingPartAndElseIsTheTestPart() throws IOException {
    Path file = folder.resolve("set.npz");
    NpyFile.writeArchive(
        file,
        Map.of(
            "train_images", images(6),
            "train_labels", labels(6),
            "val_images", images(3),
            "val_labels", labels(3),
            "test_images", images(3),
            "test_labels", labels(3)));
    assertThat(read(file).contents().get(TRAINING_LABELS).count()).isEqualTo(9);
    assertThat(read(file).notes()).singleElement().asString().startsWith("3 validation images are");

    NpyFile.writeArchive(
        file,
        Map.of(
            "train_images", images(6),
            "train_labels", labels(6),
            "val_images", images(3),
            "val_labels", labels(3)));
    assertThat(read(file).contents().get(TRAINING_LABELS).count()).isEqualTo(6);
    assertThat(read(file).contents().get(TEST_LABELS).count()).isEqualTo(3);
  }

  @Test
  void arrayWithoutASayingNameIsRefused() throws IOException {
    Path file = folder.resolve("set.npz");
    NpyFile.writeArchive(file, Map.of("arr_0", images(6), "arr_1", labels(6)));

    assertThatThrownBy(() -> read(file))
        .hasMessageContaining("arr_0 is neither images nor labels by its name");
  }

  @Test
  void tablesAreReadWithTheirLabels() throws IOException {
    String header = "label,p0,p1,p2,p3,p4,p5,p6,p7,p8\n";
    Files.writeString(
        folder.resolve("mine_train.csv"),
        header + "shoe,0,1,2,3,4,5,6,7,8\nbag,8,7,6,5,4,3,2,1,0\n");
    Files.writeString(folder.resolve("mine_test.csv"), header + "shoe,0,1,2,3,4,5,6,7,9\n");

    FoundDataset found = read(folder);

    assertThat(found.classNames().orElseThrow().names()).containsExactly("bag", "shoe");
    assertThat(found.contents().get(TRAINING_LABELS).array().bytes()).containsExactly(1, 0);
    assertThat(found.contents().get(TRAINING_IMAGES).array().shape()).containsExactly(2, 3, 3);
    assertThat(found.contents().get(TEST_IMAGES).array().bytes())
        .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 9);
  }

  @Test
  void kagglesFashionHasItsNames() throws IOException {
    Files.writeString(
        folder.resolve("fashion-mnist_train.csv"),
        "label,p0,p1,p2,p3,p4,p5,p6,p7,p8\n9,0,1,2,3,4,5,6,7,8\n");

    assertThat(read(folder).classNames().orElseThrow().names()).endsWith("Bag", "Ankle boot");
  }

  private static byte[] images(int count) {
    return NpyFile.of(
        "|u1", "(%d, 2, 3)".formatted(count), SmallDataset.images(count, 2, 3).bytes());
  }

  private static byte[] labels(int count) {
    return NpyFile.of("|u1", "(%d,)".formatted(count), new byte[count]);
  }

  private void rename(DatasetFile file, String name) throws IOException {
    Files.move(folder.resolve(file.plainName()), folder.resolve(name));
  }

  private Path zip(Path content, String below) throws IOException {
    Path file = folder.resolve("archive.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
        Stream<Path> files = Files.list(content)) {
      for (Path path : (Iterable<Path>) files::iterator) {
        zip.putNextEntry(new ZipEntry(below + path.getFileName()));
        zip.write(Files.readAllBytes(path));
      }
    }
    return file;
  }

  private static FoundDataset read(Path place) throws IOException {
    try (DatasetFinder finder = DatasetFinder.find(place)) {
      return finder.read(ImageSize.STANDARD);
    }
  }

  private static void assertComplete(FoundDataset found) {
    assertThat(found.contents().get(TRAINING_IMAGES).array()).isEqualTo(TRAINING);
    assertThat(found.contents().get(TRAINING_LABELS).array())
        .isEqualTo(SmallDataset.labels(0, 1, 2, 0, 1, 2));
    assertThat(found.contents().get(TEST_IMAGES).array()).isEqualTo(SmallDataset.images(3, 2, 3));
    assertThat(found.contents().get(TEST_LABELS).array()).isEqualTo(SmallDataset.labels(2, 1, 0));
  }
}
