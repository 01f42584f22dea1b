package org.fashionmnist.result.lesson;

import java.util.List;

/**
 * What a network learns, and how.
 *
 * @param sizes inputs, hidden units, outputs
 * @param hiddenActivation label of the hidden units' function
 * @param outputActivation label of the output units' function
 * @param loss its label
 * @param learningRate of every step
 * @param seed of the initial weights; nothing else depends on chance
 * @param weightsGiven whether the weights were given, so that the seed does not matter
 * @param input of the one example
 * @param target of the one example
 */
public record BackpropSettings(
    List<Integer> sizes,
    String hiddenActivation,
    String outputActivation,
    String loss,
    double learningRate,
    long seed,
    boolean weightsGiven,
    List<Float> input,
    List<Float> target) {

  public BackpropSettings {
    sizes = List.copyOf(sizes);
    input = List.copyOf(input);
    target = List.copyOf(target);
  }

  /** The sizes, for example {@code 2-3-1}. */
  public String network() {
    return String.join("-", sizes.stream().map(String::valueOf).toList());
  }
}
