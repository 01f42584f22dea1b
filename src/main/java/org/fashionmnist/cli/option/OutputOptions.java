package org.fashionmnist.cli.option;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.fashionmnist.storage.run.RunFolder;
import org.fashionmnist.storage.run.RunLock;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say where a run's folder goes. */
public final class OutputOptions {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss");

  @Option(
      names = "--name",
      paramLabel = "NAME",
      converter = OptionValues.FolderName.class,
      description = "Name of the run's folder (default: command and time).")
  private Optional<String> name = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the run's folder is made (default: reports/ of the project).")
  private Optional<Path> parent = Optional.empty();

  private Optional<RunLock> lock = Optional.empty();

  /**
   * Makes the folder of this run. That is done before the training, so that nobody learns after it
   * that there is no place for the results, and no second run takes the name.
   *
   * @throws IOException if it exists already, or cannot be made
   */
  public RunFolder create(String command) throws IOException {
    Path reports = reports();
    requireNoFile(reports);
    try {
      Files.createDirectories(reports);
      return name.isPresent()
          ? locked(RunFolder.createOrReuse(reports.resolve(name.get())))
          : locked(
              createNumbered(
                  reports, command + "-" + LocalDateTime.now(ZoneId.systemDefault()).format(TIME)));
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (FileSystemException e) {
      throw new IOException(
          "%s: cannot make this folder%s; choose another with --out or --name"
              .formatted(e.getFile(), e.getReason() == null ? "" : " (" + e.getReason() + ")"),
          e);
    }
  }

  /**
   * The folder of a run that was begun before, which must have been named.
   *
   * @throws ParameterException if it is not named, or not there
   * @throws IOException if another process works in it
   */
  public RunFolder existing(CommandLine command) throws IOException {
    if (name.isEmpty()) {
      throw new ParameterException(command, "--resume needs --name, the folder to go on in");
    }
    Path folder = reports().resolve(name.get());
    if (!Files.isDirectory(folder)) {
      throw new ParameterException(
          command, "%s: no such folder; to begin, leave --resume out".formatted(folder));
    }
    return locked(new RunFolder(folder));
  }

  /**
   * A folder that no other process works in before this command ends.
   *
   * @throws IOException if another does
   */
  public RunFolder locked(RunFolder folder) throws IOException {
    lock = Optional.of(RunLock.of(folder.path()));
    return folder;
  }

  /** Lets others work in the folder, when the command has ended; one with nothing in it goes. */
  public void leaveFolder() throws IOException {
    if (lock.isEmpty()) {
      return;
    }
    lock.get().close();
    try {
      Files.deleteIfExists(lock.get().folder());
    } catch (DirectoryNotEmptyException e) {
      // It has what the command made.
    }
  }

  private Path reports() {
    return parent.orElse(Path.of(System.getProperty("fashionmnist.home", ""), "reports"));
  }

  /** Runs that begin in the same second get numbers. */
  private static RunFolder createNumbered(Path reports, String name) throws IOException {
    String numbered = name;
    for (int number = 2; Files.exists(reports.resolve(numbered)); number++) {
      numbered = name + "-" + number;
    }
    try {
      return RunFolder.create(reports.resolve(numbered));
    } catch (FileAlreadyExistsException takenThisMoment) {
      return createNumbered(reports, name);
    }
  }

  private static void requireNoFile(Path folder) throws IOException {
    Path existing = folder.toAbsolutePath();
    while (!Files.exists(existing)) {
      existing = existing.getParent();
    }
    if (!Files.isDirectory(existing)) {
      throw new IOException(
          "%s is a file: expected a folder for the reports; choose another with --out"
              .formatted(existing));
    }
  }
}
