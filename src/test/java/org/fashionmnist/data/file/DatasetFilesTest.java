package org.fashionmnist.data.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fashionmnist.data.file.DatasetFile.TEST_IMAGES;
import static org.fashionmnist.data.file.DatasetFile.TEST_LABELS;
import static org.fashionmnist.data.file.DatasetFile.TRAINING_IMAGES;
import static org.fashionmnist.data.file.DatasetFile.TRAINING_LABELS;
import static org.fashionmnist.data.file.DatasetKind.CUSTOM;
import static org.fashionmnist.data.file.DatasetKind.FASHION_MNIST;
import static org.fashionmnist.data.file.DatasetKind.MNIST;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fashionmnist.data.DatasetLoader;
import org.fashionmnist.data.DatasetSummary;
import org.fashionmnist.data.RealData;
import org.fashionmnist.data.SmallDataset;
import org.fashionmnist.data.idx.IdxArray;
import org.fashionmnist.data.idx.IdxFormatException;
import org.fashionmnist.data.idx.IdxType;
import org.fashionmnist.data.idx.IdxWriter;
import org.fashionmnist.data.layout.LayoutException;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.result.DataFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetFilesTest {

  @TempDir Path folder;

  @BeforeEach
  void writeSmallDataset() throws IOException {
    SmallDataset.writeTo(folder);
  }

  @Test
  void customFolderIsLoadedWithItsSizesAndClasses() throws IOException {
    Dataset dataset = load(CUSTOM);

    assertThat(dataset.classNames()).containsExactly("0", "1", "2");
    assertThat(dataset.training().count()).isEqualTo(6);
    assertThat(dataset.training().height()).isEqualTo(2);
    assertThat(dataset.training().width()).isEqualTo(3);
    assertThat(dataset.training().pixel(4, 5)).isEqualTo(4 * 6 + 5);
    assertThat(dataset.test().label(0)).isEqualTo(2);
    assertThat(dataset.provenance().dataset()).isEqualTo("custom");
    assertThat(dataset.provenance().sample()).isFalse();
    assertThat(dataset.provenance().source()).isEqualTo("the folder " + folder);
    assertThat(dataset.provenance().files())
        .contains(new DataFile("t10k-labels-idx1-ubyte", 11, SmallDataset.labels(2, 1, 0).sha256()))
        .hasSize(4);
  }

  @Test
  void plainAndGzipFilesMayBeMixed() throws IOException {
    Files.delete(folder.resolve(TRAINING_IMAGES.plainName()));
    IdxWriter.write(SmallDataset.images(6, 2, 3), folder.resolve(TRAINING_IMAGES.gzipName()));

    assertThat(load(CUSTOM).training().count()).isEqualTo(6);
  }

  @Test
  void folderOfTheNameOfAFileDoesNotHideTheGzipFile() throws IOException {
    Files.delete(folder.resolve(TRAINING_IMAGES.plainName()));
    Files.createDirectory(folder.resolve(TRAINING_IMAGES.plainName()));
    assertThatThrownBy(() -> load(CUSTOM)).hasMessageContaining("is a folder");

    IdxWriter.write(SmallDataset.images(6, 2, 3), folder.resolve(TRAINING_IMAGES.gzipName()));
    assertThat(load(CUSTOM).training().count()).isEqualTo(6);
  }

  @Test
  void missingFilesAreAllNamed() throws IOException {
    Files.delete(folder.resolve(TRAINING_LABELS.plainName()));
    Files.delete(folder.resolve(TEST_IMAGES.plainName()));

    assertThatExceptionOfType(LayoutException.class)
        .isThrownBy(() -> load(CUSTOM))
        .withMessageContaining("lacks train-labels-idx1-ubyte, t10k-images-idx3-ubyte;");
  }

  @Test
  void folderThatIsMissingOrAFileIsRefused() {
    Path missing = folder.resolve("missing");
    Path file = folder.resolve(TEST_LABELS.plainName());

    assertThatThrownBy(() -> DatasetFiles.read(CUSTOM, missing))
        .hasMessageStartingWith(missing + " does not exist; expected the folder that holds");
    assertThatThrownBy(() -> DatasetFiles.read(CUSTOM, file))
        .hasMessageStartingWith(file + " is not a folder; expected the folder that holds");
  }

  @Test
  void countsOfImagesAndLabelsMustAgree() throws IOException {
    write(TEST_LABELS, SmallDataset.labels(0, 1));

    assertRefused(CUSTOM, TEST_LABELS, "holds 2 labels; expected 3, one for each image");
  }

  @Test
  void imagesOfBothPartsMustHaveOneSize() throws IOException {
    write(TEST_IMAGES, SmallDataset.images(3, 3, 2));

    assertRefused(CUSTOM, TEST_IMAGES, "holds images of 3 × 2; expected images of 2 × 3");
  }

  @Test
  void labelThatTrainingDoesNotKnowIsRefused() throws IOException {
    write(TEST_LABELS, SmallDataset.labels(0, 200, 1));

    assertRefused(
        CUSTOM, TEST_LABELS, "has the label 200 at position 1; expected labels from 0 to 2");
  }

  @Test
  void labelBeyondTheClassesIsRefused() throws IOException {
    write(TRAINING_LABELS, SmallDataset.labels(0, 1, 2, 200, 1, 2));

    assertThat(FolderCheck.of(MNIST, folder).files().get(1).problem().orElse(""))
        .contains("has the label 200 at position 3; expected labels from 0 to 9");
  }

  @Test
  void customLabelsMayGoUpTo255() throws IOException {
    write(TRAINING_LABELS, SmallDataset.labels(0, 1, 2, 255, 1, 2));

    assertThat(load(CUSTOM).classNames()).hasSize(256).endsWith("255");
  }

  @Test
  void labelsInPlaceOfImagesAreRefused() throws IOException {
    write(TRAINING_IMAGES, SmallDataset.labels(1, 2));

    assertRefused(
        CUSTOM,
        TRAINING_IMAGES,
        "holds 2 values of type unsigned byte (magic number 0x00000801); expected images");
  }

  @Test
  void rowsThatAreNoLabelsAreRefused() throws IOException {
    write(TRAINING_LABELS, IdxArray.of(IdxType.INT, List.of(6, 3), new byte[72]));

    assertRefused(
        CUSTOM,
        TRAINING_LABELS,
        "holds 6 × 3 values of type int (magic number 0x00000C02); expected labels");
  }

  @Test
  void filesWithoutImagesAreRefused() throws IOException {
    write(TRAINING_IMAGES, SmallDataset.images(0, 2, 3));

    assertRefused(CUSTOM, TRAINING_IMAGES, "holds 0 × 2 × 3 values");
  }

  @Test
  void otherFilesOfferedAsFashionAreRefused() {
    assertThatExceptionOfType(WrongDatasetException.class)
        .isThrownBy(() -> load(FASHION_MNIST))
        .withMessageStartingWith(folder.resolve(TRAINING_IMAGES.plainName()).toString())
        .withMessageContaining("say --dataset custom if this is intended");
  }

  @Test
  void fashionOfferedAsDigitsIsRecognized() {
    assertThatExceptionOfType(WrongDatasetException.class)
        .isThrownBy(() -> DatasetFiles.read(MNIST, RealData.folder()))
        .withMessageContaining("these are the articles of clothing of Fashion-MNIST, not MNIST")
        .withMessageEndingWith("say --dataset fashion-mnist");
  }

  @Test
  void checkTellsOfEveryFile() throws IOException {
    write(TRAINING_LABELS, IdxArray.of(IdxType.INT, List.of(6, 3), new byte[72]));
    Files.delete(folder.resolve(TEST_IMAGES.plainName()));

    FolderCheck check = FolderCheck.of(CUSTOM, folder);

    assertThat(check.ok()).isFalse();
    assertThat(check.files()).extracting(FileCheck::ok).containsExactly(true, false, false, true);
    assertThat(check.files().get(0).content().orElseThrow().byteCount()).isEqualTo(16 + 36);
    assertThat(check.files().get(1).problem().orElseThrow()).contains("expected labels");
    assertThat(check.files().get(2).path()).isEmpty();
    assertThat(check.files().get(2).problem()).contains("is missing");
  }

  @Test
  void checkOfAnUnexpectedFileHasItsChecksum() {
    FileCheck labels = FolderCheck.of(FASHION_MNIST, folder).files().get(3);

    assertThat(labels.ok()).isFalse();
    assertThat(labels.content().map(DataFile::sha256))
        .contains(SmallDataset.labels(2, 1, 0).sha256());
  }

  @Test
  void checkSeesFilesThatDoNotFitEachOther() throws IOException {
    assertThat(FolderCheck.of(CUSTOM, folder).ok()).isTrue();

    write(TEST_LABELS, SmallDataset.labels(0, 1));

    FolderCheck check = FolderCheck.of(CUSTOM, folder);
    assertThat(check.files()).allMatch(FileCheck::ok);
    assertThat(check.problem().orElse("")).contains("holds 2 labels; expected 3");
    assertThat(check.ok()).isFalse();
  }

  @Test
  void summaryCountsAndMeasures() throws IOException {
    DatasetSummary summary = DatasetSummary.of(load(CUSTOM));

    assertThat(summary.training()).isEqualTo(new DatasetSummary.Part(6, List.of(2, 2, 2), 17.5));
    assertThat(summary.test()).isEqualTo(new DatasetSummary.Part(3, List.of(1, 1, 1), 8.5));
    assertThat(summary.height()).isEqualTo(2);
    assertThat(summary.width()).isEqualTo(3);
  }

  @Test
  void realDataHaveThePublishedCountsAndMean() {
    DatasetSummary summary = DatasetSummary.of(RealData.dataset());

    assertThat(summary.training().countPerClass()).hasSize(10).containsOnly(6000);
    assertThat(summary.test().countPerClass()).hasSize(10).containsOnly(1000);
    // 0.2860 of 255, the mean that is in use for this data set.
    assertThat(summary.training().meanLevel() / 255).isBetween(0.28595, 0.28605);
  }

  private Dataset load(DatasetKind kind) throws IOException {
    return DatasetLoader.standard().withKind(kind).withFolder(folder).load();
  }

  private void write(DatasetFile file, IdxArray array) throws IOException {
    IdxWriter.write(array, folder.resolve(file.plainName()));
  }

  private void assertRefused(DatasetKind kind, DatasetFile file, String message) {
    assertThatExceptionOfType(IdxFormatException.class)
        .isThrownBy(() -> load(kind))
        .withMessageStartingWith(folder.resolve(file.plainName()) + " ")
        .withMessageContaining(message);
  }
}
