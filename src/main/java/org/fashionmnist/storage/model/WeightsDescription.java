package org.fashionmnist.storage.model;

import java.util.List;
import java.util.Optional;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Shape;

/**
 * What a user says of weights that stand in their file without a description. What the tensors show
 * themselves, such as the sizes of the layers, need not be said.
 *
 * @param hidden units of the hidden layers, to be compared with the tensors
 * @param activation of the hidden layers; needed where there are any
 * @param classNames in label order; else the classes are numbers
 * @param normalization of the pixels in training; else {@link Normalization#UNIT}
 * @param inputShape rows and columns; else a square
 */
public record WeightsDescription(
    Optional<List<Integer>> hidden,
    Optional<Activation> activation,
    Optional<List<String>> classNames,
    Optional<Normalization> normalization,
    Optional<Shape> inputShape) {

  /** Says nothing. */
  public static final WeightsDescription NONE =
      new WeightsDescription(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Whether it says anything that a file with a description says itself. */
  boolean describesNetwork() {
    return hidden.isPresent()
        || activation.isPresent()
        || normalization.isPresent()
        || inputShape.isPresent();
  }
}
