package org.fashionmnist.experiment.ratetest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.fashionmnist.experiment.FolderName;
import org.fashionmnist.experiment.PictureStyle;
import org.fashionmnist.experiment.ReportListener;
import org.fashionmnist.page.ratetest.RateTestPage;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.file.ChartFiles;
import org.fashionmnist.report.ratetest.RateTestChart;
import org.fashionmnist.result.ratetest.RateTestRecord;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.result.wording.Names;
import org.fashionmnist.result.wording.NetworkWords;
import org.fashionmnist.storage.run.RunFolder;

/**
 * Draws the picture and the page of a learning-rate range test, from its record alone.
 *
 * @param style of the picture's files
 */
public record RateTestReporter(PictureStyle style, ReportListener listener) {

  private static final String PICTURE = "learning-rate-test.png";

  /** Whether a folder holds the record of a range test. */
  public static boolean canReport(Path folder) {
    return Files.exists(folder.resolve(RunFolder.RATE_TEST));
  }

  /**
   * Draws the test in a folder again; files of the same names are replaced.
   *
   * @throws org.fashionmnist.storage.DamagedFileException if its record is not one of this program
   */
  public void writeAgain(Path folder) throws IOException {
    write(folder, new RunFolder(folder).readRateTest());
  }

  void write(Path folder, RateTestRecord record) throws IOException {
    style.report(
        folder,
        charts(record),
        picture -> "Loss over the learning rate. " + RateTestPage.message(record),
        pictures -> new RateTestPage(FolderName.of(folder), record, pictures).html(),
        listener);
  }

  private static ChartFiles charts(RateTestRecord record) {
    return new ChartFiles(
        Map.of(
            PICTURE,
            new RateTestChart(ChartTheme.standard()).picture(describe(record), record.test())));
  }

  /** What was tested, in a line. */
  static String describe(RateTestRecord record) {
    return "%s, %s, batch %d, seed %d%s"
        .formatted(
            new NetworkWords(record.network()).brief(),
            Names.optimizer(record.optimizer()),
            record.batchSize(),
            record.seed(),
            record
                .trainingImages()
                .map(count -> " · " + Figures.count(count, "training image"))
                .orElse(""));
  }
}
