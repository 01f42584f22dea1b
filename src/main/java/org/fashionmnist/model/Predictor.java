package org.fashionmnist.model;

import java.util.stream.IntStream;
import org.fashionmnist.data.BatchReader;
import org.fashionmnist.data.LabeledImages;
import org.fashionmnist.data.Normalization;
import org.fashionmnist.linalg.Kernels;
import org.fashionmnist.linalg.Matrix;
import org.fashionmnist.nn.Network;
import org.fashionmnist.nn.Parameters;
import org.fashionmnist.nn.SparseCategoricalCrossentropy;
import org.fashionmnist.nn.Workspace;

/**
 * Computes predictions for whole sets of images, batch by batch. The size of the batches does not
 * change a bit of the result. For one thread at a time.
 */
public final class Predictor {

  private static final int BATCH_SIZE = 240;

  private final Network network;
  private final Normalization normalization;
  private final Kernels kernels;
  private final Workspace workspace;

  /** A predictor with buffers of its own. */
  public Predictor(Network network, Normalization normalization, Kernels kernels) {
    this.network = network;
    this.normalization = normalization;
    this.kernels = kernels;
    this.workspace = Workspace.forInference(network, BATCH_SIZE);
  }

  /**
   * Predicts every image.
   *
   * @throws IllegalArgumentException if the images do not have the size the network takes
   */
  public Predictions predict(Parameters parameters, LabeledImages images) {
    int inputSize = network.inputShape().size();
    if (images.pixelCount() != inputSize) {
      throw new IllegalArgumentException(
          "the network takes images of %d pixels, these have %d × %d"
              .formatted(inputSize, images.height(), images.width()));
    }
    int count = images.count();
    BatchReader reader = new BatchReader(images, normalization);
    int[] order = IntStream.range(0, count).toArray();
    Matrix probabilities = Matrix.zeros(count, network.outputShape().size());
    Matrix labels = Matrix.zeros(BATCH_SIZE, 1);
    SparseCategoricalCrossentropy loss = new SparseCategoricalCrossentropy();
    double lossSum = 0;
    for (int from = 0; from < count; from += BATCH_SIZE) {
      int size = Math.min(BATCH_SIZE, count - from);
      Workspace batch = size == BATCH_SIZE ? workspace : Workspace.forInference(network, size);
      Matrix batchLabels = labels.rowsView(0, size);
      reader.read(order, from, batch.input(), batchLabels);
      Matrix output = network.forward(parameters, batch, kernels);
      lossSum += loss.sum(output, batchLabels, probabilities.rowsView(from, from + size), kernels);
    }
    return new Predictions(probabilities, lossSum / count);
  }
}
