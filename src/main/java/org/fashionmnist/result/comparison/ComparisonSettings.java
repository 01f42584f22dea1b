package org.fashionmnist.result.comparison;

import java.util.List;
import java.util.Optional;
import org.fashionmnist.result.ModelSettings;
import org.fashionmnist.result.NetworkSettings;
import org.fashionmnist.result.Range;

/**
 * Everything a user chose for a comparison, defaults included. With the same data it gives the same
 * results, times aside.
 *
 * @param optimizers their names on the command line
 * @param hidden units of the hidden layers, in order; empty for a linear softmax and for a model
 * @param activation of the hidden layers; of a model {@link NetworkSettings#BY_LAYER}
 * @param initializer of all weights; of a model the same
 * @param dropout share of the units of each hidden layer dropped in a step
 * @param method how every trial trains
 * @param batchSize images a step
 * @param epochs of every trial that is not given up
 * @param budget learning rates tried for each optimizer
 * @param seedCount final trials of each optimizer
 * @param validationShare share of the training images held out for tuning
 * @param tuningSeed of the split and of all tuning trials; the final ones use others
 * @param targetAccuracy validation accuracy whose time is measured, 0 to 1
 * @param model the network, if it was given layer by layer
 */
public record ComparisonSettings(
    List<String> optimizers,
    List<Integer> hidden,
    String activation,
    String initializer,
    double dropout,
    TrialMethod method,
    int batchSize,
    int epochs,
    int budget,
    int seedCount,
    double validationShare,
    long tuningSeed,
    double targetAccuracy,
    Optional<ModelSettings> model) {

  public ComparisonSettings {
    optimizers = List.copyOf(optimizers);
    hidden = List.copyOf(hidden);
    hidden.forEach(units -> Range.atLeast(1, "hidden units", units));
    Range.share("dropout", dropout);
    Range.atLeast(1, "batch size", batchSize);
    Range.atLeast(1, "epochs", epochs);
    Range.atLeast(1, "budget", budget);
    Range.atLeast(1, "seed count", seedCount);
    Range.share("validation share", validationShare);
    Range.share("target accuracy", targetAccuracy);
  }

  /** What was chosen of the network. */
  public NetworkSettings network() {
    return new NetworkSettings(hidden, activation, initializer, dropout, model);
  }
}
