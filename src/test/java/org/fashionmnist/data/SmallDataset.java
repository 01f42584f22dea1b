package org.fashionmnist.data;

import static org.fashionmnist.data.file.DatasetFile.TEST_IMAGES;
import static org.fashionmnist.data.file.DatasetFile.TEST_LABELS;
import static org.fashionmnist.data.file.DatasetFile.TRAINING_IMAGES;
import static org.fashionmnist.data.file.DatasetFile.TRAINING_LABELS;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.fashionmnist.data.idx.IdxArray;
import org.fashionmnist.data.idx.IdxType;
import org.fashionmnist.data.idx.IdxWriter;

/** A custom data set of six training and three test images of 2 × 3 pixels, in three classes. */
public final class SmallDataset {

  private SmallDataset() {}

  /** Writes the four files, plain. */
  public static void writeTo(Path folder) throws IOException {
    IdxWriter.write(images(6, 2, 3), folder.resolve(TRAINING_IMAGES.plainName()));
    IdxWriter.write(labels(0, 1, 2, 0, 1, 2), folder.resolve(TRAINING_LABELS.plainName()));
    IdxWriter.write(images(3, 2, 3), folder.resolve(TEST_IMAGES.plainName()));
    IdxWriter.write(labels(2, 1, 0), folder.resolve(TEST_LABELS.plainName()));
  }

  /** Images whose bytes count up from 0. */
  public static IdxArray images(int count, int height, int width) {
    byte[] pixels = new byte[count * height * width];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) i;
    }
    return IdxArray.of(IdxType.UNSIGNED_BYTE, List.of(count, height, width), pixels);
  }

  public static IdxArray labels(int... labels) {
    byte[] bytes = new byte[labels.length];
    for (int i = 0; i < labels.length; i++) {
      bytes[i] = (byte) labels[i];
    }
    return IdxArray.of(IdxType.UNSIGNED_BYTE, List.of(labels.length), bytes);
  }

  public static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream compressed = new GZIPOutputStream(out)) {
      compressed.write(content);
    }
    return out.toByteArray();
  }
}
