package org.fashionmnist.result.prediction;

import java.util.List;
import java.util.Optional;

/**
 * What a model says of a picture.
 *
 * @param file the picture, as it was named
 * @param predicted the most probable class
 * @param probabilities of all classes, from the most to the least probable
 * @param width its pixels
 * @param height its pixels
 * @param steps what was done to it for the model, in order
 * @param ground what the object lay on: plain, transparent, uneven_light or not_plain
 * @param input the file that shows what the model saw, if it was kept
 */
public record PicturePrediction(
    String file,
    String predicted,
    List<ClassProbability> probabilities,
    int width,
    int height,
    List<String> steps,
    String ground,
    Optional<String> input) {

  public PicturePrediction {
    probabilities = List.copyOf(probabilities);
    steps = List.copyOf(steps);
  }
}
