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
@JsonIgnoreProperties({"weighted_f1", "average_precision", "test_time_augmentation"})
record TestMetrics(
    double testAccuracy,
    ConfidenceInterval testAccuracyInterval,
    double testLoss,
    double macroF1,
    List<ClassMetrics> perClass,
    List<String> classNames,
    List<List<Integer>> confusionMatrix) {

  private static final double ROUNDING = 1e-9;

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
   * @throws IllegalArgumentException if the matrix does not fit the classes, or the scores are not
   *     those of the matrix
   */
  Evaluation evaluation() {
    ConfusionMatrix matrix = new ConfusionMatrix(classNames, confusionMatrix);
    if (matrix.total() == 0) {
      throw new IllegalArgumentException("expected at least one image in confusion_matrix, got 0");
    }
    Scores scores = new Scores(testLoss, testAccuracy);
    scores.requireFinite();
    Evaluation evaluation = new Evaluation(scores, perClass, matrix);
    requireOfMatrix(evaluation);
    return evaluation;
  }

  private void requireOfMatrix(Evaluation evaluation) {
    ConfusionMatrix matrix = evaluation.confusionMatrix();
    requireEqual("test_accuracy", (double) matrix.correct() / matrix.total(), testAccuracy);
    ConfidenceInterval interval = evaluation.accuracyInterval();
    requireEqual("test_accuracy_interval.low", interval.low(), testAccuracyInterval.low());
    requireEqual("test_accuracy_interval.high", interval.high(), testAccuracyInterval.high());
    if (!perClass.stream().map(ClassMetrics::name).toList().equals(classNames)) {
      throw new IllegalArgumentException("expected in per_class the names of class_names");
    }
    for (int c = 0; c < matrix.classCount(); c++) {
      String place = "per_class[%d].".formatted(c);
      ClassMetrics metrics = perClass.get(c);
      double found = matrix.count(c, c);
      double precision = share(found, matrix.predicted(c));
      double recall = share(found, matrix.support(c));
      requireEqual(place + "support", matrix.support(c), metrics.support());
      requireEqual(place + "precision", precision, metrics.precision());
      requireEqual(place + "recall", recall, metrics.recall());
      requireEqual(place + "f1", share(2 * precision * recall, precision + recall), metrics.f1());
    }
    requireEqual("macro_f1", evaluation.macroF1(), macroF1);
  }

  private static double share(double part, double all) {
    return all == 0 ? 0 : part / all;
  }

  private static void requireEqual(String name, double expected, double actual) {
    if (!(Math.abs(expected - actual) <= ROUNDING)) {
      throw new IllegalArgumentException(
          "expected %s as %s, which follows from confusion_matrix, got %s"
              .formatted(expected, name, actual));
    }
  }
}
