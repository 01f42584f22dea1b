package org.fashionmnist.nn;

import java.util.List;
import org.fashionmnist.linalg.Kernels;
import org.fashionmnist.linalg.Matrix;
import org.fashionmnist.random.RandomStream;

/**
 * One step of a network: settings without numbers or buffers, which are handed to it.
 *
 * <p>A batch is a matrix with one example a row. Parameters come as matrices in the order of {@link
 * #parameterSpecs}.
 */
public sealed interface Layer permits Dense {

  /** The kind of layer, in the names of its parameters. */
  String kind();

  /**
   * The shape of an output for an input of this shape.
   *
   * @throws IllegalArgumentException if the layer cannot take such an input
   */
  Shape outputShape(Shape input);

  /** The arrays this layer learns. */
  List<ParameterSpec> parameterSpecs(Shape input);

  /** Fills new parameters with their start values. */
  void initialize(List<Matrix> parameters, RandomStream random);

  /**
   * Computes the output of a batch.
   *
   * @param x (batch, in), not modified
   * @param y (batch, out), modified
   */
  void forward(List<Matrix> parameters, Matrix x, Matrix y, Kernels kernels);

  /** The floats of scratch space that {@link #backward} needs to compute dX. */
  int backwardScratchSize(Shape input);

  /**
   * Computes the gradients of the loss from that of the output.
   *
   * @param x (batch, in), the input of {@link #forward}, not modified
   * @param y (batch, out), its output, not modified
   * @param dY (batch, out), modified: overwritten on the way
   * @param gradients as the parameters, modified
   * @param scratch modified; not used where {@code dX} is null
   * @param dX (batch, in), modified, or null where nobody needs it
   */
  void backward(
      List<Matrix> parameters,
      Matrix x,
      Matrix y,
      Matrix dY,
      List<Matrix> gradients,
      float[] scratch,
      Matrix dX,
      Kernels kernels);
}
