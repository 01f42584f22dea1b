package org.fashionmnist.storage.run;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.fashionmnist.result.ConfidenceInterval;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.run.ClassMetrics;
import org.fashionmnist.result.run.ConfusionMatrix;
import org.fashionmnist.result.run.Evaluation;

/**
 * The scores on the test images, as they are read from {@code metrics.json}; what {@link
 * WrittenMetrics} adds follows from the predictions.
 *
 * @param macroF1 for readers; it follows from {@code perClass}
 */
@JsonIgnoreProperties({"weighted_f1", "average_precision"})
record TestMetrics(
    double testAccuracy,
    ConfidenceInterval testAccuracyInterval,
    double testLoss,
    double macroF1,
    List<ClassMetrics> perClass,
    List<String> classNames,
    List<List<Integer>> confusionMatrix) {

  static TestMetrics of(Evaluation test) {
    return new TestMetrics(
        test.scores().accuracy(),
        test.accuracyInterval(),
        test.scores().loss(),
        test.macroF1(),
        test.perClass(),
        test.confusionMatrix().classNames(),
        test.confusionMatrix().counts());
  }

  /**
   * The evaluation again.
   *
   * @throws IllegalArgumentException if the matrix does not fit the classes
   */
  Evaluation evaluation() {
    return new Evaluation(
        new Scores(testLoss, testAccuracy),
        perClass,
        new ConfusionMatrix(classNames, confusionMatrix));
  }
}
