package org.fashionmnist.result.run;

import java.util.List;
import org.fashionmnist.result.Range;

/**
 * The course of a training, step by step. A long one is condensed: every entry but the last stands
 * for equally many steps.
 *
 * @param stepCount steps in all
 * @param stepsPerEpoch updates of the weights in an epoch
 * @param stepsPerEntry steps that an entry stands for; the last one may stand for fewer
 * @param entries in order
 */
public record StepHistory(
    int stepCount, int stepsPerEpoch, int stepsPerEntry, List<StepLoss> entries) {

  public StepHistory {
    entries = List.copyOf(entries);
    Range.atLeast(0, "step count", stepCount);
    Range.atLeast(1, "steps per epoch", stepsPerEpoch);
    Range.atLeast(1, "steps per entry", stepsPerEntry);
  }

  /** Where the first step of an entry begins, in epochs: 0 for the first one. */
  public double epochsBefore(StepLoss entry) {
    return (entry.step() - 1.0) / stepsPerEpoch;
  }

  /** The middle of the steps that an entry stands for, in epochs. */
  public double middle(StepLoss entry) {
    int last = Math.min(stepCount, entry.step() + stepsPerEntry - 1);
    return (entry.step() + last) / 2.0 / stepsPerEpoch;
  }
}
