package org.fashionmnist.gradcheck;

import java.util.List;
import org.fashionmnist.nn.BinaryCrossentropy;
import org.fashionmnist.nn.CategoricalCrossentropy;
import org.fashionmnist.nn.Loss;
import org.fashionmnist.nn.MeanSquaredError;
import org.fashionmnist.nn.SparseCategoricalCrossentropy;

/** The losses that can be checked; {@link DoubleLoss} has their formulas once more. */
public final class LossChoice {

  private static final List<Loss> ALL =
      List.of(
          new SparseCategoricalCrossentropy(),
          new CategoricalCrossentropy(),
          new BinaryCrossentropy(),
          new MeanSquaredError());

  private LossChoice() {}

  /** Their names, as {@link Loss#label} spells them. */
  public static List<String> labels() {
    return ALL.stream().map(Loss::label).toList();
  }

  /**
   * The loss with this label.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Loss of(String label) {
    return ALL.stream()
        .filter(loss -> loss.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "loss: expected one of %s, got '%s'"
                        .formatted(String.join(", ", labels()), label)));
  }
}
