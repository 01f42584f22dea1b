package org.fashionmnist.engine.nn.layer;

import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.BackwardBuffers;
import org.fashionmnist.engine.nn.BackwardShare;
import org.fashionmnist.engine.nn.GradientListener;
import org.fashionmnist.engine.parallel.Share;

/** One worker's share of the slopes of the activation below: those of its own are in δ. */
final class ActivationBackward implements BackwardShare {

  private final Activation below;
  private final Matrix x;
  private final Matrix delta;
  private final Matrix dX;
  private final Kernels kernels;

  /**
   * A share on buffers that stay.
   *
   * @param delta (batch, in), what comes back before these slopes
   */
  ActivationBackward(BackwardBuffers buffers, Matrix delta, Share examples, Kernels kernels) {
    this.below = buffers.below();
    this.x = buffers.x().rowsView(examples.from(), examples.to());
    this.delta = delta.rowsView(examples.from(), examples.to());
    this.dX = gradientOf(buffers, examples);
    this.kernels = kernels;
  }

  /** The part of dX, if there is one. */
  static Matrix gradientOf(BackwardBuffers buffers, Share examples) {
    return buffers.dX().rows() == 0
        ? buffers.dX()
        : buffers.dX().rowsView(examples.from(), examples.to());
  }

  @Override
  public void backwardInput() {
    delta.copyTo(dX);
    below.backwardInPlace(kernels, x, dX);
  }

  @Override
  public void backwardParameters(GradientListener listener) {}
}
