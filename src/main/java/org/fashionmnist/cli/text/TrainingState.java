package org.fashionmnist.cli.text;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Where a training stands.
 *
 * @param epoch from 1
 * @param epochs in all
 * @param imagesDone in this epoch
 * @param imageCount of an epoch
 * @param imagesPerSecond in this epoch
 * @param loss mean over the images of this epoch so far
 * @param losses a curve, in the order of time
 * @param validationAccuracy of the last epoch; empty if nothing is held out
 * @param secondsLeft to the end of the last epoch; not a number while nobody can tell
 */
record TrainingState(
    int epoch,
    int epochs,
    int imagesDone,
    int imageCount,
    double imagesPerSecond,
    double loss,
    List<Double> losses,
    OptionalDouble validationAccuracy,
    double secondsLeft) {

  TrainingState {
    losses = List.copyOf(losses);
  }
}
