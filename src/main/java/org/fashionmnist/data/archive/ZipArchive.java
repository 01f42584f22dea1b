package org.fashionmnist.data.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
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

  private static final int MOST_FILES = 2_000_000;

  private final FileSystem files;

  private ZipArchive(FileSystem files) {
    this.files = files;
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
   * @throws IOException if it is damaged, has names that lead out of it, or more in it than 8 GB
   */
  public static ZipArchive open(Path file) throws IOException {
    return open(file, MOST_BYTES);
  }

  /**
   * Opens an archive.
   *
   * @param mostBytes of all files together, decompressed
   */
  static ZipArchive open(Path file, long mostBytes) throws IOException {
    ZipArchive archive;
    try {
      archive = new ZipArchive(FileSystems.newFileSystem(file));
    } catch (ZipException | ProviderNotFoundException e) {
      throw new IOException(
          "%s is a damaged ZIP archive, or one that leads out of its folder (%s); get it again"
              .formatted(file, e.getMessage()),
          e);
    }
    try {
      archive.requireSmall(file, mostBytes);
      return archive;
    } catch (IOException e) {
      archive.close();
      throw e;
    }
  }

  private void requireSmall(Path file, long mostBytes) throws IOException {
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
