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

  ActivationBackward(BackwardBuffers buffers, Share examples, Kernels kernels) {
    this.below = buffers.below();
    this.x = buffers.x().rowsView(examples.from(), examples.to());
    this.delta = buffers.delta().rowsView(examples.from(), examples.to());
    this.dX =
        buffers.dX().rows() == 0
            ? buffers.dX()
            : buffers.dX().rowsView(examples.from(), examples.to());
    this.kernels = kernels;
  }

  @Override
  public void backwardInput() {
    delta.copyTo(dX);
    below.backwardInPlace(kernels, x, dX);
  }

  @Override
  public void backwardParameters(GradientListener listener) {}
}
