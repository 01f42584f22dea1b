package org.fashionmnist.engine.loss;

import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;

/**
 * What a network is trained to make small: the mean over a batch of a loss an example.
 *
 * <p>Each loss turns the outputs into predictions first, by its {@link #outputFunction}. The
 * cross-entropies are matched with theirs, so that the gradient by the outputs is simply
 * (prediction − target), scaled.
 */
public sealed interface Loss
    permits SparseCategoricalCrossentropy,
        CategoricalCrossentropy,
        BinaryCrossentropy,
        MeanSquaredError,
        MeanAbsoluteError {

  /**
   * The sum of the losses of examples, added up from the first to the last: the same bits however
   * many threads computed them.
   */
  static double sum(double[] losses) {
    double sum = 0;
    for (double loss : losses) {
      sum += loss;
    }
    return sum;
  }

  /** The name in files, as Keras spells it. */
  String label();

  /** How outputs become predictions. */
  OutputFunction outputFunction();

  /**
   * Requires targets that this loss can compare with.
   *
   * @param targets (examples, target size)
   * @param outputs of the network
   * @throws IllegalArgumentException if they are of another form, or the network has too few
   *     outputs
   */
  void requireTargets(Matrix targets, int outputs);

  /**
   * Makes predictions from the outputs, and computes the loss of each example.
   *
   * @param output (examples, out), not modified
   * @param targets (examples, out) or, for class numbers, (examples, 1); not modified
   * @param predictions (examples, out), modified
   * @param losses receives one number an example, from {@code first} on
   */
  void evaluate(
      Matrix output,
      Matrix targets,
      Matrix predictions,
      double[] losses,
      int first,
      Kernels kernels);

  /**
   * Turns predictions of {@link #evaluate} into the gradient of the batch's mean loss by the
   * outputs.
   *
   * @param predictions (examples, out), modified
   * @param targets as for {@link #evaluate}, not modified
   * @param batchSize examples of the whole batch, of which these may be a part
   */
  void gradientInPlace(Matrix predictions, Matrix targets, int batchSize);
}
