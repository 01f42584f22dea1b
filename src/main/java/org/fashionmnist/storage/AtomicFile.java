package org.fashionmnist.storage;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes a file beside its place and moves it there when it is complete. What a process leaves
 * behind that ends on the way is removed by its exit, unless it is killed.
 */
public final class AtomicFile {

  private AtomicFile() {}

  /** Writes the content of a file to a stream, which the caller opens and closes. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes {@code target}, replacing an earlier one. Whatever happens to the process on the way,
   * {@code target} is afterwards either as it was or complete. Where the machine itself fails
   * within seconds, it may be damaged: that is for what can be made again.
   *
   * @throws IOException if the folder is missing or cannot be written to, or {@code content} fails;
   *     names the file
   */
  public static void write(Path target, Content content) throws IOException {
    write(target, content, false);
  }

  /**
   * As {@link #write(Path, Content)}, and returns only when the disk has it: it outlives a failure
   * of the machine. That takes some milliseconds more.
   */
  public static void writeDurably(Path target, Content content) throws IOException {
    write(target, content, true);
  }

  /** Writes {@code text} as UTF-8, as {@link #writeDurably(Path, Content)} does. */
  public static void writeDurably(Path target, String text) throws IOException {
    writeDurably(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static void write(Path target, Content content, boolean durably) throws IOException {
    Path part = target.resolveSibling("." + target.getFileName() + "-" + writer() + ".part");
    removeAtExit(part);
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
        content.writeTo(out);
      } catch (IOException e) {
        throw cannotWrite(target, e);
      }
      if (durably) {
        sync(part);
      }
      moveIntoPlace(part, target);
      if (durably) {
        sync(target.toAbsolutePath().getParent());
      }
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** The name is the same for each writing of a file, so that Java keeps it once. */
  private static void removeAtExit(Path part) throws IOException {
    if (!part.getFileSystem().equals(FileSystems.getDefault())) {
      return;
    }
    try {
      part.toFile().deleteOnExit();
    } catch (IllegalStateException e) {
      throw new IOException("the program is about to end, nothing more is written", e);
    }
  }

  /** Waits until the disk has a file, or the names in a folder. */
  static void sync(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
        file.force(true);
      }
      return;
    }
    try (FileChannel folder = FileChannel.open(path, StandardOpenOption.READ)) {
      folder.force(true);
    } catch (IOException e) {
      // Windows opens no folders, and needs no such thing.
    }
  }

  /** Java tells a full disk without the file, and a folder that is gone by the name of the part. */
  private static IOException cannotWrite(Path target, IOException e) {
    return new IOException("cannot write " + target + ": " + reason(target, e), e);
  }

  private static String reason(Path target, IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no folder " + target.toAbsolutePath().getParent();
    }
    if (e instanceof AccessDeniedException) {
      return "no permission";
    }
    return e instanceof FileSystemException system && system.getReason() != null
        ? system.getReason()
        : e.getMessage();
  }

  /** Two threads that write the same file at once must not write the same part. */
  private static String writer() {
    return ProcessHandle.current().pid() + "-" + Thread.currentThread().getId();
  }

  /** Writes {@code text} as UTF-8, as {@link #write(Path, Content)} does. */
  public static void write(Path target, String text) throws IOException {
    write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Moves a complete file over {@code target} in one step.
   *
   * @param complete a file on the same file system, gone afterwards
   */
  public static void moveIntoPlace(Path complete, Path target) throws IOException {
    try {
      Files.move(complete, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(complete, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
