package org.fashionmnist.result.comparison;

import java.util.Optional;
import org.fashionmnist.result.Range;
import org.fashionmnist.result.Scores;

/**
 * One epoch of a trial.
 *
 * @param epoch from 1
 * @param loss mean training loss of the epoch's batches, each measured before its update
 * @param validation scores after the epoch; empty where the phase holds nothing out
 * @param averaged validation scores of a running mean of the weights, by which trials are given up;
 *     only where that may be done
 * @param seconds of training since the trial began, measuring not counted
 * @param gigaOperations floating-point operations since the trial began, in billions
 */
public record TrialEpoch(
    int epoch,
    double loss,
    Optional<Scores> validation,
    Optional<Scores> averaged,
    double seconds,
    double gigaOperations) {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public TrialEpoch {
    Range.atLeast(1, "epoch", epoch);
    Range.notNegative("loss", loss);
    validation.ifPresent(Scores::requireFinite);
    averaged.ifPresent(scores -> Range.share("accuracy", scores.accuracy()));
    Range.notNegative("seconds", seconds);
    Range.notNegative("giga operations", gigaOperations);
  }
}
