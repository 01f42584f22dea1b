package org.fashionmnist.result.lesson;

import java.util.Optional;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.run.ConfusionMatrix;
import org.fashionmnist.result.run.History;

/**
 * A training of a lesson on faults.
 *
 * @param choice the setting that matters, in a few words
 * @param settings all that differ between runs
 * @param history up to the last epoch whose loss was a number
 * @param diverged why it ended early; empty where all epochs were trained
 * @param test loss and accuracy on the test images; empty where it diverged
 * @param confusionMatrix of the test images; empty where it diverged
 */
public record FaultRun(
    String choice,
    FaultRunSettings settings,
    History history,
    Optional<String> diverged,
    Optional<Scores> test,
    Optional<ConfusionMatrix> confusionMatrix) {

  /** What is to be said of it: on the test images, or where it diverged on the last it measured. */
  public double accuracy() {
    return test.orElse(history.last().validation().orElse(history.last().training())).accuracy();
  }
}
