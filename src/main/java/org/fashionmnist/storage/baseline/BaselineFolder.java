package org.fashionmnist.storage.baseline;

import java.io.IOException;
import java.nio.file.Path;
import org.fashionmnist.result.baseline.BaselineRecord;
import org.fashionmnist.result.baseline.BaselineResult;
import org.fashionmnist.result.baseline.PublishedScore;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.result.wording.MarkdownTable;
import org.fashionmnist.result.wording.Names;
import org.fashionmnist.storage.AtomicFile;
import org.fashionmnist.storage.Csv;
import org.fashionmnist.storage.Json;

/**
 * A folder that receives the files of baselines.
 *
 * @param path where it is
 */
public record BaselineFolder(Path path) {

  public static final String JSON = "baselines.json";
  public static final String CSV = "baselines.csv";
  public static final String MARKDOWN = "baselines.md";

  private static final String COLUMNS =
      "name,method,training_images,correct,test_images,accuracy,low,high,train_seconds,"
          + "predict_seconds,peak_megabytes";

  /** Writes the record, as JSON, as CSV and as a table in Markdown. */
  public void write(BaselineRecord record) throws IOException {
    Json.write(path.resolve(JSON), record);
    Csv csv = new Csv(COLUMNS);
    for (BaselineResult result : record.results()) {
      csv.row(
          result.name(),
          result.method(),
          result.trainingImages(),
          result.correct(),
          result.testImages(),
          result.accuracy(),
          result.interval().low(),
          result.interval().high(),
          result.trainSeconds(),
          result.predictSeconds(),
          result.peakMegabytes());
    }
    AtomicFile.write(path.resolve(CSV), csv.toString());
    AtomicFile.write(path.resolve(MARKDOWN), markdown(record));
  }

  /**
   * Reads the record.
   *
   * @throws org.fashionmnist.storage.DamagedFileException if this program did not write it
   */
  public BaselineRecord read() throws IOException {
    return Json.read(path.resolve(JSON), BaselineRecord.class);
  }

  private static String markdown(BaselineRecord record) {
    MarkdownTable measured =
        new MarkdownTable(
            "method",
            "settings",
            "training images:",
            "test accuracy:",
            "95 % interval:",
            "training, s:",
            "test, s:",
            "heap, MB:");
    for (BaselineResult result : record.results()) {
      measured.row(
          result.name(),
          result.method(),
          Figures.count(result.trainingImages()),
          Figures.percent(result.accuracy()),
          Figures.percents(result.interval()),
          Figures.seconds(result.trainSeconds()),
          Figures.seconds(result.predictSeconds()),
          result.peakMegabytes().map(Figures::count).orElse(Figures.NONE));
    }
    String text =
        "# Baselines on %s\n\n    %s\n\n%s"
            .formatted(Names.dataset(record.data()), record.command(), measured);
    if (record.published().isEmpty()) {
      return text;
    }
    MarkdownTable published = new MarkdownTable("classifier", "settings", "test accuracy:");
    for (PublishedScore score : record.published()) {
      published.row(score.classifier(), score.settings(), Figures.percent(score.accuracy(), 1));
    }
    return text
        + "\nPublished for scikit-learn, means of five trainings on all images ([%s](%s)):\n\n%s"
            .formatted(PublishedScore.SOURCE, PublishedScore.ADDRESS, published);
  }
}
