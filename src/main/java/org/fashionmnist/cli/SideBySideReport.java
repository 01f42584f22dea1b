package org.fashionmnist.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.fashionmnist.cli.option.PictureOptions;
import org.fashionmnist.cli.text.Notes;
import org.fashionmnist.cli.text.SideBySideTable;
import org.fashionmnist.compare.statistics.RunMisses;
import org.fashionmnist.compare.statistics.RunPairs;
import org.fashionmnist.page.PagePicture;
import org.fashionmnist.page.run.RunPage;
import org.fashionmnist.page.sidebyside.SideBySidePage;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.file.ChartFiles;
import org.fashionmnist.report.sidebyside.MissCharts;
import org.fashionmnist.report.sidebyside.SideBySideCharts;
import org.fashionmnist.result.DataProvenance;
import org.fashionmnist.result.GrayImage;
import org.fashionmnist.result.sidebyside.DifferingValue;
import org.fashionmnist.result.sidebyside.FinishedRun;
import org.fashionmnist.result.sidebyside.SharedMisses;
import org.fashionmnist.result.sidebyside.SideBySide;
import org.fashionmnist.storage.AtomicFile;
import org.fashionmnist.storage.run.RunFolder;
import org.fashionmnist.storage.sidebyside.SideBySideFolder;

/** Puts finished runs side by side: a table on the terminal, records and pictures in a folder. */
final class SideBySideReport {

  private final SideBySide runs;

  /**
   * Reads the runs.
   *
   * @param folders at least two
   * @throws IOException if a record is missing or damaged
   * @throws IllegalArgumentException if two runs were not tested on the same images
   */
  SideBySideReport(List<Path> folders) throws IOException {
    List<FinishedRun> finished = new ArrayList<>();
    List<String> names = names(folders);
    for (int i = 0; i < folders.size(); i++) {
      finished.add(SideBySideFolder.read(new RunFolder(folders.get(i)), names.get(i)));
    }
    List<DifferingValue> differences = SideBySideFolder.differences(finished);
    runs =
        new SideBySide(finished, differences, RunPairs.of(finished), misses(finished, differences));
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
  Optional<DataProvenance> imagesNeeded() {
    return runs.misses().map(misses -> runs.runs().get(0).record().data());
  }

  /**
   * Writes and prints.
   *
   * @param images of the test set, by their places; without them there are no galleries
   */
  void write(
      RunFolder folder,
      Optional<IntFunction<GrayImage>> images,
      PictureOptions pictures,
      PrintWriter out,
      PrintWriter err)
      throws IOException {
    new SideBySideFolder(folder.path()).write(runs);
    Path page = folder.path().resolve(RunPage.NAME);
    List<PagePicture> drawn =
        pictures
            .style()
            .writeForPage(folder.path(), theme -> charts(theme, images), new Notes(err))
            .forPage();
    AtomicFile.write(page, SideBySidePage.html(runs, drawn));
    out.print(SideBySideTable.text(runs));
    out.println("\nReport    " + page);
  }

  private ChartFiles charts(ChartTheme theme, Optional<IntFunction<GrayImage>> images) {
    ChartFiles curves = SideBySideCharts.draw(theme, runs);
    return runs.misses()
        .map(misses -> curves.and(MissCharts.draw(theme, misses, images)))
        .orElse(curves);
  }
}
