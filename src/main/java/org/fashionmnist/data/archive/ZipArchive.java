package org.fashionmnist.data.archive;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/**
 * A ZIP archive whose files are read where they are; nothing is unpacked. To be closed.
 *
 * <p>Java refuses names that lead out of the archive ({@code ..}).
 */
public final class ZipArchive implements Closeable {

  /** Bytes of all files together, decompressed, in the largest archive that is opened. */
  private static final long MOST_BYTES = 8L << 30;

  /** An archive of more than {@link #FREE_BYTES} unpacks to at most so many times its size. */
  private static final long MOST_RATIO = 100;

  private static final long FREE_BYTES = 256L << 20;

  private static final int MOST_FILES = 2_000_000;

  private final Path file;
  private final FileSystem files;

  private ZipArchive(Path file, FileSystem files) {
    this.file = file;
    this.files = files;
  }

  /** Reads files of an archive. */
  @FunctionalInterface
  public interface Reading<T> {
    T read() throws IOException;
  }

  /** Whether a file begins as a ZIP archive does, whatever its name. */
  public static boolean isZip(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(4);
      return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3;
    }
  }

  /**
   * Opens an archive.
   *
   * @throws IOException if it is damaged, has names that lead out of it, or far more in it than its
   *     size, or than 8 GB
   */
  public static ZipArchive open(Path file) throws IOException {
    return open(file, Math.min(MOST_BYTES, Math.max(FREE_BYTES, MOST_RATIO * Files.size(file))));
  }

  /**
   * Opens an archive.
   *
   * @param mostBytes of all files together, decompressed
   */
  static ZipArchive open(Path file, long mostBytes) throws IOException {
    ZipArchive archive;
    try {
      archive = new ZipArchive(file, FileSystems.newFileSystem(file));
    } catch (ZipException
        | EOFException
        | RuntimeException e) { // of damage the JDK throws all kinds
      throw damaged(file, e);
    }
    try {
      return archive.read(
          () -> {
            archive.requireSmall(mostBytes);
            return archive;
          });
    } catch (IOException e) {
      archive.close();
      throw e;
    }
  }

  private static IOException damaged(Path file, Exception e) {
    return new IOException(
        "%s is a damaged ZIP archive, or one that leads out of its folder (%s); get it again"
            .formatted(file, e.getMessage()),
        e);
  }

  /**
   * Reads files of this archive.
   *
   * @throws IOException if one is damaged: says so and names the archive
   */
  public <T> T read(Reading<T> reading) throws IOException {
    try {
      return reading.read();
    } catch (ZipException
        | EOFException
        | FileSystemException // entries that are not there, a root that is a file
        | IllegalArgumentException
        | UncheckedIOException e) {
      throw damaged(file, e);
    }
  }

  private void requireSmall(long mostBytes) throws IOException {
    List<Path> entries = new ArrayList<>();
    long bytes = 0;
    try (Stream<Path> walk = Files.walk(root())) {
      for (Path entry : (Iterable<Path>) walk::iterator) {
        entries.add(entry);
        bytes += Files.isRegularFile(entry) ? Files.size(entry) : 0;
        if (bytes > mostBytes || entries.size() > MOST_FILES) {
          throw new IOException(
              ("%s holds more than %,d bytes or %,d files; expected a data set; unpack it yourself"
                      + " if you trust it, and name the folder")
                  .formatted(file, mostBytes, MOST_FILES));
        }
      }
    }
  }

  /** The folder that holds all that is in the archive. */
  public Path root() {
    return files.getPath("/");
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
