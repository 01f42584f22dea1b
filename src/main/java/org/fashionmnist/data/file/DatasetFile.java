package org.fashionmnist.data.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.fashionmnist.data.idx.IdxArray;
import org.fashionmnist.data.idx.IdxFormatException;
import org.fashionmnist.data.idx.IdxType;

/** The four files of a data set in the form of MNIST. */
public enum DatasetFile {
  TRAINING_IMAGES("train-images-idx3-ubyte", 3),
  TRAINING_LABELS("train-labels-idx1-ubyte", 1),
  TEST_IMAGES("t10k-images-idx3-ubyte", 3),
  TEST_LABELS("t10k-labels-idx1-ubyte", 1);

  private final String plainName;
  private final int dimensionCount;

  DatasetFile(String plainName, int dimensionCount) {
    this.plainName = plainName;
    this.dimensionCount = dimensionCount;
  }

  /** The file's name where it is not compressed. */
  public String plainName() {
    return plainName;
  }

  /** The file's name where it is compressed. */
  public String gzipName() {
    return plainName + ".gz";
  }

  /** Whether the file holds images; otherwise it holds labels. */
  public boolean holdsImages() {
    return dimensionCount == 3;
  }

  /** Where the file is in a folder, under its plain or its gzip name, if it is there. */
  public Optional<Path> in(Path folder) {
    Path plain = folder.resolve(plainName);
    Path gzip = folder.resolve(gzipName());
    if (Files.isRegularFile(plain)) {
      return Optional.of(plain);
    }
    if (Files.isRegularFile(gzip)) {
      return Optional.of(gzip);
    }
    return Stream.of(plain, gzip).filter(Files::exists).findFirst();
  }

  /**
   * Requires unsigned bytes in the right number of dimensions, and at least one of them.
   *
   * @param name what an error calls the file
   * @throws IdxFormatException if the array is another one
   */
  void requireForm(IdxArray array, String name) throws IdxFormatException {
    if (array.type() != IdxType.UNSIGNED_BYTE
        || array.shape().size() != dimensionCount
        || array.shape().contains(0)) {
      throw new IdxFormatException(
          name,
          "holds " + array,
          holdsImages()
              ? "images, which are unsigned bytes in 3 dimensions (magic number 0x00000803)"
              : "labels, which are unsigned bytes in 1 dimension (magic number 0x00000801)",
          "put the right file in its place");
    }
  }
}
