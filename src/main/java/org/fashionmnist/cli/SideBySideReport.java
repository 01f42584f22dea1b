package org.fashionmnist.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.compare.statistics.RunPairs;
import org.fashionmnist.page.RunPage;
import org.fashionmnist.page.SideBySidePage;
import org.fashionmnist.report.ChartFiles;
import org.fashionmnist.report.ChartTheme;
import org.fashionmnist.report.SideBySideCharts;
import org.fashionmnist.result.FinishedRun;
import org.fashionmnist.result.SideBySide;
import org.fashionmnist.run.RunFolder;
import org.fashionmnist.run.SideBySideFolder;
import org.fashionmnist.storage.AtomicFile;

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
    runs = new SideBySide(finished, SideBySideFolder.differences(finished), RunPairs.of(finished));
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

  /** Writes and prints. */
  void write(RunFolder folder, PictureOptions pictures, PrintWriter out) throws IOException {
    new SideBySideFolder(folder.path()).write(runs);
    ChartFiles charts = SideBySideCharts.draw(ChartTheme.light(), runs);
    ChartFiles dark = SideBySideCharts.draw(ChartTheme.dark(), runs);
    pictures.write(folder.path(), pictures.isDark() ? dark : charts);
    Path page = folder.path().resolve(RunPage.NAME);
    AtomicFile.write(page, SideBySidePage.html(runs, PagePictures.of(charts, dark)));
    out.print(SideBySideTable.text(runs));
    out.println("\nReport    " + page);
  }
}
