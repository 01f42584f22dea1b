package org.fashionmnist.experiment.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fashionmnist.compare.statistics.Analysis;
import org.fashionmnist.experiment.PictureStyle;
import org.fashionmnist.experiment.ReportListener;
import org.fashionmnist.page.comparison.ComparisonPage;
import org.fashionmnist.page.comparison.ComparisonReport;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.comparison.ComparisonCharts;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.storage.DamagedFileException;
import org.fashionmnist.storage.comparison.ComparisonFolder;

/**
 * Draws the pictures and the page of a comparison, from its record alone.
 *
 * @param style of the pictures' files
 */
public record ComparisonReporter(PictureStyle style, ReportListener listener) {

  /** Whether a folder holds the record of a comparison. */
  public static boolean canReport(Path folder) {
    return Files.exists(folder.resolve(ComparisonFolder.COMPARISON_JSON));
  }

  /** Whether a folder holds the trials of a comparison that did not come to its end. */
  public static boolean isInterrupted(Path folder) {
    return !canReport(folder)
        && Files.exists(folder.resolve(ComparisonFolder.SETTINGS))
        && Files.exists(folder.resolve(ComparisonFolder.TRIALS));
  }

  /**
   * Draws the comparison in a folder again; files of the same names are replaced.
   *
   * @throws DamagedFileException if its record is not one of this program
   */
  public void writeAgain(Path folder) throws IOException {
    write(folder, read(folder));
  }

  /**
   * The comparison in a folder, of whatever version, as today's statistics see its trials.
   *
   * @throws DamagedFileException if its record is not one of this program
   */
  static Comparison read(Path folder) throws IOException {
    Comparison recorded = new ComparisonFolder(folder).readComparison();
    try {
      return Analysis.again(recorded);
    } catch (IllegalArgumentException e) {
      throw new DamagedFileException(
          folder.resolve(ComparisonFolder.COMPARISON_JSON), e.getMessage());
    }
  }

  void write(Path folder, Comparison comparison) throws IOException {
    style.report(
        folder,
        ComparisonCharts.draw(ChartTheme.standard(), comparison),
        pictures ->
            ComparisonPage.html(
                new ComparisonReport(comparison, ComparisonFolder.words(comparison), pictures)),
        listener);
  }
}
