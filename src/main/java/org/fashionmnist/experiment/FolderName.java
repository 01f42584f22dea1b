package org.fashionmnist.experiment;

import java.nio.file.Path;

/** What a page calls the folder it lies in. */
public final class FolderName {

  private FolderName() {}

  /** The last part of its path. */
  public static String of(Path folder) {
    return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
  }
}
