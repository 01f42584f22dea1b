package org.fashionmnist.experiment.comparison;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fashionmnist.experiment.NamedFolders;
import org.fashionmnist.experiment.PictureStyle;
import org.fashionmnist.experiment.RecordListener;
import org.fashionmnist.experiment.ReportListener;
import org.fashionmnist.experiment.SafeFolder;
import org.fashionmnist.page.comparison.ComparisonsPage;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.comparison.ComparisonsCharts;
import org.fashionmnist.result.comparison.ComparisonsSideBySide;
import org.fashionmnist.result.comparison.NamedComparison;
import org.fashionmnist.storage.DamagedFileException;
import org.fashionmnist.storage.comparison.ComparisonsFolder;

/**
 * Puts comparisons side by side: a record, a picture and a page in a folder.
 *
 * @param all what they found
 * @param folders of the comparisons, by their names
 */
public record ComparisonsReport(ComparisonsSideBySide all, NamedFolders folders) {

  private static final String PAGE = "index.html";

  /** Whether a folder holds comparisons side by side. */
  public static boolean canReport(Path folder) {
    return Files.exists(folder.resolve(ComparisonsFolder.JSON));
  }

  /**
   * Reads comparisons.
   *
   * @param folders of at least two
   * @throws IOException if a record is missing or damaged, a folder is given twice, or no optimizer
   *     is in all of them
   */
  public static ComparisonsReport of(List<Path> folders) throws IOException {
    Set<Path> seen = new HashSet<>();
    for (Path folder : folders) {
      if (!seen.add(folder.toRealPath())) {
        throw new IOException(
            folder + " is given twice: expected the folders of different comparisons");
      }
    }
    NamedFolders named = NamedFolders.of(folders);
    List<NamedComparison> comparisons = new ArrayList<>();
    for (Map.Entry<String, Path> each : named.folders().entrySet()) {
      comparisons.add(
          new NamedComparison(
              each.getKey(),
              Optional.empty(),
              ComparisonReporter.read(each.getValue()).withoutTrials()));
    }
    try {
      return new ComparisonsReport(new ComparisonsSideBySide(comparisons), named);
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Writes the record, the picture and the page into a new folder. */
  public void write(Path folder, PictureStyle style, RecordListener<ComparisonsSideBySide> listener)
      throws IOException {
    ComparisonsSideBySide linked = all.linked(folders.pages(folder));
    SafeFolder kept = SafeFolder.write(folder, path -> new ComparisonsFolder(path).write(linked));
    listener.recorded(linked);
    kept.report(path -> draw(path, linked, style, listener));
  }

  /**
   * Draws the picture and the page in a folder again; files of the same names are replaced.
   *
   * @throws DamagedFileException if its record is not one of this program
   */
  public static void writeAgain(Path folder, PictureStyle style, ReportListener listener)
      throws IOException {
    draw(folder, new ComparisonsFolder(folder).read(), style, listener);
  }

  private static void draw(
      Path folder, ComparisonsSideBySide all, PictureStyle style, ReportListener listener)
      throws IOException {
    style.report(
        folder,
        ComparisonsCharts.draw(ChartTheme.standard(), all),
        pictures -> new ComparisonsPage(all, pictures, reachable(folder, all)).html(),
        listener);
  }

  /** Links of those whose pages are still there, by name. */
  private static Map<String, String> reachable(Path folder, ComparisonsSideBySide all) {
    Map<String, String> pages = new LinkedHashMap<>();
    for (NamedComparison each : all.comparisons()) {
      each.page()
          .filter(page -> isThere(folder, page))
          .ifPresent(page -> pages.put(each.name(), page));
    }
    return pages;
  }

  private static boolean isThere(Path folder, String page) {
    try {
      URI address = URI.create(page);
      String path = address.getRawSchemeSpecificPart();
      // Nothing but a page of this program, and none of another machine.
      return !address.isAbsolute()
          && !path.startsWith("/")
          && path.endsWith("/" + PAGE)
          && address.getQuery() == null
          && Files.isRegularFile(folder.resolve(address.getPath()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
