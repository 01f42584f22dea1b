package org.fashionmnist.lesson.backprop;

import java.util.List;
import java.util.Optional;
import org.fashionmnist.engine.linalg.PanelMatrix;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.layer.Dense;

/**
 * A network with one hidden layer, small enough to be drawn with all its numbers.
 *
 * @param inputCount 1 to {@value #MOST_UNITS}
 * @param hiddenCount the same
 * @param outputCount the same
 * @param hiddenActivation function of the hidden units
 * @param outputActivation function of the outputs
 */
public record LessonNetwork(
    int inputCount,
    int hiddenCount,
    int outputCount,
    Activation hiddenActivation,
    Activation outputActivation) {

  /** More than these in a layer cannot be followed by eye. */
  public static final int MOST_UNITS = 4;

  public LessonNetwork {
    for (int count : List.of(inputCount, hiddenCount, outputCount)) {
      if (count < 1 || count > MOST_UNITS) {
        throw new IllegalArgumentException(
            "expected 1 to %d units in a layer, got %d".formatted(MOST_UNITS, count));
      }
    }
  }

  /** The same as the engine knows it. */
  Network network() {
    return Network.of(
        Shape.of(inputCount),
        List.of(
            new Dense(hiddenCount, hiddenActivation), new Dense(outputCount, outputActivation)));
  }

  /** Weights and biases together. */
  public int parameterCount() {
    return (inputCount + 1) * hiddenCount + (hiddenCount + 1) * outputCount;
  }

  /**
   * Start values.
   *
   * @param given unit by unit, first the hidden ones: the weights of its inputs, then its bias; the
   *     engine's initial ones where empty
   * @throws IllegalArgumentException if there are more or fewer than {@link #parameterCount}
   */
  Parameters parameters(Network network, long seed, Optional<List<Float>> given) {
    Parameters parameters = network.initialParameters(seed);
    if (given.isPresent()) {
      List<Float> values = given.get();
      if (values.size() != parameterCount()) {
        throw new IllegalArgumentException(
            "expected %d weights and biases, got %d".formatted(parameterCount(), values.size()));
      }
      int hiddenValues = (inputCount + 1) * hiddenCount;
      set(parameters.layerView(0), values.subList(0, hiddenValues));
      set(parameters.layerView(1), values.subList(hiddenValues, values.size()));
    }
    return parameters;
  }

  private static void set(List<PanelMatrix> layer, List<Float> values) {
    PanelMatrix weight = layer.get(0); // (in, units)
    PanelMatrix bias = layer.get(1); // (1, units)
    int next = 0;
    for (int unit = 0; unit < weight.columns(); unit++) {
      for (int source = 0; source < weight.rows(); source++) {
        weight.set(source, unit, values.get(next));
        next++;
      }
      bias.set(0, unit, values.get(next));
      next++;
    }
  }
}
