package org.fashionmnist.engine.nn.convolution;

import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.nn.BackwardBuffers;
import org.fashionmnist.engine.nn.BackwardShare;
import org.fashionmnist.engine.nn.GradientListener;
import org.fashionmnist.engine.parallel.Share;

/** One worker's share of sending gradients to all places of each window, for some examples. */
public final class AvgPoolBackward implements BackwardShare {

  private final BackwardBuffers buffers;
  private final Share examples;
  private final SlopesBelow slopes;
  private final MeanWindows windows;

  /** A share on buffers that stay. */
  public AvgPoolBackward(Window window, BackwardBuffers buffers, Share examples, Kernels kernels) {
    this.buffers = buffers;
    this.examples = examples;
    this.slopes = new SlopesBelow(buffers, examples, kernels);
    this.windows = new MeanWindows(window, ImageShape.of(buffers.shape()));
  }

  @Override
  public void backwardInput() {
    Matrix delta = buffers.delta();
    Matrix dX = buffers.dX();
    for (int example = examples.from(); example < examples.to(); example++) {
      windows.spread(delta.data(), delta.rowOffset(example), dX.data(), dX.rowOffset(example));
      slopes.apply(example);
    }
  }

  @Override
  public void backwardParameters(GradientListener listener) {}
}
