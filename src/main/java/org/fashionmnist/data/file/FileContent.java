package org.fashionmnist.data.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fashionmnist.data.idx.IdxArray;
import org.fashionmnist.data.idx.IdxFormatException;
import org.fashionmnist.data.idx.IdxReader;
import org.fashionmnist.result.DataFile;

/**
 * One file of a data set, read and in the form that the program works with.
 *
 * @param name what errors call the file
 * @param sha256 of the IDX file that holds the array, not compressed
 * @param changes what was done to the array to bring it into its form, in words
 */
public record FileContent(
    DatasetFile file, String name, IdxArray array, String sha256, List<String> changes) {

  public FileContent {
    changes = List.copyOf(changes);
  }

  /**
   * The content of an array in any form that {@link ImageForm} or {@link LabelForm} takes.
   *
   * @throws IdxFormatException if it is in none
   */
  public static FileContent of(DatasetFile file, String name, IdxArray array)
      throws IdxFormatException {
    FormedArray formed = file.form(array, name);
    return new FileContent(file, name, formed.array(), formed.array().sha256(), formed.changes());
  }

  /**
   * Reads a file, whatever its name.
   *
   * @throws IdxFormatException if it is not a complete IDX file of images, or of labels
   */
  public static FileContent read(DatasetFile file, Path path) throws IOException {
    return read(file, path, path.toString());
  }

  /**
   * Reads a file, whatever its name.
   *
   * @param name what errors call it
   * @throws IdxFormatException if it is not a complete IDX file of images, or of labels
   */
  public static FileContent read(DatasetFile file, Path path, String name) throws IOException {
    try (BackgroundSha256 sha256 = new BackgroundSha256()) {
      IdxArray array = IdxReader.read(path, name, sha256::add);
      FormedArray formed = file.form(array, name);
      boolean asItIs = formed.array().equals(array); // quick, where it is the same
      return new FileContent(
          file,
          name,
          formed.array(),
          asItIs ? sha256.hex() : formed.array().sha256(),
          formed.changes());
    }
  }

  /**
   * Reads a file and requires it to be what {@code kind} says.
   *
   * @param name what errors call the file
   */
  public static FileContent read(DatasetKind kind, DatasetFile file, Path path, String name)
      throws IOException {
    try (var in = Files.newInputStream(path)) {
      return of(file, name, IdxReader.read(in, name)).require(kind);
    }
  }

  public static FileContent read(DatasetKind kind, DatasetFile file, Path path) throws IOException {
    return read(file, path).require(kind);
  }

  /**
   * Requires the file to be what {@code kind} says.
   *
   * @return this
   * @throws IOException if a label is out of range, or the file is not the published one
   */
  public FileContent require(DatasetKind kind) throws IOException {
    if (kind.classCount().isPresent()) {
      requireLabelsBelow(kind.classCount().getAsInt());
    }
    kind.requirePublished(file, sha256, name);
    return this;
  }

  /** Does nothing for a file of images. */
  void requireLabelsBelow(int classCount) throws IdxFormatException {
    if (file.holdsImages()) {
      return;
    }
    byte[] labels = array.bytes();
    for (int i = 0; i < labels.length; i++) {
      int label = Byte.toUnsignedInt(labels[i]);
      if (label >= classCount) {
        throw new IdxFormatException(
            name,
            "has the label %d at position %d".formatted(label, i),
            "labels from 0 to %d".formatted(classCount - 1),
            "correct the file, or get it again");
      }
    }
  }

  /** The largest number in the file, at least 0. */
  public int largestLabel() {
    int largest = 0;
    for (byte label : array.bytes()) {
      largest = Math.max(largest, Byte.toUnsignedInt(label));
    }
    return largest;
  }

  /** Images or labels in the file. */
  public int count() {
    return array.shape().get(0);
  }

  DataFile dataFile() {
    return new DataFile(file.plainName(), array.byteCount(), sha256);
  }
}
