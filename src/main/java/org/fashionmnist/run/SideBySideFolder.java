package org.fashionmnist.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fashionmnist.result.DifferingValue;
import org.fashionmnist.result.FinishedRun;
import org.fashionmnist.result.RunRecord;
import org.fashionmnist.result.SideBySide;
import org.fashionmnist.storage.AtomicFile;

/**
 * A folder that receives several runs side by side.
 *
 * @param path where it is
 */
public record SideBySideFolder(Path path) {

  public static final String JSON = "side-by-side.json";
  public static final String MARKDOWN = "side-by-side.md";

  /**
   * Reads a run that was trained and tested to the end.
   *
   * @param folder of the run
   * @param name it shall have beside others
   * @throws DamagedFileException if it did not come to its end, or a file is not one of this
   *     program
   * @throws IOException if a file is missing
   */
  public static FinishedRun read(RunFolder folder, String name) throws IOException {
    RunRecord record = folder.readRun();
    if (!record.status().equals("completed")) {
      throw new DamagedFileException(
          folder.path().resolve(RunFolder.RUN),
          "expected a run that is completed, this one is " + record.status());
    }
    var test = folder.readEvaluation();
    return new FinishedRun(
        name,
        record,
        folder.readHistory(),
        test,
        folder.readPredictions(test.confusionMatrix().classNames()));
  }

  /** What runs were not given alike: settings, data, version, machine. */
  public static List<DifferingValue> differences(List<FinishedRun> runs) {
    return DifferingValues.of(runs.stream().map(FinishedRun::record).toList());
  }

  /** Writes the runs as JSON and as Markdown. */
  public void write(SideBySide runs) throws IOException {
    AtomicFile.write(path.resolve(JSON), Json.text(SideBySideSummary.of(runs)));
    AtomicFile.write(path.resolve(MARKDOWN), SideBySideMarkdown.text(runs));
  }
}
