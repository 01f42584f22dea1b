package org.fashionmnist.nn;

import org.fashionmnist.linalg.Kernels;
import org.fashionmnist.linalg.Matrix;

/**
 * What a network is trained to make small: the mean over a batch of a loss an example.
 *
 * <p>Each loss turns the outputs into predictions first. The loss and the function that does so are
 * matched, so that the gradient by the outputs is simply (prediction − target), scaled.
 */
public sealed interface Loss
    permits SparseCategoricalCrossentropy,
        CategoricalCrossentropy,
        BinaryCrossentropy,
        MeanSquaredError {

  /** The name in files, as Keras spells it. */
  String label();

  /**
   * Makes predictions from the outputs and returns the sum of the examples' losses, added up in
   * double precision from the first to the last.
   *
   * @param output (batch, out), not modified
   * @param targets (batch, out) or, for class numbers, (batch, 1); not modified
   * @param predictions (batch, out), modified
   */
  double sum(Matrix output, Matrix targets, Matrix predictions, Kernels kernels);

  /**
   * Turns the predictions of {@link #sum} into the gradient of the batch's mean loss by the
   * outputs.
   *
   * @param predictions (batch, out), modified
   * @param targets as for {@link #sum}, not modified
   */
  void gradientInPlace(Matrix predictions, Matrix targets);
}
