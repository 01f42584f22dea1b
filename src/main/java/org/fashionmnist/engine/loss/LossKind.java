package org.fashionmnist.engine.loss;

import static java.util.stream.Collectors.joining;
import static org.fashionmnist.engine.loss.OutputFunction.LINEAR;
import static org.fashionmnist.engine.loss.OutputFunction.SIGMOID;
import static org.fashionmnist.engine.loss.OutputFunction.SOFTMAX;

import java.util.List;
import java.util.function.Function;
import org.fashionmnist.engine.label.Labeled;

/** The losses by name, and which output functions each goes with. */
@SuppressWarnings("ImmutableEnumChecker") // functions without state
public enum LossKind implements Labeled {
  SPARSE_CATEGORICAL_CROSSENTROPY(
      "sparse_categorical_crossentropy",
      List.of(SOFTMAX),
      outputs -> new SparseCategoricalCrossentropy()),
  CATEGORICAL_CROSSENTROPY(
      "categorical_crossentropy", List.of(SOFTMAX), outputs -> new CategoricalCrossentropy()),
  BINARY_CROSSENTROPY("binary_crossentropy", List.of(SIGMOID), outputs -> new BinaryCrossentropy()),
  MEAN_SQUARED_ERROR("mse", List.of(LINEAR, SIGMOID, SOFTMAX), MeanSquaredError::new),
  MEAN_ABSOLUTE_ERROR("mae", List.of(LINEAR, SIGMOID, SOFTMAX), MeanAbsoluteError::new);

  private final String label;
  private final List<OutputFunction> outputFunctions;
  private final Function<OutputFunction, Loss> start;

  LossKind(
      String label, List<OutputFunction> outputFunctions, Function<OutputFunction, Loss> start) {
    this.label = label;
    this.outputFunctions = outputFunctions;
    this.start = start;
  }

  /** The name in files and on the command line, as Keras spells it. */
  @Override
  public String label() {
    return label;
  }

  /** The output functions it goes with, the usual one first. */
  public List<OutputFunction> outputFunctions() {
    return outputFunctions;
  }

  /**
   * The loss of predictions that are made in this way.
   *
   * @throws IllegalArgumentException if it makes no sense of them
   */
  public Loss of(OutputFunction outputFunction) {
    if (!outputFunctions.contains(outputFunction)) {
      throw new IllegalArgumentException(
          "%s takes %s outputs, not %s: %s"
              .formatted(
                  label,
                  outputFunctions.stream().map(OutputFunction::label).collect(joining(" or ")),
                  outputFunction.label(),
                  remedy()));
    }
    return start.apply(outputFunction);
  }

  private String remedy() {
    return this == BINARY_CROSSENTROPY
        ? "each of its outputs is a yes-or-no question of its own; for one class of several use"
            + " sparse_categorical_crossentropy"
        : "it compares distributions over classes; for numbers use mse or mae";
  }

  /**
   * The constant with this label.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static LossKind of(String label) {
    return Labeled.of("loss", label, values());
  }

  @Override
  public String toString() {
    return label;
  }
}
