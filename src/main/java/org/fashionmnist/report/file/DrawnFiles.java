package org.fashionmnist.report.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fashionmnist.report.drawing.Theme;
import org.fashionmnist.storage.AtomicFile;

/** A picture in the formats of its files, which are still to be written. */
public final class DrawnFiles {

  private final Map<String, byte[]> byName;

  private DrawnFiles(Map<String, byte[]> byName) {
    this.byName = byName;
  }

  /**
   * Draws a picture.
   *
   * @param name of its PNG file; others are named by their formats
   * @param scale pixels of a PNG for each logical pixel
   */
  public static DrawnFiles of(
      String name, Picture picture, Set<ChartFormat> formats, Theme theme, int scale) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (ChartFormat format : formats) {
      files.put(format.fileName(name), format.bytes(picture, theme, scale));
    }
    return new DrawnFiles(files);
  }

  /**
   * Writes the files; each appears only when complete.
   *
   * @param folder where to, made if missing; files of the same names are replaced
   * @return the files, in the order of the formats
   * @throws IOException if a file cannot be written
   */
  public List<Path> write(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Path> files = new ArrayList<>();
    for (Map.Entry<String, byte[]> each : byName.entrySet()) {
      Path file = folder.resolve(each.getKey());
      AtomicFile.write(file, out -> out.write(each.getValue()));
      files.add(file);
    }
    return files;
  }
}
