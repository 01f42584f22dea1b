package org.fashionmnist.storage;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Writes a folder beside its place and moves it there when all of its files are on disk. */
public final class AtomicFolder {

  private AtomicFolder() {}

  /** Writes the files of a folder. */
  @FunctionalInterface
  public interface Content {
    void writeTo(Path folder) throws IOException;
  }

  /**
   * Requires that a folder can be made: there is nothing of that name, or an empty folder.
   *
   * @throws FileAlreadyExistsException if there is something
   */
  public static void requireNew(Path target) throws IOException {
    if (!Files.exists(target)) {
      return;
    }
    if (!Files.isDirectory(target)) {
      throw new FileAlreadyExistsException(target.toString());
    }
    try (Stream<Path> files = Files.list(target)) {
      if (files.findAny().isPresent()) {
        throw new FileAlreadyExistsException(target.toString());
      }
    }
  }

  /**
   * Makes {@code target}, parents included. Whatever happens on the way, it is afterwards complete,
   * or not there.
   *
   * @throws FileAlreadyExistsException if there is something of that name, but an empty folder
   * @throws IOException if the folder cannot be written, or {@code content} fails
   */
  public static void write(Path target, Content content) throws IOException {
    requireNew(target);
    Path absolute = target.toAbsolutePath();
    Files.createDirectories(absolute.getParent());
    Path part =
        absolute.resolveSibling(
            "." + absolute.getFileName() + "-" + ProcessHandle.current().pid() + ".part");
    Files.createDirectory(part);
    try {
      content.writeTo(part);
      sync(part);
      Files.deleteIfExists(absolute);
      Files.move(part, absolute);
      AtomicFile.sync(absolute.getParent());
    } catch (DirectoryNotEmptyException e) {
      throw new FileAlreadyExistsException(target.toString());
    } finally {
      delete(part);
    }
  }

  private static void sync(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.toList();
    }
    for (Path path : all) {
      AtomicFile.sync(path);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      List<Path> all;
      try (Stream<Path> walk = Files.walk(folder)) {
        all = walk.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path path : all) {
        Files.delete(path);
      }
    }
  }
}
