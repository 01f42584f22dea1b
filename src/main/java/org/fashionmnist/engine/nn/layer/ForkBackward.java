package org.fashionmnist.engine.nn.layer;

import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.BackwardBuffers;
import org.fashionmnist.engine.nn.BackwardShare;
import org.fashionmnist.engine.nn.GradientListener;
import org.fashionmnist.engine.parallel.Share;

/**
 * One worker's share of the gradient where two ways part: to that of the body, which is there, it
 * adds that of the shortcut, and applies the slopes of the activation below.
 */
final class ForkBackward implements BackwardShare {

  private final Activation below;
  private final Matrix x;
  private final Matrix dX;
  private final Matrix other;
  private final Kernels kernels;

  ForkBackward(BackwardBuffers buffers, Share examples, Kernels kernels) {
    this.below = buffers.below();
    this.x = buffers.x().rowsView(examples.from(), examples.to());
    this.dX = ActivationBackward.gradientOf(buffers, examples);
    this.other = buffers.other().orElseThrow().rowsView(examples.from(), examples.to());
    this.kernels = kernels;
  }

  @Override
  public void backwardInput() {
    dX.add(other);
    below.backwardInPlace(kernels, x, dX);
  }

  @Override
  public void backwardParameters(GradientListener listener) {}
}
