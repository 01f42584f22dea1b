package org.fashionmnist.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fashionmnist.compare.statistics.Analysis;
import org.fashionmnist.compare.statistics.Candidate;
import org.fashionmnist.compare.statistics.Trials;
import org.fashionmnist.result.DataFile;
import org.fashionmnist.result.DataProvenance;
import org.fashionmnist.result.Environment;
import org.fashionmnist.result.NetworkSummary;
import org.fashionmnist.result.SplitSizes;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.result.comparison.ComparisonSettings;
import org.fashionmnist.result.comparison.TrialMethod;
import org.fashionmnist.result.comparison.TrialPhase;
import org.fashionmnist.result.comparison.TrialRecord;
import org.fashionmnist.result.comparison.TrialStatus;

/** Fabricated comparisons of up to three optimizers. */
public final class SmallComparison {

  public static final List<String> OPTIMIZERS = List.of("sgd", "adam", "nesterov");

  private SmallComparison() {}

  public static ComparisonSettings settings(List<String> optimizers, int epochs, int seedCount) {
    return new ComparisonSettings(
        optimizers,
        List.of(128),
        "relu",
        "glorot_uniform",
        0,
        TrialMethod.PLAIN,
        32,
        epochs,
        3,
        seedCount,
        0.1,
        1,
        0.85,
        Optional.empty());
  }

  public static DataProvenance data(String source, String sha256) {
    return new DataProvenance(
        "fashion-mnist",
        source,
        false,
        List.of(
            new DataFile("train-images-idx3-ubyte", 47040016, "00ff"),
            new DataFile("train-labels-idx1-ubyte", 60008, sha256)));
  }

  /** Two optimizers that cannot be told apart, and one that can, and that needs tuning. */
  static List<TrialRecord> trials() {
    List<TrialRecord> trials = new ArrayList<>();
    trials.addAll(tuningOfAdam());
    trials.add(Trials.tuning("nesterov", 0.01, 0.8, 0.86));
    trials.add(Trials.tuning("nesterov", 0.1, 0.85, 0.88));
    trials.add(Trials.tuning("nesterov", 1, TrialStatus.DIVERGED));
    trials.addAll(Trials.atDefault("nesterov", 0.01, 0.8871, 0.8868, 0.8862));
    trials.add(Trials.tuning("sgd", 0.1, 0.7, 0.81));
    trials.add(Trials.tuning("sgd", 1, 0.8, 0.84));
    trials.add(Trials.tuning("sgd", 10, TrialStatus.DIVERGED));
    trials.addAll(Trials.atDefault("sgd", 0.001, 0.7011, 0.7, 0.699));
    trials.addAll(Trials.finals("adam", 0.001, 0.886, 0.887, 0.885));
    trials.addAll(Trials.finals("nesterov", 0.1, 0.888, 0.887, 0.8863));
    trials.addAll(Trials.finals("sgd", 1, 0.8409, 0.8402, 0.8397));
    return trials;
  }

  private static List<TrialRecord> tuningOfAdam() {
    return List.of(
        Trials.tuning("adam", 0.001, 0.86, 0.885),
        Trials.tuning("adam", 0.01, 0.85, 0.87),
        Trials.tuning("adam", 0.1, TrialStatus.DISCARDED, 0.5));
  }

  public static Comparison completed() {
    return comparison("completed", settings(OPTIMIZERS, 2, 3), trials());
  }

  /** The first seed alone. */
  public static Comparison withOneSeed() {
    List<TrialRecord> trials =
        trials().stream()
            .filter(t -> t.settings().phase() != TrialPhase.FINAL || t.settings().seed() == 101)
            .toList();
    return comparison("completed", settings(OPTIMIZERS, 2, 1), trials);
  }

  public static Comparison withOneOptimizer() {
    List<TrialRecord> trials =
        trials().stream().filter(t -> t.settings().optimizer().equals("adam")).toList();
    return comparison("completed", settings(List.of("adam"), 2, 3), trials);
  }

  /** Of all optimizers but one. */
  public static Comparison without(String optimizer) {
    List<TrialRecord> trials =
        trials().stream().filter(t -> !t.settings().optimizer().equals(optimizer)).toList();
    return comparison(
        "completed",
        settings(OPTIMIZERS.stream().filter(name -> !name.equals(optimizer)).toList(), 2, 3),
        trials);
  }

  /** SGD diverges at its default and in one final trial; Nesterov at every rate. */
  public static Comparison withDivergedTrials() {
    List<TrialRecord> trials = new ArrayList<>(tuningOfAdam());
    trials.addAll(Trials.finals("adam", 0.001, 0.886, 0.887, 0.885));
    trials.add(Trials.tuning("sgd", 1, 0.8, 0.84));
    trials.add(Trials.divergedAtDefault("sgd", 0.001));
    trials.addAll(Trials.finals("sgd", 1, 0.8409, 0.8402));
    trials.add(Trials.divergedFinal("sgd", 1, 103));
    trials.add(Trials.tuning("nesterov", 0.1, TrialStatus.DIVERGED, 0.1));
    trials.add(Trials.divergedAtDefault("nesterov", 0.01));
    return comparison("completed", settings(OPTIMIZERS, 2, 3), trials);
  }

  /** The time was over before the final trials. */
  public static Comparison withoutFinalTrials() {
    List<TrialRecord> trials =
        trials().stream().filter(t -> !t.settings().phase().isTested()).toList();
    return comparison("incomplete", settings(OPTIMIZERS, 2, 3), trials);
  }

  public static Comparison withoutTrials() {
    return comparison("incomplete", settings(OPTIMIZERS, 2, 3), List.of());
  }

  /** Every seed gives the same accuracies, and they are as good as equal. */
  public static Comparison ofEqualOptimizers() {
    List<TrialRecord> trials =
        Stream.of("adam", "sgd")
            .flatMap(
                name ->
                    Stream.concat(
                        Stream.of(Trials.tuning(name, 0.001, 0.88)),
                        Trials.finals(name, 0.001, 0.88, 0.89).stream()))
            .toList();
    return comparison("completed", settings(List.of("adam", "sgd"), 2, 2), trials);
  }

  private static Comparison comparison(
      String status, ComparisonSettings settings, List<TrialRecord> trials) {
    Analysis analysis =
        Analysis.of(
            settings,
            trials,
            List.of(
                new Candidate("adam", "Adam", 0.001),
                new Candidate("nesterov", "Nesterov", 0.01),
                new Candidate("sgd", "SGD", 0.001)));
    return new Comparison(
        "./fashion compare --epochs 2",
        status,
        settings,
        data("the folder /data", "abcd"),
        new SplitSizes(54000, 6000, 10000),
        new NetworkSummary(List.of(784, 128, 10), 101770),
        new Environment("0.1.0", "17", "a VM", "an OS", "amd64", 2, "scalar", 1),
        analysis.optimizers(),
        analysis.pairs(),
        analysis.seedDeviation(),
        analysis.testLooks(),
        analysis.trials(),
        12.5);
  }
}
