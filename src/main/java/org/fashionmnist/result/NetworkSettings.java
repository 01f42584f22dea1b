package org.fashionmnist.result;

import java.util.List;
import java.util.Optional;

/**
 * What was chosen of a network: hidden layers, or a model that is given layer by layer.
 *
 * @param hidden units of the hidden layers, in order; empty for a linear softmax and for a model
 * @param activation of the hidden layers, {@link #BY_LAYER} of a model
 * @param initializer of all weights, {@link #BY_LAYER} of a model
 * @param dropout share of the units of each hidden layer dropped in a step, 0 for a model
 * @param model given layer by layer
 */
public record NetworkSettings(
    List<Integer> hidden,
    String activation,
    String initializer,
    double dropout,
    Optional<ModelSettings> model) {

  /** What a model has in the place of a setting that each of its layers has for itself. */
  public static final String BY_LAYER = "by layer";

  public NetworkSettings {
    hidden = List.copyOf(hidden);
    hidden.forEach(units -> Range.atLeast(1, "hidden units", units));
    Range.share("dropout", dropout);
  }

  /** Of hidden layers. */
  public NetworkSettings(
      List<Integer> hidden, String activation, String initializer, double dropout) {
    this(hidden, activation, initializer, dropout, Optional.empty());
  }

  /** Of a model. */
  public NetworkSettings(ModelSettings model) {
    this(List.of(), BY_LAYER, BY_LAYER, 0, Optional.of(model));
  }
}
