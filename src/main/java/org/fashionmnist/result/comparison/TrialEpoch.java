package org.fashionmnist.result.comparison;

import java.util.Optional;
import org.fashionmnist.result.Scores;

/**
 * One epoch of a trial.
 *
 * @param epoch from 1
 * @param loss mean training loss of the epoch's batches, each measured before its update
 * @param validation scores after the epoch; empty in a final trial, which holds nothing out
 * @param seconds of training since the trial began, measuring not counted
 * @param gigaOperations floating-point operations since the trial began, in billions
 */
public record TrialEpoch(
    int epoch, double loss, Optional<Scores> validation, double seconds, double gigaOperations) {}
