package org.fashionmnist.cli.option;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a command is to write, looked at before the work and not after. */
public final class NewFile {

  private NewFile() {}

  /**
   * Checks that it can be made.
   *
   * @throws IOException if it exists, or its folder does not
   */
  public static void require(Path file) throws IOException {
    if (Files.exists(file)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    Path folder = file.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder)) {
      throw new IOException("%s: no such folder; make it, or choose another".formatted(folder));
    }
  }
}
