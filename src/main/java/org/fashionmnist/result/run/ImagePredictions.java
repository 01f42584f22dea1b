package org.fashionmnist.result.run;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What a network said of every image of a set: the probabilities of all classes. Immutable.
 *
 * <p>Kept for each test image, so that runs can be compared image by image, and pictures of single
 * images drawn, without the network.
 */
public final class ImagePredictions {

  private final List<String> classNames;
  private final int[] labels;
  private final float[] probabilities;
  private final int[] predicted;

  /**
   * Copies what it is given.
   *
   * @param classNames in label order
   * @param labels the true class of each image
   * @param probabilities image after image, each with one of every class
   * @throws IllegalArgumentException if the lengths do not fit, or a label is no class
   */
  public ImagePredictions(List<String> classNames, int[] labels, float[] probabilities) {
    this.classNames = List.copyOf(classNames);
    this.labels = labels.clone();
    this.probabilities = probabilities.clone();
    if (probabilities.length != labels.length * classNames.size()) {
      throw new IllegalArgumentException(
          "%d images of %d classes need %d probabilities, got %d"
              .formatted(
                  labels.length,
                  classNames.size(),
                  labels.length * classNames.size(),
                  probabilities.length));
    }
    for (int label : labels) {
      if (label < 0 || label >= classNames.size()) {
        throw new IllegalArgumentException(
            "label %d is none of %d classes".formatted(label, classNames.size()));
      }
    }
    this.predicted = IntStream.range(0, labels.length).map(this::mostProbable).toArray();
  }

  private int mostProbable(int image) {
    int best = 0;
    for (int c = 1; c < classNames.size(); c++) {
      if (probability(image, c) > probability(image, best)) {
        best = c;
      }
    }
    return best;
  }

  /** In label order. */
  public List<String> classNames() {
    return classNames;
  }

  public int count() {
    return labels.length;
  }

  public int label(int image) {
    return labels[image];
  }

  /** The probability that the network gives an image for a class, 0 to 1. */
  public float probability(int image, int classNumber) {
    return probabilities[image * classNames.size() + classNumber];
  }

  /** The most probable class; of equal ones the first. */
  public int predictedClass(int image) {
    return predicted[image];
  }

  public float confidence(int image) {
    return probability(image, predictedClass(image));
  }

  /** The most probable class but one; of equal ones the first, and the only class where it is. */
  public int secondClass(int image) {
    int best = predictedClass(image);
    int second = best == 0 && classNames.size() > 1 ? 1 : 0;
    for (int c = second + 1; c < classNames.size(); c++) {
      if (c != best && probability(image, c) > probability(image, second)) {
        second = c;
      }
    }
    return second;
  }

  /** How much more probable the predicted class is than the second one. */
  public float lead(int image) {
    return confidence(image) - probability(image, secondClass(image));
  }

  public boolean isCorrect(int image) {
    return predictedClass(image) == label(image);
  }
}
