package org.fashionmnist.engine.nn.convolution;

import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.BackwardBuffers;
import org.fashionmnist.engine.parallel.Share;

/** The slopes of the activation that made x, which a gradient by x is multiplied by. */
final class SlopesBelow {

  private final Activation below;
  private final Kernels kernels;
  private final int first;
  private final Matrix[] x; // of each example (places, channels)
  private final Matrix[] dX;

  /** Of some examples, for buffers that stay. */
  SlopesBelow(BackwardBuffers buffers, Share examples, Kernels kernels) {
    this.below = buffers.below();
    this.kernels = kernels;
    this.first = examples.from();
    ImageShape shape = ImageShape.of(buffers.shape());
    int count = buffers.dX().rows() == 0 ? 0 : examples.count();
    this.x = new Matrix[count];
    this.dX = new Matrix[count];
    for (int i = 0; i < count; i++) {
      x[i] = MapRows.all(buffers.x(), first + i, shape);
      dX[i] = MapRows.all(buffers.dX(), first + i, shape);
    }
  }

  /** Multiplies the gradient by an example. */
  void apply(int example) {
    below.backwardInPlace(kernels, x[example - first], dX[example - first]);
  }
}
