package org.fashionmnist.result.lesson;

import java.util.List;
import java.util.stream.IntStream;
import org.fashionmnist.result.surface.PlanePoint;

/**
 * The way of one method over the surface of the loss.
 *
 * @param name for readers
 * @param optimizer its label
 * @param batchSize examples an update
 * @param learningRate of the first update
 * @param learningRateDecay factor from one pass over the examples to the next; 1 if the rate stays
 * @param weights w before the first and after each update
 * @param biases b likewise
 * @param examplesSeen by then; L-BFGS may look at all of them several times an update
 * @param leftTheMap whether it ended because it went far beyond the map
 */
public record LinePath(
    String name,
    String optimizer,
    int batchSize,
    double learningRate,
    double learningRateDecay,
    List<Float> weights,
    List<Float> biases,
    List<Long> examplesSeen,
    boolean leftTheMap) {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException unless they are equally long and have an entry
   */
  public LinePath {
    weights = List.copyOf(weights);
    biases = List.copyOf(biases);
    examplesSeen = List.copyOf(examplesSeen);
    if (weights.isEmpty()
        || weights.size() != biases.size()
        || weights.size() != examplesSeen.size()) {
      throw new IllegalArgumentException(
          "expected as many weights as biases and examples seen, got %d, %d and %d"
              .formatted(weights.size(), biases.size(), examplesSeen.size()));
    }
  }

  public int updates() {
    return weights.size() - 1;
  }

  /** Where it was after so many updates. */
  public PlanePoint point(int update) {
    return new PlanePoint(weights.get(update), biases.get(update));
  }

  /** Where it was, the start first. */
  public List<PlanePoint> points() {
    return IntStream.rangeClosed(0, updates()).mapToObj(this::point).toList();
  }

  public PlanePoint end() {
    return point(updates());
  }
}
