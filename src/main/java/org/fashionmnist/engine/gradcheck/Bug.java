package org.fashionmnist.engine.gradcheck;

import org.fashionmnist.engine.label.Labeled;
import org.fashionmnist.engine.nn.Activation;

/** Mistakes that are made when the backward pass of a dense layer is written. */
public enum Bug implements Labeled {
  SIGN("dW and db have the wrong sign"),
  DERIVATIVE("δ = dY: the derivative of the activation is forgotten"),
  BIAS_SUM("db is the last example's δ, not the sum over the batch"),
  TRANSPOSED("δᵀ·X is stored, row by row, where dW = Xᵀ·δ belongs"),
  HANDED_DOWN("dX = δ·W reads W as stored, not transposed"),
  MEAN("dW and db are sums over the batch, not divided by its size");

  private final String explanation;

  Bug(String explanation) {
    this.explanation = explanation;
  }

  /** What is wrong, in the notation of {@link org.fashionmnist.engine.nn.layer.Dense}. */
  public String explanation() {
    return explanation;
  }

  /**
   * Checks that the bug changes a gradient where it is put.
   *
   * @param layer its number
   * @param layers how many there are
   * @param activation of the hidden layers
   * @throws IllegalArgumentException if there is no such layer, or the bug would change nothing
   */
  public void require(int layer, int layers, Activation activation, int batchSize) {
    if (layer < 0 || layer >= layers) {
      throw new IllegalArgumentException(
          layers == 1
              ? "the only layer is dense.0"
              : "the layers are dense.0 to dense.%d".formatted(layers - 1));
    }
    if (this == DERIVATIVE && (layer == layers - 1 || activation == Activation.IDENTITY)) {
      throw new IllegalArgumentException(
          "dense.%d has no activation whose derivative could be forgotten; break a hidden layer"
                  .formatted(layer)
              + " that has one");
    }
    if (this == HANDED_DOWN && layer == 0) {
      throw new IllegalArgumentException(
          "no layer is below dense.0 to which it hands a gradient down; break a higher one");
    }
    if ((this == BIAS_SUM || this == MEAN) && batchSize == 1) {
      throw new IllegalArgumentException(
          "a batch of one image shows no mistake in a sum over it; use --batch 2 or more");
    }
  }
}
