package org.fashionmnist.experiment.prediction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fashionmnist.picture.PictureFormat;

/** The pictures that a name on the command line stands for. */
final class PictureFiles {

  private PictureFiles() {}

  /**
   * The file itself, whatever its name; or of a folder those files that are named as pictures, in
   * the order of their names, without hidden ones and without folders in it.
   *
   * @throws IOException if a folder has none, or cannot be read
   */
  static List<Path> of(Path named) throws IOException {
    if (!Files.isDirectory(named)) {
      return List.of(named);
    }
    List<Path> pictures;
    try (Stream<Path> files = Files.list(named)) {
      pictures =
          files
              .filter(PictureFormat::isNameOfPicture)
              .filter(file -> !file.getFileName().toString().startsWith("."))
              .filter(file -> !Files.isDirectory(file))
              .sorted()
              .toList();
    }
    if (pictures.isEmpty()) {
      throw new IOException(
          "no pictures in this folder; expected files that end in .png, .jpg, .jpeg, .bmp or .gif"
              + " (folders in it are not searched)");
    }
    return pictures;
  }
}
