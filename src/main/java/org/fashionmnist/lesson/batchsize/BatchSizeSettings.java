package org.fashionmnist.lesson.batchsize;

import java.util.List;
import org.fashionmnist.result.lesson.LineExamples;

/**
 * What the lesson shows.
 *
 * @param batchSizes examples an update; more than there are stands for all
 * @param learningRate of gradient descent on the line
 * @param epochs passes over the points of the line
 * @param imageEpochs passes over the images
 * @param imageRate learning rate on the images
 * @param seed of the points, and of all orders
 * @param optimizers to compare, with their rates
 */
public record BatchSizeSettings(
    List<Integer> batchSizes,
    double learningRate,
    int epochs,
    int imageEpochs,
    double imageRate,
    long seed,
    List<LessonOptimizer.Rate> optimizers) {

  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if a number is below 1 or not positive, or there is no batch
   *     size or no optimizer
   */
  public BatchSizeSettings {
    batchSizes = List.copyOf(batchSizes);
    optimizers = List.copyOf(optimizers);
    if (batchSizes.isEmpty() || batchSizes.stream().anyMatch(size -> size < 1)) {
      throw new IllegalArgumentException("expected batch sizes of at least 1, got " + batchSizes);
    }
    if (optimizers.isEmpty()) {
      throw new IllegalArgumentException("expected at least one optimizer");
    }
    if (epochs < 1 || imageEpochs < 1) {
      throw new IllegalArgumentException(
          "expected at least 1 epoch, got %d and %d".formatted(epochs, imageEpochs));
    }
    if (!(learningRate > 0 && imageRate > 0)) {
      throw new IllegalArgumentException(
          "expected positive rates, got %s and %s".formatted(learningRate, imageRate));
    }
  }

  /** The sizes that are possible with so many examples, each once, the smallest first. */
  List<Integer> sizesFor(int exampleCount) {
    return batchSizes.stream()
        .map(size -> Math.min(size, exampleCount))
        .distinct()
        .sorted()
        .toList();
  }

  /** The points of the line that the seed stands for. */
  LineExamples examples() {
    return LineProblem.of(seed).examples();
  }
}
