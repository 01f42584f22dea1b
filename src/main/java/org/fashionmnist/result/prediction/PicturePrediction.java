package org.fashionmnist.result.prediction;

import java.util.List;
import java.util.Optional;

/**
 * What a model says of a picture.
 *
 * @param file the picture, as it was named
 * @param width its pixels
 * @param height its pixels
 * @param steps what was done to it for the model, in order
 * @param description of that and of the sizes, in a line
 * @param input the file that shows what the model saw, if it was kept
 * @param probabilities of all classes, from the most to the least probable
 */
public record PicturePrediction(
    String file,
    int width,
    int height,
    List<String> steps,
    String description,
    Optional<String> input,
    List<ClassProbability> probabilities) {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if there are no classes
   */
  public PicturePrediction {
    steps = List.copyOf(steps);
    probabilities = List.copyOf(probabilities);
    if (probabilities.isEmpty()) {
      throw new IllegalArgumentException("no probabilities for " + file);
    }
  }

  /** The most probable class. */
  public String predicted() {
    return probabilities.get(0).name();
  }
}
