package org.fashionmnist.storage;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file beside its place and moves it there when all of it is on disk. */
public final class AtomicFile {

  private AtomicFile() {}

  /** Writes the content of a file to a stream, which the caller opens and closes. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes {@code target}, replacing an earlier one. Whatever happens on the way, {@code target} is
   * afterwards either as it was or complete.
   *
   * @throws IOException if the folder is missing or cannot be written to, or {@code content} fails;
   *     names the file
   */
  public static void write(Path target, Content content) throws IOException {
    Path part = target.resolveSibling("." + target.getFileName() + "-" + writer() + ".part");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
        content.writeTo(out);
      } catch (IOException e) {
        throw cannotWrite(target, e);
      }
      moveIntoPlace(part, target);
    } finally {
      Files.deleteIfExists(part);
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
