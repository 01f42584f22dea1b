package org.fashionmnist.experiment.sidebyside;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.fashionmnist.compare.statistics.RunMisses;
import org.fashionmnist.compare.statistics.RunPairs;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.experiment.PictureStyle;
import org.fashionmnist.experiment.RecordListener;
import org.fashionmnist.page.run.RunPage;
import org.fashionmnist.page.sidebyside.SideBySidePage;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.file.ChartFiles;
import org.fashionmnist.report.sidebyside.MissCharts;
import org.fashionmnist.report.sidebyside.SideBySideCharts;
import org.fashionmnist.result.DataProvenance;
import org.fashionmnist.result.sidebyside.DifferingValue;
import org.fashionmnist.result.sidebyside.FinishedRun;
import org.fashionmnist.result.sidebyside.SharedMisses;
import org.fashionmnist.result.sidebyside.SideBySide;
import org.fashionmnist.storage.run.RunFolder;
import org.fashionmnist.storage.sidebyside.SideBySideFolder;

/**
 * Puts finished runs side by side: records, pictures and a page in a folder.
 *
 * @param runs what they have in common and what not
 * @param folders of the runs, by their names
 */
public record SideBySideReport(SideBySide runs, Map<String, Path> folders) {

  public SideBySideReport {
    folders = Map.copyOf(folders);
  }

  /**
   * Reads the runs.
   *
   * @param folders at least two
   * @throws IOException if a record is missing or damaged
   * @throws IllegalArgumentException if two runs were not tested on the same images
   */
  public static SideBySideReport of(List<Path> folders) throws IOException {
    List<FinishedRun> finished = new ArrayList<>();
    List<String> names = names(folders);
    Map<String, Path> byName = new LinkedHashMap<>();
    for (int i = 0; i < folders.size(); i++) {
      byName.put(names.get(i), folders.get(i));
      finished.add(SideBySideFolder.read(new RunFolder(folders.get(i)), names.get(i)));
    }
    List<DifferingValue> differences = SideBySideFolder.differences(finished);
    return new SideBySideReport(
        new SideBySide(finished, differences, RunPairs.of(finished), misses(finished, differences)),
        byName);
  }

  private static Optional<SharedMisses> misses(
      List<FinishedRun> runs, List<DifferingValue> differences) {
    return SideBySideFolder.differBySeedAlone(runs, differences)
        ? Optional.of(RunMisses.of(runs.stream().map(FinishedRun::predictions).toList()))
        : Optional.empty();
  }

  /** The last part of each path; the whole paths where two would have the same name. */
  private static List<String> names(List<Path> folders) {
    List<String> names =
        folders.stream()
            .map(folder -> folder.toAbsolutePath().normalize())
            .map(Path::getFileName)
            .map(String::valueOf)
            .toList();
    return names.stream().distinct().count() == names.size()
        ? names
        : folders.stream().map(Path::toString).toList();
  }

  /** The data that all runs used; empty where no picture needs their images. */
  public Optional<DataProvenance> imagesNeeded() {
    return runs.misses().map(misses -> runs.runs().get(0).record().data());
  }

  /**
   * Writes the records, the pictures and the page.
   *
   * @param test the images that the runs were tested on; without them there are no galleries
   */
  public void write(
      RunFolder folder,
      Optional<LabeledImages> test,
      PictureStyle style,
      RecordListener<SideBySide> listener)
      throws IOException {
    new SideBySideFolder(folder.path()).write(runs);
    listener.recorded(runs);
    style.report(
        folder.path(),
        theme -> charts(theme, test),
        pictures -> new SideBySidePage(runs, pictures, pages(folder.path())).html(),
        listener);
  }

  /** Where the runs' pages lie, from a folder; of runs without one, or on another drive, none. */
  private Map<String, String> pages(Path from) {
    Map<String, String> pages = new LinkedHashMap<>();
    Path start = from.toAbsolutePath().normalize();
    folders.forEach(
        (name, folder) -> {
          Path page = folder.toAbsolutePath().normalize().resolve(RunPage.NAME);
          if (Files.isRegularFile(page) && Objects.equals(page.getRoot(), start.getRoot())) {
            pages.put(name, address(start.relativize(page)));
          }
        });
    return pages;
  }

  /** A relative path as a link, whatever its names hold and however the system parts them. */
  private static String address(Path relative) {
    return StreamSupport.stream(relative.spliterator(), false)
        .map(part -> URLEncoder.encode(part.toString(), StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }

  private ChartFiles charts(ChartTheme theme, Optional<LabeledImages> test) {
    ChartFiles curves = SideBySideCharts.draw(theme, runs);
    return runs.misses()
        .map(
            misses ->
                curves.and(MissCharts.draw(theme, misses, test.map(images -> images::grayImage))))
        .orElse(curves);
  }
}
