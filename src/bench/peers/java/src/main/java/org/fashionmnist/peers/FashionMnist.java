package org.fashionmnist.peers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** The images as bytes, row by row, 784 each, and their classes, 0 to 9. */
final class FashionMnist {

  static final int SIDE = 28;
  static final int PIXELS = SIDE * SIDE;
  static final int CLASSES = 10;
  static final int TEST_BATCH = 1_000;

  private static final int IMAGES_HEADER = 16;
  private static final int LABELS_HEADER = 8;

  private final byte[] pixels;
  private final byte[] labels;

  private FashionMnist(byte[] pixels, byte[] labels) {
    this.pixels = pixels;
    this.labels = labels;
  }

  static FashionMnist training(Path folder) throws IOException {
    return read(folder, "train");
  }

  static FashionMnist test(Path folder) throws IOException {
    return read(folder, "t10k");
  }

  private static FashionMnist read(Path folder, String split) throws IOException {
    return new FashionMnist(
        content(folder.resolve(split + "-images-idx3-ubyte.gz"), IMAGES_HEADER),
        content(folder.resolve(split + "-labels-idx1-ubyte.gz"), LABELS_HEADER));
  }

  private static byte[] content(Path file, int header) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      in.skipNBytes(header);
      return in.readAllBytes();
    }
  }

  int count() {
    return labels.length;
  }

  /** The bytes of all images, not copied. */
  byte[] pixels() {
    return pixels;
  }

  /** The classes of all images, not copied. */
  byte[] labels() {
    return labels;
  }

  /** The bytes of some images, a copy. */
  byte[] pixels(int from, int to) {
    return Arrays.copyOfRange(pixels, from * PIXELS, to * PIXELS);
  }

  /** One image as a network takes it, 784 numbers from 0 to 1. */
  float[] image(int index) {
    float[] image = new float[PIXELS];
    for (int i = 0; i < PIXELS; i++) {
      image[i] = Byte.toUnsignedInt(pixels[index * PIXELS + i]) / 255f;
    }
    return image;
  }

  /** The share of right classes, 0 to 1. */
  double accuracy(int[] predicted) {
    int right = 0;
    for (int i = 0; i < labels.length; i++) {
      if (predicted[i] == labels[i]) {
        right++;
      }
    }
    return (double) right / labels.length;
  }
}
