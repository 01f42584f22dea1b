package org.fashionmnist.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fashionmnist.result.Scores;

/**
 * Which trials are given up early: at a rung, an epoch, only those go on that are among the best
 * few of their optimizer so far.
 *
 * @see <a href="https://arxiv.org/abs/1502.07943">K. Jamieson, A. Talwalkar, Non-stochastic best
 *     arm identification and hyperparameter optimization, 2016 (successive halving)</a>
 * @param rungs from the first to the last
 */
record GivingUp(List<Rung> rungs) {

  /**
   * One rung.
   *
   * @param epoch after which the trials are compared
   * @param places how many go on
   */
  record Rung(int epoch, int places) {}

  /**
   * The usual three: after a tenth of the epochs five go on, after two tenths three, after four
   * two.
   */
  static GivingUp of(int epochs) {
    if (epochs < 5) {
      return none();
    }
    List<Rung> rungs = new ArrayList<>();
    if (epochs >= 10) {
      rungs.add(new Rung(epochs / 10, 5));
    }
    rungs.add(new Rung((epochs + 4) / 5, 3));
    rungs.add(new Rung(2 * epochs / 5, 2));
    return new GivingUp(rungs);
  }

  GivingUp {
    rungs = List.copyOf(rungs);
  }

  /** No trial is given up. */
  static GivingUp none() {
    return new GivingUp(List.of());
  }

  /**
   * The trials to give up at a rung.
   *
   * @param trials of one optimizer
   * @param spared a learning rate that is trained to the end in any case
   */
  static List<Trial> hopeless(List<Trial> trials, Rung rung, double spared) {
    return trials.stream()
        .filter(trial -> trial.hasReached(rung.epoch()))
        .sorted(Comparator.comparing(trial -> -accuracy(trial, rung.epoch())))
        .skip(rung.places())
        .filter(trial -> !trial.hasEnded() && trial.settings().learningRate() != spared)
        .toList();
  }

  private static double accuracy(Trial trial, int epoch) {
    return trial.validationAfter(epoch).map(Scores::accuracy).orElseThrow();
  }
}
