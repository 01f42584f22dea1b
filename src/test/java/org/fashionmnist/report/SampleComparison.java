package org.fashionmnist.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.fashionmnist.result.ConfidenceInterval;
import org.fashionmnist.result.DataProvenance;
import org.fashionmnist.result.Environment;
import org.fashionmnist.result.NetworkSummary;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.SplitSizes;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.result.comparison.ComparisonSettings;
import org.fashionmnist.result.comparison.OptimizerResult;
import org.fashionmnist.result.comparison.RateResult;
import org.fashionmnist.result.comparison.TrialEpoch;
import org.fashionmnist.result.comparison.TrialMethod;
import org.fashionmnist.result.comparison.TrialPhase;
import org.fashionmnist.result.comparison.TrialRecord;
import org.fashionmnist.result.comparison.TrialSettings;
import org.fashionmnist.result.comparison.TrialStatus;
import org.fashionmnist.result.comparison.TuningGain;

/**
 * Makes comparisons like real ones: accuracy falls with the distance from an optimizer's best rate,
 * the largest rates diverge, the smallest are given up.
 *
 * @param names of the optimizers, from the best to the worst
 * @param seedCount final trials of each; 0 for a comparison that ended before
 * @param epochCount of every trial
 * @param spread standard deviation of accuracies over seeds, and a part of the distance between
 *     optimizers
 */
public record SampleComparison(List<String> names, int seedCount, int epochCount, double spread) {

  public static final List<String> NAMES =
      List.of(
          "NAdam",
          "Adam",
          "AdamW",
          "Nesterov",
          "RMSprop",
          "Momentum",
          "AMSGrad",
          "Adamax",
          "Muon",
          "L-BFGS",
          "Adagrad",
          "Adadelta",
          "SGD");

  private static final int RATE_COUNT = 7;
  private static final double SECONDS_PER_EPOCH = 0.8;
  private static final double GIGA_OPERATIONS_PER_EPOCH = 32.9;

  /** As many seeds and epochs as a user would have. */
  public static SampleComparison usual(int optimizerCount) {
    return new SampleComparison(NAMES.subList(0, optimizerCount), 5, 10, 0.0012);
  }

  public Comparison comparison() {
    List<OptimizerResult> results = new ArrayList<>();
    List<TrialRecord> trials = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      List<TrialRecord> own = trials(i);
      trials.addAll(own);
      results.add(result(i, own));
    }
    return comparison(results, trials);
  }

  /** The same with an optimizer more, all of whose trials diverged. */
  public Comparison withADivergedOptimizer() {
    Comparison others = comparison();
    List<OptimizerResult> results = new ArrayList<>(others.optimizers());
    results.add(divergedResult(names.size()));
    List<TrialRecord> trials = new ArrayList<>(others.trials());
    for (int k = 0; k < RATE_COUNT; k++) {
      trials.add(
          new TrialRecord(
              new TrialSettings(TrialPhase.TUNING, "broken", rate(0, k), 1),
              TrialStatus.DIVERGED,
              List.of(),
              Optional.empty()));
    }
    return comparison(results, trials);
  }

  private Comparison comparison(List<OptimizerResult> results, List<TrialRecord> trials) {
    return new Comparison(
        "fashion compare",
        seedCount == 0 ? "incomplete" : "completed",
        new ComparisonSettings(
            names,
            List.of(128),
            "relu",
            "glorot_uniform",
            0,
            TrialMethod.PLAIN,
            32,
            epochCount,
            RATE_COUNT,
            Math.max(1, seedCount),
            0.1,
            1,
            0.87,
            Optional.empty()),
        new DataProvenance("fashion-mnist", "data", false, List.of()),
        new SplitSizes(54_000, 6_000, 10_000),
        new NetworkSummary(List.of(784, 128, 10), 101_770),
        new Environment("0.2.0", "17", "OpenJDK", "Linux", "amd64", 2, "simd 512", 2),
        results,
        List.of(),
        seedCount > 1 ? Optional.of(spread) : Optional.empty(),
        seedCount * names.size(),
        trials,
        1234.5);
  }

  /** The validation accuracy that optimizer {@code i} comes to at its best rate. */
  private double bestAccuracy(int i) {
    double last = i == NAMES.size() - 1 ? 0.02 : 0;
    return 0.889 - spread * 0.6 * i - last * Math.min(1, spread * 1000);
  }

  private static double rate(int i, int k) {
    double lowest = i % 3 == 2 || i > 10 ? -3.5 : -4.5;
    return Math.pow(10, lowest + k / 2.0);
  }

  /** Each optimizer has its best rate at the fourth of the seven or next to it. */
  private static int bestIndex(int i) {
    return 3 + i % 2;
  }

  private List<TrialRecord> trials(int i) {
    List<TrialRecord> trials = new ArrayList<>();
    for (int k = 0; k < RATE_COUNT; k++) {
      int off = k - bestIndex(i);
      TrialStatus status =
          off >= 3
              ? TrialStatus.DIVERGED
              : off == -3 ? TrialStatus.DISCARDED : TrialStatus.COMPLETED;
      int epochs =
          status == TrialStatus.COMPLETED ? epochCount : status == TrialStatus.DISCARDED ? 1 : 0;
      double accuracy = bestAccuracy(i) - (off > 0 ? 0.03 * off * off * off : 0.004 * off * off);
      trials.add(
          new TrialRecord(
              new TrialSettings(TrialPhase.TUNING, names.get(i), rate(i, k), 1),
              status,
              epochs(i, k, epochs, accuracy, true),
              Optional.empty()));
    }
    for (int seed = 2; seed < seedCount + 2; seed++) {
      double accuracy = bestAccuracy(i) - 0.006 + spread * gauss(100 * i + seed);
      trials.add(
          new TrialRecord(
              new TrialSettings(TrialPhase.FINAL, names.get(i), rate(i, bestIndex(i)), seed),
              TrialStatus.COMPLETED,
              epochs(i, seed + 40, epochCount, accuracy, false),
              Optional.of(new Scores(0.33, accuracy))));
      double untuned = accuracy - 0.004 * (i % 4);
      trials.add(
          new TrialRecord(
              new TrialSettings(TrialPhase.DEFAULT, names.get(i), defaultRate(i), seed),
              TrialStatus.COMPLETED,
              epochs(i, seed + 60, epochCount, untuned, false),
              Optional.of(new Scores(0.35, untuned))));
    }
    return trials;
  }

  private static double defaultRate(int i) {
    return i % 2 == 0 ? 0.001 : 0.01;
  }

  private static double gauss(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return IntStream.range(0, 12).mapToDouble(x -> random.nextDouble()).sum() - 6;
  }

  /** An approach to {@code accuracy} that is faster for some optimizers than for others. */
  private List<TrialEpoch> epochs(
      int i, int trial, int count, double accuracy, boolean validation) {
    List<TrialEpoch> epochs = new ArrayList<>();
    double slowness = 1 + 0.5 * (i % 5) + 0.06 * i;
    double cost = 1 + 0.15 * i;
    for (int epoch = 1; epoch <= count; epoch++) {
      double behind = 0.06 * slowness / (epoch + slowness) - 0.06 * slowness / (count + slowness);
      double jitter = epoch == count ? 0 : spread * gauss(10_000 * i + 100 * trial + epoch);
      double loss = 0.22 + 0.3 * slowness / (epoch + slowness) + 0.01 * gauss(trial + 7 * epoch);
      Scores scores = new Scores(0.3 + 4 * behind + (0.889 - accuracy), accuracy - behind + jitter);
      epochs.add(
          new TrialEpoch(
              epoch,
              loss,
              validation ? Optional.of(scores) : Optional.empty(),
              validation && epoch == 1 ? Optional.of(scores) : Optional.empty(),
              epoch * cost * SECONDS_PER_EPOCH,
              epoch * cost * GIGA_OPERATIONS_PER_EPOCH));
    }
    return epochs;
  }

  private OptimizerResult result(int i, List<TrialRecord> trials) {
    List<RateResult> rates =
        trials.stream()
            .filter(trial -> trial.settings().phase() == TrialPhase.TUNING)
            .map(SampleComparison::rateResult)
            .toList();
    RateResult best = rates.get(bestIndex(i));
    List<Double> tests = tests(trials, TrialPhase.FINAL);
    List<Double> untuned = tests(trials, TrialPhase.DEFAULT);
    double mean = tests.stream().mapToDouble(x -> x).average().orElse(Double.NaN);
    List<TrialEpoch> tuned = trials.get(bestIndex(i)).epochs();
    Optional<TrialEpoch> reached =
        tuned.stream().filter(e -> e.validation().orElseThrow().accuracy() >= 0.87).findFirst();
    return new OptimizerResult(
        names.get(i),
        names.get(i),
        rank(i),
        defaultRate(i),
        Optional.of(best.learningRate()),
        best.validation(),
        false,
        rates,
        Optional.of(1.5),
        tests,
        tests.isEmpty() ? Optional.empty() : Optional.of(mean),
        interval(tests, mean),
        untuned,
        untuned.stream().mapToDouble(x -> x).average().stream().boxed().findFirst(),
        Optional.of(new TuningGain(0.004 * (i % 4), Optional.empty(), Optional.empty(), i % 4 > 0)),
        reached.map(TrialEpoch::epoch),
        reached.map(TrialEpoch::seconds),
        Optional.of(SECONDS_PER_EPOCH),
        50,
        1600,
        1,
        1);
  }

  private static List<Double> tests(List<TrialRecord> trials, TrialPhase phase) {
    return trials.stream()
        .filter(trial -> trial.settings().phase() == phase)
        .flatMap(trial -> trial.test().stream())
        .map(Scores::accuracy)
        .toList();
  }

  private static RateResult rateResult(TrialRecord trial) {
    List<TrialEpoch> epochs = trial.epochs();
    return new RateResult(
        trial.settings().learningRate(),
        trial.status(),
        epochs.size(),
        epochs.isEmpty() ? Optional.empty() : epochs.get(epochs.size() - 1).validation());
  }

  /** The first two share a rank, the next three, the next four, and so on. */
  private static int rank(int i) {
    int first = 0;
    for (int size = 2; first + size <= i; size++) {
      first += size;
    }
    return first + 1;
  }

  /** About two standard errors. */
  private static Optional<ConfidenceInterval> interval(List<Double> values, double mean) {
    if (values.size() < 2) {
      return Optional.empty();
    }
    DoubleStream squares = values.stream().mapToDouble(value -> (value - mean) * (value - mean));
    double error =
        Math.sqrt(squares.sum() / (values.size() - 1) / values.size())
            * (2 + 20.0 / Math.pow(values.size(), 2));
    return Optional.of(new ConfidenceInterval(mean - error, mean + error));
  }

  private OptimizerResult divergedResult(int i) {
    List<RateResult> rates =
        IntStream.range(0, RATE_COUNT)
            .mapToObj(k -> new RateResult(rate(0, k), TrialStatus.DIVERGED, 0, Optional.empty()))
            .toList();
    return new OptimizerResult(
        "broken",
        "Diverged optimizer",
        i + 1,
        0.001,
        Optional.empty(),
        Optional.empty(),
        false,
        rates,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0,
        0,
        0,
        RATE_COUNT);
  }
}
