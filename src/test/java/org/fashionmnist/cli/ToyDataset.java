package org.fashionmnist.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.fashionmnist.data.file.DatasetFile;
import org.fashionmnist.data.idx.IdxArray;
import org.fashionmnist.data.idx.IdxType;
import org.fashionmnist.data.idx.IdxWriter;

/** A made-up data set of 8 × 8 pixels: noise with a bright stripe, whose place is the class. */
final class ToyDataset {

  static final int TRAINING_COUNT = 90;
  static final int TEST_COUNT = 30;

  private static final int SIZE = 8;
  private static final int CLASS_COUNT = 3;

  private ToyDataset() {}

  /** Writes the four files, the images with gzip. */
  static Path write(Path folder) throws IOException {
    Files.createDirectories(folder);
    writePart(folder, DatasetFile.TRAINING_IMAGES, DatasetFile.TRAINING_LABELS, TRAINING_COUNT);
    writePart(folder, DatasetFile.TEST_IMAGES, DatasetFile.TEST_LABELS, TEST_COUNT);
    return folder;
  }

  private static void writePart(Path folder, DatasetFile images, DatasetFile labels, int count)
      throws IOException {
    Random random = new Random(count);
    byte[] pixels = new byte[count * SIZE * SIZE];
    byte[] classes = new byte[count];
    for (int i = 0; i < count; i++) {
      classes[i] = (byte) (i % CLASS_COUNT);
      for (int p = 0; p < SIZE * SIZE; p++) {
        boolean bright = p / SIZE == 1 + 2 * classes[i];
        pixels[i * SIZE * SIZE + p] = (byte) (random.nextInt(64) + (bright ? 160 : 0));
      }
    }
    writeImages(folder.resolve(images.gzipName()), count, pixels);
    writeLabels(folder.resolve(labels.plainName()), classes);
  }

  private static void writeImages(Path file, int count, byte[] pixels) throws IOException {
    IdxWriter.write(IdxArray.of(IdxType.UNSIGNED_BYTE, List.of(count, SIZE, SIZE), pixels), file);
  }

  static void writeLabels(Path file, byte... labels) throws IOException {
    IdxWriter.write(IdxArray.of(IdxType.UNSIGNED_BYTE, List.of(labels.length), labels), file);
  }
}
