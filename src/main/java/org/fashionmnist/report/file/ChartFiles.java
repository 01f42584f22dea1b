package org.fashionmnist.report.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fashionmnist.report.drawing.Theme;

/**
 * Pictures and the names of their files.
 *
 * @param pictures by name, in order
 */
public record ChartFiles(Map<String, Picture> pictures) {

  /** Keeps a copy of the pictures. */
  public ChartFiles {
    pictures = Collections.unmodifiableMap(new LinkedHashMap<>(pictures));
  }

  /** These pictures and then others. */
  public ChartFiles and(ChartFiles others) {
    Map<String, Picture> all = new LinkedHashMap<>(pictures);
    all.putAll(others.pictures);
    return new ChartFiles(all);
  }

  /**
   * Writes each picture in each format; a file appears only when complete.
   *
   * @param folder where to, made if missing; pictures of the same names are replaced
   * @param scale pixels of a PNG for each logical pixel
   * @return the files, in order
   * @throws IOException if a file cannot be written
   */
  public List<Path> write(Path folder, Set<ChartFormat> formats, Theme theme, int scale)
      throws IOException {
    List<DrawnFiles> drawn =
        pictures.entrySet().parallelStream()
            .map(
                picture ->
                    DrawnFiles.of(picture.getKey(), picture.getValue(), formats, theme, scale))
            .toList();
    List<Path> files = new ArrayList<>();
    for (DrawnFiles each : drawn) {
      files.addAll(each.write(folder));
    }
    return files;
  }
}
