package org.fashionmnist.data.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fashionmnist.data.idx.IdxArray;
import org.fashionmnist.data.idx.IdxFormatException;
import org.fashionmnist.data.idx.IdxReader;
import org.fashionmnist.result.DataFile;

/**
 * One file of a data set, read and of the right form.
 *
 * @param name what errors call the file
 * @param sha256 of the decompressed content
 */
public record FileContent(DatasetFile file, String name, IdxArray array, String sha256) {

  public static FileContent of(DatasetFile file, String name, IdxArray array)
      throws IdxFormatException {
    file.requireForm(array, name);
    return new FileContent(file, name, array, array.sha256());
  }

  public static FileContent read(DatasetFile file, Path path) throws IOException {
    try (BackgroundSha256 sha256 = new BackgroundSha256()) {
      IdxArray array = IdxReader.read(path, sha256::add);
      file.requireForm(array, path.toString());
      return new FileContent(file, path.toString(), array, sha256.hex());
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
   * @return this
   * @throws IOException if a label is out of range, or the file is not the published one
   */
  FileContent require(DatasetKind kind) throws IOException {
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

  int largestLabel() {
    int largest = 0;
    for (byte label : array.bytes()) {
      largest = Math.max(largest, Byte.toUnsignedInt(label));
    }
    return largest;
  }

  /** Images or labels in the file. */
  int count() {
    return array.shape().get(0);
  }

  DataFile dataFile() {
    return new DataFile(file.plainName(), array.byteCount(), sha256);
  }
}
