package org.fashionmnist.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Pictures and the names of their files.
 *
 * @param pictures by name, in order
 */
public record ChartFiles(Map<String, ChartPng> pictures) {

  /** Keeps a copy of the pictures. */
  public ChartFiles {
    pictures = Collections.unmodifiableMap(new LinkedHashMap<>(pictures));
  }

  /** These pictures and then others. */
  public ChartFiles and(ChartFiles others) {
    Map<String, ChartPng> all = new LinkedHashMap<>(pictures);
    all.putAll(others.pictures);
    return new ChartFiles(all);
  }

  /**
   * Writes the pictures.
   *
   * @param folder where to, made if missing; pictures of the same names are replaced
   * @return the files, in order
   * @throws IOException if a file cannot be written
   */
  public List<Path> write(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Path> files = new ArrayList<>();
    for (var picture : pictures.entrySet()) {
      Path file = folder.resolve(picture.getKey());
      picture.getValue().write(file);
      files.add(file);
    }
    return files;
  }
}
