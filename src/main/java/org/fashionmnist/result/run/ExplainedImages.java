package org.fashionmnist.result.run;

import java.util.List;
import java.util.Optional;

/**
 * Test images that are explained together.
 *
 * @param pair two classes that are confused: the first image is of the one and taken for the other,
 *     the second one is recognized; empty where all images are recognized
 * @param images one or two
 */
public record ExplainedImages(Optional<ConfusedPair> pair, List<ExplainedImage> images) {

  public ExplainedImages {
    images = List.copyOf(images);
  }
}
