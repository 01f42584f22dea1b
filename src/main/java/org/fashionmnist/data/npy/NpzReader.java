package org.fashionmnist.data.npy;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fashionmnist.data.archive.ZipArchive;
import org.fashionmnist.data.idx.IdxArray;

/** Reads archives that {@code numpy.savez} or {@code numpy.savez_compressed} wrote. */
public final class NpzReader {

  private static final String ENDING = ".npy";

  private NpzReader() {}

  /**
   * Reads all arrays, by their names.
   *
   * @throws IOException if it is no such archive, or an array in it is damaged
   */
  public static Map<String, IdxArray> read(Path file) throws IOException {
    Map<String, IdxArray> arrays;
    try (ZipArchive archive = ZipArchive.open(file)) {
      arrays = archive.read(() -> arrays(archive, file));
    }
    if (arrays.isEmpty()) {
      throw new NpyFormatException(
          file.toString(), "holds no arrays", "an archive by numpy.savez", "save it so");
    }
    return arrays;
  }

  private static Map<String, IdxArray> arrays(ZipArchive archive, Path file) throws IOException {
    Map<String, IdxArray> arrays = new TreeMap<>();
    try (Stream<Path> entries = Files.list(archive.root())) {
      List<Path> sorted = entries.sorted().toList();
      for (Path entry : sorted) {
        String name = entry.getFileName().toString();
        if (name.endsWith(ENDING)) {
          arrays.put(
              name.substring(0, name.length() - ENDING.length()), read(entry, file + "/" + name));
        }
      }
    }
    return arrays;
  }

  private static IdxArray read(Path entry, String name) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(entry), 1 << 16)) {
      return NpyReader.read(in, name);
    }
  }
}
