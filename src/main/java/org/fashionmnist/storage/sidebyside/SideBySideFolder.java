package org.fashionmnist.storage.sidebyside;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.fashionmnist.result.run.Evaluation;
import org.fashionmnist.result.run.History;
import org.fashionmnist.result.run.ImagePredictions;
import org.fashionmnist.result.run.RunRecord;
import org.fashionmnist.result.sidebyside.DifferingValue;
import org.fashionmnist.result.sidebyside.FinishedRun;
import org.fashionmnist.result.sidebyside.MissedImage;
import org.fashionmnist.result.sidebyside.SharedMisses;
import org.fashionmnist.result.sidebyside.SideBySide;
import org.fashionmnist.result.sidebyside.TakenFor;
import org.fashionmnist.storage.AtomicFile;
import org.fashionmnist.storage.Csv;
import org.fashionmnist.storage.DamagedFileException;
import org.fashionmnist.storage.run.RunAgreement;
import org.fashionmnist.storage.run.RunFolder;

/**
 * A folder that receives several runs side by side.
 *
 * @param path where it is
 */
public record SideBySideFolder(Path path) {

  public static final String JSON = "side-by-side.json";
  public static final String MARKDOWN = "side-by-side.md";
  public static final String MISSES_CSV = "misses.csv";

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
    Evaluation test = folder.readEvaluation();
    History history = folder.readHistory();
    ImagePredictions predictions = folder.readPredictions(test.confusionMatrix().classNames());
    folder.requireIntact();
    RunAgreement.require(folder, record, history, test, predictions);
    return new FinishedRun(name, record, history, test, predictions);
  }

  /** What runs were not given alike: settings, data, version, machine. */
  public static List<DifferingValue> differences(List<FinishedRun> runs) {
    return DifferingValues.of(runs.stream().map(FinishedRun::record).toList());
  }

  /**
   * Whether runs were given the same, but each another seed. Where the data lay and what computed
   * does not count, since neither changes a result.
   *
   * @param differences of all of them, by {@link #differences}
   */
  public static boolean differBySeedAlone(
      List<FinishedRun> runs, List<DifferingValue> differences) {
    long seeds = runs.stream().map(run -> run.record().settings().seed()).distinct().count();
    return seeds == runs.size()
        && differences.stream()
            .map(DifferingValue::name)
            .allMatch(DifferingValues::maySeedsDifferIn);
  }

  /** Writes the runs as JSON and as Markdown, and the images they miss as CSV where there are. */
  public void write(SideBySide runs) throws IOException {
    AtomicFile.write(path.resolve(JSON), SideBySideSummary.json(runs));
    AtomicFile.write(path.resolve(MARKDOWN), new SideBySideMarkdown(runs).text());
    if (runs.misses().isPresent()) {
      AtomicFile.write(path.resolve(MISSES_CSV), csv(runs.misses().get()));
    }
  }

  /**
   * The wrong classes, and how many runs said each, are lists with spaces between their entries.
   */
  private static String csv(SharedMisses misses) {
    Csv csv = new Csv("image,label,miss_count,miss_share,taken_for,taken_for_counts,confidence");
    for (MissedImage image : misses.images()) {
      csv.row(
          image.image(),
          image.label(),
          image.missCount(),
          (double) image.missCount() / misses.runCount(),
          list(image, TakenFor::classNumber),
          list(image, TakenFor::runCount),
          image.confidence());
    }
    return csv.toString();
  }

  private static String list(MissedImage image, ToIntFunction<TakenFor> value) {
    return image.takenFor().stream()
        .map(taken -> String.valueOf(value.applyAsInt(taken)))
        .collect(Collectors.joining(" "));
  }
}
