package org.fashionmnist.result.run;

import java.util.List;
import org.fashionmnist.result.ConfidenceInterval;
import org.fashionmnist.result.Scores;

/**
 * How well a network does on a set of labeled images, class by class.
 *
 * @param scores loss and accuracy over all images
 * @param macroF1 mean of the classes' F1 scores, 0 to 1
 * @param perClass in label order
 * @param confusionMatrix rows true, columns predicted
 */
public record Evaluation(
    Scores scores, double macroF1, List<ClassMetrics> perClass, ConfusionMatrix confusionMatrix) {

  public Evaluation {
    perClass = List.copyOf(perClass);
  }

  /** The 95 % interval of the accuracy, for images drawn as these were. */
  public ConfidenceInterval accuracyInterval() {
    return ConfidenceInterval.wilson(confusionMatrix.correct(), confusionMatrix.total());
  }
}
