package org.fashionmnist.compare;

import java.util.Comparator;
import java.util.List;
import org.fashionmnist.result.Scores;

/**
 * Which trials are given up early: at a rung, an epoch, only those go on that are among the best
 * few of their optimizer so far.
 *
 * <p>They are compared by the validation accuracy of a running mean of their weights. While the
 * learning rate is high the weights themselves jump about, and their accuracy is the luck of the
 * last batches; the mean is near to where the weights come to rest when the rate has fallen.
 *
 * @see <a href="https://arxiv.org/abs/1502.07943">K. Jamieson, A. Talwalkar, Non-stochastic best
 *     arm identification and hyperparameter optimization, 2016 (successive halving)</a>
 * @see <a href="https://arxiv.org/abs/1803.05407">P. Izmailov et al., Averaging weights leads to
 *     wider optima and better generalization, 2018</a>
 * @param rungs from the first to the last
 */
record GivingUp(List<Rung> rungs) {

  /** Of the running mean: about the last hundred steps. */
  static final double AVERAGE_DECAY = 0.99;

  /** Trials of fewer epochs are not worth a rung. */
  private static final int FEWEST_EPOCHS = 5;

  /**
   * One rung.
   *
   * @param epoch after which the trials are compared
   * @param places how many go on
   */
  record Rung(int epoch, int places) {}

  /** The usual two: after a tenth of the epochs two go on, after four tenths one. */
  static GivingUp of(int epochs) {
    return epochs < FEWEST_EPOCHS
        ? none()
        : new GivingUp(List.of(new Rung((epochs + 9) / 10, 2), new Rung(2 * epochs / 5, 1)));
  }

  GivingUp {
    rungs = List.copyOf(rungs);
  }

  /** No trial is given up. */
  static GivingUp none() {
    return new GivingUp(List.of());
  }

  /** Whether trials are compared after an epoch. */
  boolean comparesAfter(int epoch) {
    return rungs.stream().anyMatch(rung -> rung.epoch == epoch);
  }

  /**
   * The trials to give up at a rung.
   *
   * @param trials of one optimizer
   */
  static List<Trial> hopeless(List<Trial> trials, Rung rung) {
    return trials.stream()
        .filter(trial -> trial.hasReached(rung.epoch()))
        .sorted(Comparator.comparing(trial -> -accuracy(trial, rung.epoch())))
        .skip(rung.places())
        .filter(trial -> !trial.hasEnded())
        .toList();
  }

  private static double accuracy(Trial trial, int epoch) {
    return trial.averagedAfter(epoch).map(Scores::accuracy).orElseThrow();
  }
}
