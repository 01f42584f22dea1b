package org.fashionmnist.experiment.prediction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fashionmnist.picture.PictureReader;

/**
 * The pictures that a name on the command line stands for.
 *
 * @param pictures in the order of their names
 * @param passedOver what else is in the folder
 */
record PictureFiles(List<Path> pictures, List<Path> passedOver) {

  /**
   * The file itself, whatever its name; or of a folder those files that are pictures, without
   * hidden ones and without those of folders in it.
   *
   * @throws IOException if a folder has none, or cannot be read
   */
  static PictureFiles of(Path named) throws IOException {
    if (!Files.isDirectory(named)) {
      return new PictureFiles(List.of(named), List.of());
    }
    List<Path> pictures = new ArrayList<>();
    List<Path> passedOver = new ArrayList<>();
    for (Path file : shown(named)) {
      // A pipe among the files of a folder would be waited for.
      boolean picture = Files.isRegularFile(file) && PictureReader.isPicture(file);
      (picture ? pictures : passedOver).add(file);
    }
    if (pictures.isEmpty()) {
      throw new IOException(
          "no pictures in this folder; expected %s files (folders in it are not searched)"
              .formatted(PictureReader.FORMATS));
    }
    return new PictureFiles(pictures, passedOver);
  }

  private static List<Path> shown(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> !file.getFileName().toString().startsWith(".")).sorted().toList();
    }
  }
}
