package org.fashionmnist.report.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fashionmnist.storage.AtomicFile;

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

  /** Pictures as PNG files of the usual scale. */
  public static ChartFiles of(Map<String, Picture> pictures) {
    Map<String, ChartPng> files = new LinkedHashMap<>();
    pictures.forEach((name, picture) -> files.put(name, ChartPng.of(picture)));
    return new ChartFiles(files);
  }

  /** The same pictures with so many pixels for each logical pixel. */
  public ChartFiles atScale(int scale) {
    Map<String, ChartPng> scaled = new LinkedHashMap<>();
    pictures.forEach((name, file) -> scaled.put(name, ChartPng.of(file.picture(), scale)));
    return new ChartFiles(scaled);
  }

  /** These pictures and then others. */
  public ChartFiles and(ChartFiles others) {
    Map<String, ChartPng> all = new LinkedHashMap<>(pictures);
    all.putAll(others.pictures);
    return new ChartFiles(all);
  }

  /**
   * Writes each picture in each format; a file appears only when complete.
   *
   * @param folder where to, made if missing; pictures of the same names are replaced
   * @return the files, in order
   * @throws IOException if a file cannot be written
   */
  public List<Path> write(Path folder, Set<ChartFormat> formats) throws IOException {
    Files.createDirectories(folder);
    List<Path> files = new ArrayList<>();
    for (var picture : pictures.entrySet()) {
      for (ChartFormat format : formats) {
        Path file = folder.resolve(format.fileName(picture.getKey()));
        byte[] bytes = format.bytes(picture.getValue());
        AtomicFile.write(file, out -> out.write(bytes));
        files.add(file);
      }
    }
    return files;
  }
}
