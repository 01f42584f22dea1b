package org.fashionmnist.peers;

import java.util.List;

/**
 * What to train and what to measure.
 *
 * @param workload its name, handed on to the result
 * @param hiddenUnits units of the dense ReLU layer; 0 for a linear softmax
 * @param optimizer {@code adam}, or {@code sgd} without momentum
 * @param batchSize images a step; the last batch of an epoch is what is left
 * @param epochs passes over the training images, at least 2: the first is a warm-up
 * @param inference whether to measure predictions after the training
 * @param convolutions filters of 3 × 3 before the dense layers, without padding, ReLU and maxima of
 *     2 × 2 behind each
 * @param threads that the library may compute with
 * @param data the folder of the four gzip files
 */
record Job(
    String workload,
    int hiddenUnits,
    String optimizer,
    float learningRate,
    int batchSize,
    int epochs,
    boolean inference,
    List<Integer> convolutions,
    int threads,
    int seed,
    String data) {

  boolean usesAdam() {
    return switch (optimizer) {
      case "adam" -> true;
      case "sgd" -> false;
      default ->
          throw new IllegalArgumentException(
              "optimizer: expected adam or sgd, got \"" + optimizer + "\"");
    };
  }
}
