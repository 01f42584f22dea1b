package org.fashionmnist.data.file;

import java.nio.file.Path;
import java.util.Optional;
import org.fashionmnist.result.DataFile;

/**
 * What was found where a file of a data set should be.
 *
 * @param path where the file is, if it is there
 * @param content length and checksum, if the file could be read
 * @param problem what is wrong with the file, if anything is
 */
public record FileCheck(
    DatasetFile file, Optional<Path> path, Optional<DataFile> content, Optional<String> problem) {

  /** Whether the file is as it should be. */
  public boolean ok() {
    return problem.isEmpty();
  }
}
