package org.fashionmnist.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.fashionmnist.page.PagePicture;
import org.fashionmnist.page.run.RunPage;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.file.ChartFiles;
import org.fashionmnist.report.file.ChartFormat;
import org.fashionmnist.report.file.ChartPng;
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

  /** PNG files on a light ground, 1600 pixels wide. */
  public static final PictureStyle STANDARD = new PictureStyle(false, 2, Set.of(ChartFormat.PNG));

  public ChartTheme theme() {
    return dark ? ChartTheme.dark() : ChartTheme.light();
  }

  /**
   * Writes pictures of this theme.
   *
   * @return the files, in order
   */
  public List<Path> write(Path folder, ChartFiles pictures) throws IOException {
    return pictures.atScale(scale).write(folder, formats);
  }

  /**
   * Writes a picture of this theme.
   *
   * @param name of its PNG file
   * @return the file, one for each format
   */
  public List<Path> write(Path folder, String name, Picture picture) throws IOException {
    return write(folder, ChartFiles.of(Map.of(name, picture)));
  }

  /**
   * Draws pictures light and dark, writes those of this theme, and then the page that shows them,
   * on light and on dark screens; files of the same names are replaced.
   *
   * @param drawing makes the pictures of a theme, always the same names
   * @param page its HTML with the pictures
   * @param listener told of the files
   */
  public void report(
      Path folder,
      Function<ChartTheme, ChartFiles> drawing,
      Function<List<PagePicture>, String> page,
      ReportListener listener)
      throws IOException {
    report(folder, drawing, PagePicture::of, page, listener);
  }

  /**
   * As {@link #report(Path, Function, Function, ReportListener)}, of pictures that a page has words
   * of its own for.
   *
   * @param label what each picture shows, by its name, for those who do not see it
   */
  public void report(
      Path folder,
      Function<ChartTheme, ChartFiles> drawing,
      UnaryOperator<String> label,
      Function<List<PagePicture>, String> page,
      ReportListener listener)
      throws IOException {
    report(
        folder,
        drawing,
        (name, light, darkOne) -> PagePicture.of(name, label.apply(name), light, darkOne),
        page,
        listener);
  }

  private void report(
      Path folder,
      Function<ChartTheme, ChartFiles> drawing,
      ForPage taken,
      Function<List<PagePicture>, String> page,
      ReportListener listener)
      throws IOException {
    Path file = folder.resolve(RunPage.NAME);
    List<Path> files = new ArrayList<>(List.of(file));
    ChartFiles light = drawing.apply(ChartTheme.light());
    ChartFiles darkOnes = drawing.apply(ChartTheme.dark());
    files.addAll(write(folder, dark ? darkOnes : light));
    AtomicFile.write(file, page.apply(forPage(light.pictures(), darkOnes.pictures(), taken)));
    listener.reported(folder, files);
  }

  /**
   * As a page takes them.
   *
   * @param light in the order they are shown
   * @param dark the same names in the colors for a dark ground
   */
  public static List<PagePicture> forPage(Map<String, ChartPng> light, Map<String, ChartPng> dark) {
    return forPage(light, dark, PagePicture::of);
  }

  private static List<PagePicture> forPage(
      Map<String, ChartPng> light, Map<String, ChartPng> dark, ForPage taken) {
    return light.entrySet().parallelStream()
        .map(entry -> taken.picture(entry.getKey(), entry.getValue(), dark.get(entry.getKey())))
        .toList();
  }

  /** Takes a picture into a page. */
  private interface ForPage {

    PagePicture picture(String name, ChartPng light, ChartPng dark);
  }
}
