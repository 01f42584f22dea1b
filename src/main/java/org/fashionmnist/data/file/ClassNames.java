package org.fashionmnist.data.file;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fashionmnist.data.idx.IdxFormatException;
import org.fashionmnist.storage.AtomicFile;

/**
 * What people call the classes of a data set.
 *
 * @param names in label order, no two alike, none empty, at most 256
 * @param origin who says so, for errors
 */
public record ClassNames(List<String> names, String origin) {

  /** The file in the folder of a data set that has them, one on each line. */
  public static final String FILE = "classes.txt";

  private static final int MOST = 256;

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if there is none, too many, an empty one, or one twice
   */
  public ClassNames {
    names = List.copyOf(names);
    if (names.isEmpty() || names.size() > MOST) {
      throw new IllegalArgumentException(
          "%s: expected 1 to %d names of classes, got %d".formatted(origin, MOST, names.size()));
    }
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (name.isBlank()) {
        throw new IllegalArgumentException(
            "%s: the name of class %d is empty".formatted(origin, names.indexOf(name)));
      }
      if (!seen.add(name)) {
        throw new IllegalArgumentException(
            "%s: the name '%s' is there twice; each class needs its own".formatted(origin, name));
      }
    }
  }

  /**
   * Reads a file of names, one on each line, in UTF-8.
   *
   * @throws IOException if it cannot be read, or names nothing
   */
  public static ClassNames read(Path file) throws IOException {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      List<String> lines = new ArrayList<>(text.replace("\uFEFF", "").lines().toList());
      lines.replaceAll(String::strip);
      while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
        lines.remove(lines.size() - 1);
      }
      return new ClassNames(lines, file.toString());
    } catch (CharacterCodingException e) {
      throw new IOException(file + " is not text in UTF-8; save it as such", e);
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** The names that a folder has for its classes, if it has any. */
  static Optional<ClassNames> in(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    return Files.isRegularFile(file) ? Optional.of(read(file)) : Optional.empty();
  }

  /** Writes a file that {@link #read} reads. */
  public void write(Path file) throws IOException {
    AtomicFile.write(file, String.join("\n", names) + "\n");
  }

  /**
   * Requires a name for every label.
   *
   * @throws IdxFormatException if the labels go further
   */
  void requireFor(FileContent labels) throws IdxFormatException {
    int largest = labels.largestLabel();
    if (largest >= names.size()) {
      throw new IdxFormatException(
          labels.name(),
          "has labels up to %d, and %s names %d %s"
              .formatted(largest, origin, names.size(), names.size() == 1 ? "class" : "classes"),
          "a name for each label from 0",
          "name them all");
    }
  }
}
