package org.fashionmnist.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.fashionmnist.page.PagePicture;
import org.fashionmnist.page.run.RunPage;
import org.fashionmnist.report.drawing.Theme;
import org.fashionmnist.report.file.ChartFiles;
import org.fashionmnist.report.file.ChartFormat;
import org.fashionmnist.report.file.DrawnFiles;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.storage.AtomicFile;

/**
 * How the files of pictures look.
 *
 * @param dark whether on a dark ground
 * @param scale pixels of a PNG for each logical pixel, 1 to 4
 * @param formats of each picture, at least one
 */
public record PictureStyle(boolean dark, int scale, Set<ChartFormat> formats) {

  /** PNG files of the light theme, 1600 pixels wide. */
  public static final PictureStyle STANDARD = new PictureStyle(false, 2, Set.of(ChartFormat.PNG));

  /** What the pictures stand on. */
  public Theme theme() {
    return dark ? Theme.DARK : Theme.LIGHT;
  }

  /** The files of a picture, drawn but not written. */
  public DrawnFiles draw(String name, Picture picture) {
    return DrawnFiles.of(name, picture, formats, theme(), scale);
  }

  /**
   * Writes pictures.
   *
   * @return the files, in order
   */
  public List<Path> write(Path folder, ChartFiles pictures) throws IOException {
    return pictures.write(folder, formats, theme(), scale);
  }

  /**
   * Writes a picture.
   *
   * @param name of its PNG file
   * @return the file, one for each format
   */
  public List<Path> write(Path folder, String name, Picture picture) throws IOException {
    return write(folder, new ChartFiles(Map.of(name, picture)));
  }

  /**
   * Writes pictures, and then the page that shows them, on light and on dark screens; files of the
   * same names are replaced.
   *
   * @param page its HTML with the pictures
   * @param listener told of the files
   */
  public void report(
      Path folder,
      ChartFiles pictures,
      Function<List<PagePicture>, String> page,
      ReportListener listener)
      throws IOException {
    report(folder, pictures, PagePicture::of, page, listener);
  }

  /**
   * As {@link #report(Path, ChartFiles, Function, ReportListener)}, of pictures that a page has
   * words of its own for.
   *
   * @param label what each picture shows, by its name, for those who do not see it
   */
  public void report(
      Path folder,
      ChartFiles pictures,
      UnaryOperator<String> label,
      Function<List<PagePicture>, String> page,
      ReportListener listener)
      throws IOException {
    report(
        folder,
        pictures,
        (name, picture) -> PagePicture.of(name, label.apply(name), picture),
        page,
        listener);
  }

  private void report(
      Path folder,
      ChartFiles pictures,
      BiFunction<String, Picture, PagePicture> taken,
      Function<List<PagePicture>, String> page,
      ReportListener listener)
      throws IOException {
    Path file = folder.resolve(RunPage.NAME);
    List<Path> files = new ArrayList<>(List.of(file));
    files.addAll(write(folder, pictures));
    AtomicFile.write(file, page.apply(forPage(pictures, taken)));
    listener.reported(folder, files);
  }

  /** As a page takes them, in the order they are shown. */
  public static List<PagePicture> forPage(ChartFiles pictures) {
    return forPage(pictures, PagePicture::of);
  }

  private static List<PagePicture> forPage(
      ChartFiles pictures, BiFunction<String, Picture, PagePicture> taken) {
    return pictures.pictures().entrySet().parallelStream()
        .map(entry -> taken.apply(entry.getKey(), entry.getValue()))
        .toList();
  }
}
