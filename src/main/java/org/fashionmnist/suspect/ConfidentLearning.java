package org.fashionmnist.suspect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.fashionmnist.result.run.ImagePredictions;
import org.fashionmnist.result.suspect.LabelSuspect;
import org.fashionmnist.result.suspect.LabelSuspects;

/**
 * Finds labels that out-of-fold probabilities speak against, by confident learning.
 *
 * <p>The threshold of a class is the mean probability that the images with its label get for it: a
 * class that is hard to tell has a low one. An image is a suspect where the most probable class is
 * not its label and is as probable as its threshold, or more: an off-diagonal entry of the paper's
 * confident joint. Suspects are ranked by the normalized margin p(label) − p(predicted), lowest
 * first, and at equal margins in the order of the images.
 *
 * @see <a href="https://doi.org/10.1613/jair.1.12125">C. G. Northcutt, L. Jiang, I. L. Chuang,
 *     Confident learning: estimating uncertainty in dataset labels, 2021</a>
 */
public final class ConfidentLearning {

  private ConfidentLearning() {}

  /**
   * The suspects among these images.
   *
   * @param predictions of images that the network did not see in training
   */
  public static LabelSuspects suspects(ImagePredictions predictions) {
    double[] thresholds = thresholds(predictions);
    List<LabelSuspect> suspects = new ArrayList<>();
    int correct = 0;
    for (int i = 0; i < predictions.count(); i++) {
      int predicted = predictions.predictedClass(i);
      int label = predictions.label(i);
      if (predicted == label) {
        correct++;
      } else if (predictions.probability(i, predicted) >= thresholds[predicted]) {
        suspects.add(
            new LabelSuspect(
                i,
                label,
                predicted,
                predictions.probability(i, label),
                predictions.probability(i, predicted)));
      }
    }
    suspects.sort(
        Comparator.comparingDouble(LabelSuspect::margin).thenComparing(LabelSuspect::image));
    return new LabelSuspects(
        (double) correct / predictions.count(),
        Arrays.stream(thresholds).boxed().toList(),
        suspects);
  }

  /** Of a class without images: 1, which is certain. */
  private static double[] thresholds(ImagePredictions predictions) {
    int classCount = predictions.classNames().size();
    double[] sums = new double[classCount];
    int[] counts = new int[classCount];
    for (int i = 0; i < predictions.count(); i++) {
      int label = predictions.label(i);
      sums[label] += predictions.probability(i, label);
      counts[label]++;
    }
    for (int c = 0; c < classCount; c++) {
      sums[c] = counts[c] == 0 ? 1 : sums[c] / counts[c];
    }
    return sums;
  }
}
