package org.fashionmnist.experiment.suspect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.experiment.Execution;
import org.fashionmnist.experiment.SafeFolder;
import org.fashionmnist.experiment.Stopwatch;
import org.fashionmnist.experiment.ThisProcess;
import org.fashionmnist.plan.NetworkChoice;
import org.fashionmnist.result.run.ImagePredictions;
import org.fashionmnist.result.suspect.DuplicateCounts;
import org.fashionmnist.result.suspect.Duplicates;
import org.fashionmnist.result.suspect.LabelSuspects;
import org.fashionmnist.result.suspect.SuspectClass;
import org.fashionmnist.result.suspect.SuspectRecord;
import org.fashionmnist.result.suspect.SuspectSettings;
import org.fashionmnist.storage.SuspectFolder;
import org.fashionmnist.storage.run.RunFolder;
import org.fashionmnist.suspect.ConfidentLearning;
import org.fashionmnist.suspect.DuplicateSearch;
import org.fashionmnist.suspect.OutOfFold;

/**
 * A search for labels that may be wrong and images that are there twice, from the data to records
 * and pictures.
 *
 * @param settings with at least two folds
 * @param choice of the network that predicts
 */
public record SuspectExperiment(SuspectSettings settings, NetworkChoice choice) {

  public SuspectExperiment {
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(choice, "choice");
  }

  /**
   * Searches, and writes what is found, pictures and page.
   *
   * @throws IllegalArgumentException if there are fewer than two folds, or fewer images than folds
   */
  public SuspectRecord run(
      Dataset dataset, RunFolder folder, Execution execution, SuspectListener listener)
      throws IOException {
    Network network = choice.network(dataset.training(), dataset.classNames().size());
    Stopwatch watch = new Stopwatch();
    ImagePredictions predictions =
        new OutOfFold(
                network, settings.folds(), settings.epochs(), settings.seed(), execution.threads())
            .predict(
                dataset.training(),
                dataset.classNames(),
                (fold, accuracy) -> listener.predicted(fold, settings.folds(), accuracy));
    LabelSuspects suspects = ConfidentLearning.suspects(predictions);
    double labelSeconds = watch.lapSeconds();
    Duplicates duplicates = DuplicateSearch.of(dataset, execution.threads());
    double duplicateSeconds = watch.lapSeconds();

    SuspectRecord record = record(network, dataset, execution, suspects, duplicates);
    SafeFolder kept =
        SafeFolder.write(
            folder.path(),
            path -> {
              SuspectFolder files = new SuspectFolder(path);
              files.write(suspects);
              files.write(duplicates);
              files.write(record);
            });
    listener.found(record, labelSeconds, duplicateSeconds);
    kept.report(
        path ->
            new SuspectReporter(execution.pictures(), listener)
                .write(path, record, suspects, duplicates, dataset));
    return record;
  }

  private SuspectRecord record(
      Network network,
      Dataset dataset,
      Execution execution,
      LabelSuspects suspects,
      Duplicates duplicates) {
    return new SuspectRecord(
        execution.command(),
        ThisProcess.version(),
        dataset.provenance(),
        choice.summary(network),
        settings,
        suspects.accuracy(),
        suspects.suspects().size(),
        classes(dataset, suspects),
        suspects.first(settings.top()),
        DuplicateCounts.of(duplicates));
  }

  private static List<SuspectClass> classes(Dataset dataset, LabelSuspects suspects) {
    List<String> names = dataset.classNames();
    int[] counts = dataset.training().countPerLabel(names.size());
    List<SuspectClass> classes = new ArrayList<>();
    for (int c = 0; c < names.size(); c++) {
      int label = c;
      int suspectCount = (int) suspects.suspects().stream().filter(s -> s.label() == label).count();
      classes.add(
          new SuspectClass(names.get(c), counts[c], suspects.thresholds().get(c), suspectCount));
    }
    return classes;
  }
}
