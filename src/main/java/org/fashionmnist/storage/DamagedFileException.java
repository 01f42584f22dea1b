package org.fashionmnist.storage;

import java.io.IOException;
import java.nio.file.Path;

/** A file of a run or a comparison is not one that this program wrote, or a damaged one. */
public final class DamagedFileException extends IOException {

  private static final long serialVersionUID = 1L;

  public DamagedFileException(Path file, String reason) {
    super(file + ": " + reason);
  }

  public DamagedFileException(Path file, Exception cause) {
    super(
        file
            + " is not a complete file of this program: "
            + cause.getMessage().lines().findFirst().orElse(""),
        cause);
  }
}
