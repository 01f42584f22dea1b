package org.fashionmnist.engine.model;

import java.util.List;
import java.util.Objects;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.run.ImagePredictions;

/**
 * The probabilities of every class for every image of a set, in the set's order.
 *
 * @param probabilities (images, classes); each row adds up to 1
 * @param loss mean sparse categorical cross-entropy against the set's labels
 */
public record Predictions(Matrix probabilities, double loss) {

  public Predictions {
    Objects.requireNonNull(probabilities, "probabilities");
  }

  /**
   * Requires the images that were predicted.
   *
   * @param classCount classes that their labels are of
   * @throws IllegalArgumentException if there are more or fewer images or classes
   */
  public void requireFit(LabeledImages images, int classCount) {
    if (images.count() != probabilities.rows() || classCount != probabilities.columns()) {
      throw new IllegalArgumentException(
          "predictions: expected those of %,d images in %d classes, got %,d in %d"
              .formatted(
                  images.count(), classCount, probabilities.rows(), probabilities.columns()));
    }
  }

  /**
   * Requires numbers, which a network with weights of absurd size does not give.
   *
   * @return this
   * @throws IllegalArgumentException if a probability or the loss is no finite number
   */
  public Predictions requireFinite() {
    boolean finite = Double.isFinite(loss);
    for (int i = 0; finite && i < probabilities.rows(); i++) {
      for (int c = 0; c < probabilities.columns(); c++) {
        finite &= Float.isFinite(probabilities.at(i, c));
      }
    }
    if (!finite) {
      throw new IllegalArgumentException(
          "expected finite numbers as probabilities, the network's sums overflow: its weights or its"
              + " normalization are damaged, or far too large");
    }
    return this;
  }

  /** The most probable class; of equal ones the first. */
  public int predictedClass(int image) {
    return probabilities.largestIn(image);
  }

  /**
   * Loss and accuracy against the labels of the images that were predicted.
   *
   * @throws IllegalArgumentException if there are more or fewer images
   */
  public Scores scores(LabeledImages images) {
    requireFit(images, probabilities.columns());
    int correct = 0;
    for (int i = 0; i < images.count(); i++) {
      if (predictedClass(i) == images.label(i)) {
        correct++;
      }
    }
    return new Scores(loss, (double) correct / images.count());
  }

  /**
   * The same as a record, with the labels of the images that were predicted.
   *
   * @param classNames in label order
   * @throws IllegalArgumentException if there are more or fewer images or classes
   */
  public ImagePredictions record(List<String> classNames, LabeledImages images) {
    requireFit(images, classNames.size());
    int classCount = classNames.size();
    int[] labels = new int[images.count()];
    float[] all = new float[images.count() * classCount];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = images.label(i);
      for (int c = 0; c < classCount; c++) {
        all[i * classCount + c] = probabilities.at(i, c);
      }
    }
    return new ImagePredictions(classNames, labels, all);
  }
}
