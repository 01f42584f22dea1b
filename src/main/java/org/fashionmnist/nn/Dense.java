package org.fashionmnist.nn;

import java.util.Arrays;
import java.util.List;
import org.fashionmnist.linalg.Kernels;
import org.fashionmnist.linalg.Matrix;
import org.fashionmnist.random.RandomStream;

/**
 * A layer whose units each see all inputs: Y = f(X·W + b).
 *
 * <p>Back-propagation, with Z = X·W + b and δ = dZ, follows from the chain rule:
 *
 * <pre>
 * δ  = dY ⊙ f′(Z)      each unit's own slope
 * dW = Xᵀ·δ            a weight's share is its input times its unit's δ, summed over the batch
 * db = Σ rows of δ
 * dX = δ·Wᵀ            an input's share comes back through every weight it went out by
 * </pre>
 *
 * @param units outputs of the layer, at least 1
 * @param activation f
 * @param initializer start of W; b starts at zero
 */
public record Dense(int units, Activation activation, Initializer initializer) implements Layer {

  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if {@code units} is below 1
   */
  public Dense {
    if (units < 1) {
      throw new IllegalArgumentException("expected at least 1 unit, got " + units);
    }
  }

  /** A layer with Glorot's uniform initialization, Keras's default. */
  public Dense(int units, Activation activation) {
    this(units, activation, Initializer.GLOROT_UNIFORM);
  }

  @Override
  public String kind() {
    return "dense";
  }

  @Override
  public Shape outputShape(Shape input) {
    return Shape.of(units);
  }

  @Override
  public List<ParameterSpec> parameterSpecs(Shape input) {
    return List.of(
        new ParameterSpec("weight", Shape.of(input.size(), units)),
        new ParameterSpec("bias", Shape.of(units)));
  }

  @Override
  public void initialize(List<Matrix> parameters, RandomStream random) {
    Matrix weight = parameters.get(0);
    for (int i = 0; i < weight.rows(); i++) {
      for (int j = 0; j < units; j++) {
        weight.data()[weight.rowOffset(i) + j] =
            (float) initializer.draw(random, weight.rows(), units);
      }
    }
  }

  @Override
  public void forward(List<Matrix> parameters, Matrix x, Matrix y, Kernels kernels) {
    Matrix weight = parameters.get(0); // (in, out)
    Matrix bias = parameters.get(1); // (1, out)
    kernels.multiplyAdd(x, weight, bias, y);
    activation.applyInPlace(kernels, y);
  }

  @Override
  public int backwardScratchSize(Shape input) {
    return units * Matrix.alignedStride(input.size());
  }

  @Override
  public void backward(
      List<Matrix> parameters,
      Matrix x,
      Matrix y,
      Matrix dY,
      List<Matrix> gradients,
      float[] scratch,
      Matrix dX,
      Kernels kernels) {
    activation.backwardInPlace(kernels, y, dY); // dY is now δ
    kernels.multiplyTransposed(x, dY, gradients.get(0));
    kernels.sumRows(dY, gradients.get(1));
    if (dX != null) {
      Matrix weight = parameters.get(0);
      int stride = Matrix.alignedStride(weight.rows());
      Matrix weightTransposed = new Matrix(scratch, 0, units, weight.rows(), stride);
      kernels.transpose(weight, weightTransposed);
      clearPadding(weightTransposed);
      kernels.multiply(dY, weightTransposed, dX);
    }
  }

  /** Zeros where another layer may have left numbers: a product computes the padding along. */
  private static void clearPadding(Matrix matrix) {
    for (int i = 0; i < matrix.rows(); i++) {
      int row = matrix.rowOffset(i);
      Arrays.fill(matrix.data(), row + matrix.columns(), row + matrix.rowStride(), 0f);
    }
  }
}
