package org.fashionmnist.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.io.file.PathUtils;

/**
 * Where the results of an experiment are: in the folder that was chosen or, where it could not be
 * written to any more, in another one. A disk may fill and a folder may go while an experiment
 * runs, and what it computed is not to go with them.
 *
 * @param path the folder that has the records
 * @param failure why it is not the chosen one; empty where it is
 */
public record SafeFolder(Path path, Optional<IOException> failure) {

  /** Writes files into a folder that exists. */
  @FunctionalInterface
  public interface Content {
    void writeTo(Path folder) throws IOException;
  }

  public SafeFolder {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(failure, "failure");
  }

  /**
   * Writes records to a folder; where that fails to one of the same name in the temporary folder of
   * the system, in that of the user, or where the program was started.
   *
   * @throws IOException if none of them can be written to
   */
  public static SafeFolder write(Path folder, Content records) throws IOException {
    try {
      records.writeTo(folder);
      return new SafeFolder(folder, Optional.empty());
    } catch (IOException e) {
      return instead(folder, records, e);
    }
  }

  /**
   * Writes records to another place, as {@link #write} does.
   *
   * @param folder that could not be written to
   * @param failure what happened there
   */
  public static SafeFolder instead(Path folder, Content records, IOException failure)
      throws IOException {
    for (String parent :
        List.of(System.getProperty("java.io.tmpdir"), System.getProperty("user.home"), ".")) {
      try {
        Path made = Files.createTempDirectory(Path.of(parent), "fashion-");
        try {
          Path other = Files.createDirectory(made.resolve(FolderName.of(folder)));
          records.writeTo(other);
          return new SafeFolder(other, Optional.of(failure));
        } catch (IOException e) {
          PathUtils.deleteDirectory(made);
          throw e;
        }
      } catch (IOException e) {
        failure.addSuppressed(e);
      }
    }
    throw failure;
  }

  /**
   * Writes what is drawn from the records beside them.
   *
   * @throws IOException if it cannot be written, or the folder is not the chosen one; the message
   *     says where the records are
   */
  public void report(Content pictures) throws IOException {
    try {
      pictures.writeTo(path);
    } catch (IOException e) {
      throw new IOException(
          "%s; what was computed is complete in %s, only pictures and page are missing"
              .formatted(e.getMessage(), path),
          e);
    }
    if (failure.isPresent()) {
      throw new IOException(
          "%s; all files are in %s instead: move that folder where there is room for it"
              .formatted(failure.get().getMessage(), path),
          failure.get());
    }
  }
}
