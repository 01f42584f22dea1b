package org.fashionmnist.result.comparison;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fashionmnist.result.ConfidenceInterval;
import org.fashionmnist.result.DataProvenance;
import org.fashionmnist.result.Environment;
import org.fashionmnist.result.NetworkSummary;
import org.fashionmnist.result.Range;
import org.fashionmnist.result.SplitSizes;

/**
 * A comparison of optimizers.
 *
 * @param command the command line that repeats it
 * @param status {@code completed}, or {@code incomplete} where it was ended early
 * @param settings everything chosen
 * @param data where the images came from, with checksums
 * @param splits how many images were used for what
 * @param network its shape
 * @param environment what it ran on
 * @param optimizers from the best to the worst mean test accuracy, those without one last
 * @param pairs every two that were tested with a common seed
 * @param seedDeviation standard deviation of test accuracy over seeds, pooled over the optimizers:
 *     the noise floor; empty where none has two seeds
 * @param testLooks how often the test images were looked at: once for each completed trial at a
 *     tuned or a default rate
 * @param trials every trial behind this, in the order of their settings
 * @param wallSeconds from the first trial to the last, with all threads at work
 */
public record Comparison(
    String command,
    String status,
    ComparisonSettings settings,
    DataProvenance data,
    SplitSizes splits,
    NetworkSummary network,
    Environment environment,
    List<OptimizerResult> optimizers,
    List<PairedDifference> pairs,
    Optional<Double> seedDeviation,
    int testLooks,
    List<TrialRecord> trials,
    double wallSeconds) {

  /**
   * @throws IllegalArgumentException if an optimizer is there twice, or a number is out of its
   *     range
   */
  public Comparison {
    optimizers = List.copyOf(optimizers);
    Set<String> names = new HashSet<>();
    for (OptimizerResult result : optimizers) {
      if (!names.add(result.optimizer())) {
        throw new IllegalArgumentException(
            "optimizers must differ, and %s is there twice".formatted(result.optimizer()));
      }
    }
    pairs = List.copyOf(pairs);
    trials = List.copyOf(trials);
    seedDeviation.ifPresent(deviation -> Range.share("seed deviation", deviation));
    Range.atLeast(0, "test looks", testLooks);
    Range.notNegative("wall seconds", wallSeconds);
  }

  /** Whether it was ended early, so that trials are missing. */
  public boolean endedEarly() {
    return !status.equals("completed");
  }

  /** Two optimizers side by side, in whichever order; empty where no seed is common to both. */
  public Optional<PairedDifference> pair(OptimizerResult one, OptimizerResult other) {
    List<String> names = List.of(one.optimizer(), other.optimizer());
    return pairs.stream()
        .filter(pair -> names.contains(pair.better()) && names.contains(pair.worse()))
        .findFirst();
  }

  /**
   * What two runs of one setting with different seeds differ by at most in 95 of 100 cases, 1.96 ·
   * √2 · the deviation over seeds, if accuracies scatter normally; empty where that is unknown.
   *
   * @return a difference of accuracies, 0 to 1
   */
  public Optional<Double> seedDifference() {
    return seedDeviation.map(
        deviation -> ConfidenceInterval.NORMAL_QUANTILE * Math.sqrt(2) * deviation);
  }

  /** The same without its trials, for a record beside others. */
  public Comparison withoutTrials() {
    return new Comparison(
        command,
        status,
        settings,
        data,
        splits,
        network,
        environment,
        optimizers,
        pairs,
        seedDeviation,
        testLooks,
        List.of(),
        wallSeconds);
  }
}
