package org.fashionmnist.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.fashionmnist.data.file.DatasetFile;
import org.fashionmnist.data.idx.IdxReader;
import org.fashionmnist.data.idx.IdxWriter;
import org.fashionmnist.data.layout.ImageConversion;
import org.fashionmnist.data.layout.ImageSize;
import org.fashionmnist.engine.dataset.Dataset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetImportTest {

  @TempDir Path folder;
  private Path source;
  private Path target;

  @BeforeEach
  void writeSmallDataset() throws IOException {
    source = Files.createDirectory(folder.resolve("source"));
    target = folder.resolve("made/target");
    SmallDataset.writeTo(source);
  }

  @Test
  void importedFolderIsLoadedWithItsNames() throws IOException {
    Files.writeString(source.resolve("classes.txt"), "dog\ncat\nbird\n");

    ImportedDataset imported = DatasetImport.STANDARD.run(List.of(source), target);
    Dataset data = DatasetLoader.standard().withAnyKind().withFolder(target).load();

    assertThat(imported.trainingCount()).isEqualTo(6);
    assertThat(imported.testCount()).isEqualTo(3);
    assertThat(imported.notes()).isEmpty();
    assertThat(data.classNames()).containsExactly("dog", "cat", "bird");
    assertThat(data.training().pixel(4, 5)).isEqualTo(4 * 6 + 5);
    assertThat(data.provenance().dataset()).isEqualTo("custom");
  }

  @Test
  void namesGoByTheOptionAndNumberGapsAnew() throws IOException {
    IdxWriter.write(
        SmallDataset.labels(5, 1, 9, 5, 1, 9),
        source.resolve(DatasetFile.TRAINING_LABELS.plainName()));
    IdxWriter.write(
        SmallDataset.labels(9, 1, 5), source.resolve(DatasetFile.TEST_LABELS.plainName()));

    ImportedDataset imported = named("a", "b", "c").run(List.of(source), target);

    assertThat(imported.notes()).containsExactly("the labels 1 to 9 were numbered anew from 0");
    assertThat(read(DatasetFile.TRAINING_LABELS)).containsExactly(1, 0, 2, 1, 0, 2);
    assertThat(read(DatasetFile.TEST_LABELS)).containsExactly(2, 0, 1);
  }

  @Test
  void tooFewNamesAreRefusedAndNothingIsMade() {
    assertThatThrownBy(() -> named("a", "b").run(List.of(source), target))
        .hasMessageContaining("has labels up to 2, and --classes names 2 classes");
    assertThat(folder.resolve("made")).doesNotExist();
  }

  @Test
  void imagesAreTransposedInvertedAndScaled() throws IOException {
    convert(new ImageConversion(true, true, Optional.empty()));

    assertThat(read(DatasetFile.TEST_IMAGES)).startsWith(255, 252, 254, 251, 253, 250);
    assertThat(DatasetLoader.standard().withAnyKind().withFolder(target).load().test().height())
        .isEqualTo(3);

    target = folder.resolve("small");
    convert(new ImageConversion(false, false, Optional.of(new ImageSize(1, 3))));

    assertThat(read(DatasetFile.TEST_IMAGES)).startsWith(2, 3, 4);
  }

  @Test
  void testImagesAreHeldOutOfEachClassWhereThereAreNone() throws IOException {
    Files.delete(source.resolve(DatasetFile.TEST_IMAGES.plainName()));
    Files.delete(source.resolve(DatasetFile.TEST_LABELS.plainName()));

    ImportedDataset imported =
        new DatasetImport(ImageConversion.NONE, Optional.empty(), 0.5, 1)
            .run(List.of(source), target);

    assertThat(read(DatasetFile.TEST_LABELS)).containsExactlyInAnyOrder(0, 1, 2);
    assertThat(read(DatasetFile.TRAINING_LABELS)).containsExactlyInAnyOrder(0, 1, 2);
    assertThat(imported.notes())
        .containsExactly(
            "no test part: 3 images, 50 % of each class, are held out for it (seed 1)");
  }

  @Test
  void whatIsThereIsKept() throws IOException {
    Files.createDirectories(target);
    Path mine = Files.writeString(target.resolve("mine"), "precious");

    assertThatThrownBy(() -> DatasetImport.STANDARD.run(List.of(source), target))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(mine).hasContent("precious");
    assertThat(target).isDirectoryNotContaining("glob:**ubyte");
  }

  @Test
  void damagedSourceLeavesNothing() throws IOException {
    Files.write(source.resolve(DatasetFile.TEST_LABELS.plainName()), new byte[3]);

    assertThatThrownBy(() -> DatasetImport.STANDARD.run(List.of(source), target))
        .hasMessageContaining("t10k-labels-idx1-ubyte");
    assertThat(folder.resolve("made")).doesNotExist();
  }

  @Test
  void picturesByClassBecomeImages() throws IOException {
    Path pictures = folder.resolve("pictures");
    for (String part : List.of("train", "test")) {
      for (String name : List.of("boot", "bag")) {
        Path made = Files.createDirectories(pictures.resolve(part).resolve(name));
        draw(made.resolve("one.png"), name.equals("bag"));
        draw(made.resolve("two.png"), name.equals("bag"));
      }
    }
    Files.writeString(pictures.resolve("train/bag/notes.txt"), "no picture");
    Files.writeString(pictures.resolve("train/bag/zero.png"), "no picture either");

    ImportedDataset imported = DatasetImport.STANDARD.run(List.of(pictures), target);

    assertThat(imported.classNames()).containsExactly("bag", "boot");
    assertThat(imported.trainingCount()).isEqualTo(4);
    assertThat(imported.testCount()).isEqualTo(4);
    assertThat(imported.height()).isEqualTo(28);
    assertThat(imported.notes())
        .hasSize(2)
        .allMatch(note -> note.startsWith("passed over " + pictures.resolve("train/bag")));
    assertThat(read(DatasetFile.TRAINING_LABELS)).containsExactly(0, 0, 1, 1);
    // A bag is wide: the light ground became black, and it reaches from edge to edge.
    byte[] bag = read(DatasetFile.TRAINING_IMAGES);
    assertThat(Byte.toUnsignedInt(bag[14 * 28])).isGreaterThan(200);
    assertThat(bag[0]).isZero();
  }

  @Test
  void picturesOfOneFolderAreNoDataSet() throws IOException {
    Path pictures = Files.createDirectory(folder.resolve("pictures"));
    draw(pictures.resolve("one.png"), true);

    assertThatThrownBy(() -> DatasetImport.STANDARD.run(List.of(pictures), target))
        .hasMessageContaining("holds no data set; expected")
        .hasMessageContaining("a folder of pictures for each class");
  }

  private static void draw(Path file, boolean wide) throws IOException {
    BufferedImage image = new BufferedImage(60, 60, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 60, 60);
    graphics.setColor(Color.BLUE);
    graphics.fillRect(10, 20, wide ? 40 : 10, 20);
    graphics.dispose();
    ImageIO.write(image, "png", file.toFile());
  }

  private void convert(ImageConversion conversion) throws IOException {
    var unused =
        new DatasetImport(conversion, Optional.empty(), 0.2, 1).run(List.of(source), target);
  }

  private static DatasetImport named(String... names) {
    return new DatasetImport(ImageConversion.NONE, Optional.of(Stream.of(names).toList()), 0.2, 1);
  }

  private byte[] read(DatasetFile file) throws IOException {
    return IdxReader.read(target.resolve(file.plainName())).bytes();
  }
}
