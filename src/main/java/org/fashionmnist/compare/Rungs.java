package org.fashionmnist.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * Where trials are given up early: at a rung, an epoch, only those go on that are among the best
 * few of their optimizer so far.
 *
 * @see <a href="https://arxiv.org/abs/1502.07943">K. Jamieson, A. Talwalkar, Non-stochastic best
 *     arm identification and hyperparameter optimization, 2016 (successive halving)</a>
 * @param rungs from the first to the last
 */
record Rungs(List<Rung> rungs) {

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
  static Rungs of(int epochs) {
    if (epochs < 5) {
      return none();
    }
    List<Rung> rungs = new ArrayList<>();
    if (epochs >= 10) {
      rungs.add(new Rung(epochs / 10, 5));
    }
    rungs.add(new Rung((epochs + 4) / 5, 3));
    rungs.add(new Rung(2 * epochs / 5, 2));
    return new Rungs(rungs);
  }

  Rungs {
    rungs = List.copyOf(rungs);
  }

  /** No trial is given up. */
  static Rungs none() {
    return new Rungs(List.of());
  }
}
