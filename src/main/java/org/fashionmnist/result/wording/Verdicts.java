package org.fashionmnist.result.wording;

import org.fashionmnist.result.run.Evaluation;
import org.fashionmnist.result.sidebyside.PairedAccuracy;

/** What is said of scores on the test images. */
public final class Verdicts {

  private Verdicts() {}

  /** Accuracy, its interval, and the loss. */
  public static String scores(Evaluation test) {
    return "test accuracy %s (95 %% interval %s), loss %s"
        .formatted(
            Figures.percent(test.scores().accuracy()),
            Figures.percents(test.accuracyInterval()),
            Figures.loss(test.scores().loss()));
  }

  /** Whether two runs can be told apart. */
  public static String of(PairedAccuracy pair) {
    return pair.distinguishable() ? "more than the noise of the test set" : "may be chance";
  }
}
