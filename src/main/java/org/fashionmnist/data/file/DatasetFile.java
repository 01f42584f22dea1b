package org.fashionmnist.data.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.fashionmnist.data.idx.IdxArray;
import org.fashionmnist.data.idx.IdxFormatException;

/** The four files of a data set in the form of MNIST. */
public enum DatasetFile {
  TRAINING_IMAGES("train-images-idx3-ubyte", true, true),
  TRAINING_LABELS("train-labels-idx1-ubyte", true, false),
  TEST_IMAGES("t10k-images-idx3-ubyte", false, true),
  TEST_LABELS("t10k-labels-idx1-ubyte", false, false);

  private final String plainName;
  private final boolean ofTraining;
  private final boolean ofImages;

  DatasetFile(String plainName, boolean ofTraining, boolean ofImages) {
    this.plainName = plainName;
    this.ofTraining = ofTraining;
    this.ofImages = ofImages;
  }

  /** The file of one part of a data set that holds its images, or its labels. */
  public static DatasetFile of(boolean training, boolean images) {
    return Arrays.stream(values())
        .filter(file -> file.ofTraining == training && file.ofImages == images)
        .findFirst()
        .orElseThrow();
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
    return ofImages;
  }

  /** Whether the file belongs to the training part; otherwise it belongs to the test part. */
  public boolean ofTraining() {
    return ofTraining;
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
   * Brings what a file holds into the form that the program works with.
   *
   * @param name what an error calls the file
   * @throws IdxFormatException if the array is no images, or no labels
   */
  FormedArray form(IdxArray array, String name) throws IdxFormatException {
    return holdsImages() ? ImageForm.of(array, name) : LabelForm.of(array, name);
  }
}
