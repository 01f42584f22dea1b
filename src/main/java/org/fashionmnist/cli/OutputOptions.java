package org.fashionmnist.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say where a run's folder goes. */
final class OutputOptions {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss");

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Name of the run's folder (default: command and time).")
  private Optional<String> name = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the run's folder is made (default: reports/ of the project).")
  private Optional<Path> parent = Optional.empty();

  /**
   * The folder of this run, not made yet.
   *
   * @throws IOException if it exists already, or could not be made: to be told before a training,
   *     not after
   */
  Path folder(String command) throws IOException {
    Path reports = parent.orElse(Path.of(System.getProperty("fashionmnist.home", ""), "reports"));
    Path folder =
        reports.resolve(
            name.orElseGet(
                () -> command + "-" + LocalDateTime.now(ZoneId.systemDefault()).format(TIME)));
    if (Files.exists(folder)) {
      throw new FileAlreadyExistsException(folder.toString());
    }
    requireWritable(folder);
    return folder;
  }

  private static void requireWritable(Path folder) throws IOException {
    Path existing = folder.toAbsolutePath().getParent();
    while (Files.notExists(existing)) {
      existing = existing.getParent();
    }
    if (!Files.isDirectory(existing)) {
      throw new IOException(
          "%s is a file: expected a folder for the reports; choose another with --out"
              .formatted(existing));
    }
    try {
      Files.delete(Files.createTempDirectory(existing, ".fashion-")); // permission bits do not tell
    } catch (IOException e) {
      throw new IOException(
          "%s: cannot make a folder here; choose another with --out".formatted(existing), e);
    }
  }
}
