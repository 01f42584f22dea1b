package org.fashionmnist.experiment.prediction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fashionmnist.picture.GrayPicture;
import org.fashionmnist.picture.PngFile;

/**
 * A folder that receives what a model saw.
 *
 * @param path where it is
 */
record InputFolder(Path path) {

  /**
   * Makes the folder, if it is not there.
   *
   * @throws IOException if that is not possible
   */
  static InputFolder create(Path path) throws IOException {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw new IOException("%s is a file: expected a folder for --save-input".formatted(path));
    }
    Files.createDirectories(path);
    return new InputFolder(path);
  }

  /** Writes a PNG file, named as the picture, with a number where that name is taken. */
  Path write(Path picture, GrayPicture input) throws IOException {
    String name = picture.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    Path file = path.resolve(stem + ".png");
    for (int number = 2; Files.exists(file); number++) {
      file = path.resolve(stem + "-" + number + ".png");
    }
    PngFile.write(file, input);
    return file;
  }
}
