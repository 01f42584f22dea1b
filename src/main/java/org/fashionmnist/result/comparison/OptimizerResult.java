package org.fashionmnist.result.comparison;

import java.util.List;
import java.util.Optional;
import org.fashionmnist.result.ConfidenceInterval;
import org.fashionmnist.result.Range;
import org.fashionmnist.result.Scores;

/**
 * What a comparison found out about one optimizer.
 *
 * @param optimizer its name on the command line
 * @param displayName as papers write it
 * @param rank 1 for the best. An optimizer shares the rank of the one before it if it cannot be
 *     told apart from the best of that rank; otherwise its rank is its place. Those without a test
 *     accuracy share the last rank.
 * @param defaultRate the learning rate it has where nobody tunes it
 * @param tunedRate the learning rate that tuning chose; empty where no tuning trial was completed
 * @param tuned validation scores at that rate; empty with it
 * @param atEdge whether a still smaller or larger rate, that the budget had no room for, might be
 *     better
 * @param rates all rates tried, from the smallest to the largest
 * @param toleratedDecades how wide the range of rates is, in powers of ten, that come within one
 *     percentage point of the best validation accuracy; empty where no tuning trial was completed,
 *     or one was given up
 * @param testAccuracies of the final trials, in the order of their seeds
 * @param meanTestAccuracy of these; empty where there is none
 * @param testInterval 95 % interval of that mean, empty with a single seed
 * @param untunedAccuracies test accuracies at the default rate, in the order of their seeds; where
 *     that is the tuned rate, those of the final trials
 * @param meanUntunedAccuracy of these; empty where there is none
 * @param tuningGain what the tuned rate gains over the default one; empty where they are the same,
 *     or no seed is common to both
 * @param epochsToTarget epochs until the tuned trial reached the target; empty if it never did
 * @param secondsToTarget the same in seconds of training on one thread
 * @param secondsPerEpoch of the tuned trial, on one thread; empty where there is none
 * @param tuningSeconds of training in all tuning trials, on one thread
 * @param tuningGigaOperations the same in billions of operations
 * @param discardedCount tuning trials given up early
 * @param divergedCount trials whose loss stopped being a number
 */
public record OptimizerResult(
    String optimizer,
    String displayName,
    int rank,
    double defaultRate,
    Optional<Double> tunedRate,
    Optional<Scores> tuned,
    boolean atEdge,
    List<RateResult> rates,
    Optional<Double> toleratedDecades,
    List<Double> testAccuracies,
    Optional<Double> meanTestAccuracy,
    Optional<ConfidenceInterval> testInterval,
    List<Double> untunedAccuracies,
    Optional<Double> meanUntunedAccuracy,
    Optional<TuningGain> tuningGain,
    Optional<Integer> epochsToTarget,
    Optional<Double> secondsToTarget,
    Optional<Double> secondsPerEpoch,
    double tuningSeconds,
    double tuningGigaOperations,
    int discardedCount,
    int divergedCount) {

  public OptimizerResult {
    rates = List.copyOf(rates);
    testAccuracies = List.copyOf(testAccuracies);
    untunedAccuracies = List.copyOf(untunedAccuracies);
    Range.atLeast(1, "rank", rank);
    Range.positive("default rate", defaultRate);
    tunedRate.ifPresent(rate -> Range.positive("tuned rate", rate));
    tuned.ifPresent(Scores::requireFinite);
    toleratedDecades.ifPresent(decades -> Range.notNegative("tolerated decades", decades));
    testAccuracies.forEach(accuracy -> Range.share("test accuracy", accuracy));
    meanTestAccuracy.ifPresent(accuracy -> Range.share("mean test accuracy", accuracy));
    untunedAccuracies.forEach(accuracy -> Range.share("untuned accuracy", accuracy));
    meanUntunedAccuracy.ifPresent(accuracy -> Range.share("mean untuned accuracy", accuracy));
    epochsToTarget.ifPresent(epochs -> Range.atLeast(0, "epochs to target", epochs));
    secondsToTarget.ifPresent(seconds -> Range.notNegative("seconds to target", seconds));
    secondsPerEpoch.ifPresent(seconds -> Range.notNegative("seconds per epoch", seconds));
    Range.notNegative("tuning seconds", tuningSeconds);
    Range.notNegative("tuning giga operations", tuningGigaOperations);
    Range.atLeast(0, "discarded count", discardedCount);
    Range.atLeast(0, "diverged count", divergedCount);
  }

  /** The rank, which has a meaning only for what was tested; empty where nothing was. */
  public Optional<Integer> testedRank() {
    return meanTestAccuracy.map(mean -> rank);
  }
}
