package org.fashionmnist.storage.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fashionmnist.result.DataProvenance;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.result.comparison.ComparisonSettings;
import org.fashionmnist.result.comparison.TrialEpoch;
import org.fashionmnist.result.comparison.TrialRecord;
import org.fashionmnist.result.wording.ComparisonWords;
import org.fashionmnist.storage.AtomicFile;
import org.fashionmnist.storage.Csv;
import org.fashionmnist.storage.DamagedFileException;
import org.fashionmnist.storage.Json;
import org.fashionmnist.storage.run.RunFolder;

/**
 * A folder that receives the files of one comparison: what was chosen at once, every trial when it
 * has ended, the results at the end. So an interrupted comparison can go on where it was.
 *
 * @param path where it is
 */
public record ComparisonFolder(Path path) {

  public static final String SETTINGS = "settings.json";
  public static final String TRIALS = "trials";
  public static final String COMPARISON_JSON = "comparison.json";
  public static final String COMPARISON_CSV = "comparison.csv";
  public static final String COMPARISON_MD = "comparison.md";

  private static final String JSON = ".json";

  /**
   * Begins a comparison: writes what was chosen.
   *
   * @param empty the folder, new
   */
  public static ComparisonFolder begin(
      RunFolder empty, String version, ComparisonSettings settings, DataProvenance data)
      throws IOException {
    Path path = empty.path();
    ComparisonFolder folder = new ComparisonFolder(path);
    Json.write(path.resolve(SETTINGS), ComparisonStart.of(version, settings, data));
    Files.createDirectory(folder.trials());
    return folder;
  }

  /**
   * Opens the folder of a comparison that shall go on. Where the data came from may differ, but not
   * what they are, nor the version of the program.
   *
   * @throws OtherSettingsException if it was begun with others; names the first that differs
   * @throws DamagedFileException if {@code settings.json} is not one of this program
   * @throws IOException if there is none
   */
  public static ComparisonFolder resume(
      Path path, String version, ComparisonSettings settings, DataProvenance data)
      throws IOException {
    ComparisonFolder folder = new ComparisonFolder(path);
    Path file = path.resolve(SETTINGS);
    ComparisonStart begun = Json.read(file, ComparisonStart.class);
    Optional<SettingDifference> difference =
        SettingDifference.first(begun, ComparisonStart.of(version, settings, data));
    if (difference.isPresent()) {
      throw new OtherSettingsException(file, difference.get());
    }
    Files.createDirectories(folder.trials());
    return folder;
  }

  /** Writes a trial that has ended. Threads may write different ones at the same time. */
  public void write(TrialRecord trial) throws IOException {
    Json.write(trials().resolve(trial.settings().fileName() + JSON), trial);
  }

  /**
   * Reads all trials that have been written, in the order of their settings.
   *
   * @throws DamagedFileException if there is a file that is not a complete trial under its name;
   *     names it
   */
  public List<TrialRecord> readTrials() throws IOException {
    List<Path> files;
    try (Stream<Path> entries = Files.list(trials())) {
      files = entries.filter(file -> !isHidden(file)).sorted().toList();
    }
    List<TrialRecord> trials = new ArrayList<>();
    for (Path file : files) {
      trials.add(readTrial(file));
    }
    trials.sort(Comparator.comparing(TrialRecord::settings));
    return List.copyOf(trials);
  }

  /** Parts of files whose writing was interrupted begin with a dot. */
  private static boolean isHidden(Path file) {
    return file.getFileName().toString().startsWith(".");
  }

  private static TrialRecord readTrial(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new DamagedFileException(file, "expected nothing but the files of trials here")
          .withRemedy("move it elsewhere");
    }
    try {
      TrialRecord trial = Json.read(file, TrialRecord.class);
      String name = trial.settings().fileName() + JSON;
      if (!file.getFileName().toString().equals(name)) {
        throw new DamagedFileException(
            file, "expected the trial of its name, got the one that belongs into " + name);
      }
      return trial;
    } catch (DamagedFileException e) {
      throw e.withRemedy("delete it, and --resume repeats this one trial");
    }
  }

  /** Writes the results: all of them as JSON, a line a trial as CSV, and in words. */
  public void write(Comparison comparison) throws IOException {
    Json.write(path.resolve(COMPARISON_JSON), comparison);
    AtomicFile.write(path.resolve(COMPARISON_CSV), csv(comparison.trials()));
    AtomicFile.write(path.resolve(COMPARISON_MD), ComparisonMarkdown.text(comparison));
  }

  /** The values are those of a trial's last epoch. */
  private static String csv(List<TrialRecord> trials) {
    Csv csv =
        new Csv(
            "phase,optimizer,learning_rate,seed,status,epochs,loss,val_loss,val_accuracy,"
                + "test_loss,test_accuracy,seconds,giga_operations");
    for (TrialRecord trial : trials) {
      Optional<TrialEpoch> last = trial.lastEpoch();
      Optional<Scores> validation = last.flatMap(TrialEpoch::validation);
      csv.row(
          trial.settings().phase(),
          trial.settings().optimizer(),
          trial.settings().learningRate(),
          trial.settings().seed(),
          trial.status(),
          trial.epochs().size(),
          last.map(TrialEpoch::loss),
          validation.map(Scores::loss),
          validation.map(Scores::accuracy),
          trial.test().map(Scores::loss),
          trial.test().map(Scores::accuracy),
          last.map(TrialEpoch::seconds),
          last.map(TrialEpoch::gigaOperations));
    }
    return csv.toString();
  }

  /**
   * Reads the results of a comparison.
   *
   * @throws DamagedFileException if the file is not one that this program wrote
   */
  public Comparison readComparison() throws IOException {
    return Json.read(path.resolve(COMPARISON_JSON), Comparison.class, EarlierComparison::complete);
  }

  /** What is said of a comparison, the same as in its Markdown file. */
  public static ComparisonWords words(Comparison comparison) {
    Standings standings = new Standings(comparison);
    ComparisonMethod method = new ComparisonMethod(standings);
    return new ComparisonWords(
        new ComparisonAnswer(standings).text(),
        method.howItWasDone(),
        method.statistics(),
        method.limits());
  }

  private Path trials() {
    return path.resolve(TRIALS);
  }
}
