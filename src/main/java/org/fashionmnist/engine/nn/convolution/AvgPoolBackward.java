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
  private final Kernels kernels;
  private final ImageShape in;
  private final MeanWindows windows;

  /** A share on buffers that stay. */
  public AvgPoolBackward(Window window, BackwardBuffers buffers, Share examples, Kernels kernels) {
    this.buffers = buffers;
    this.examples = examples;
    this.kernels = kernels;
    this.in = ImageShape.of(buffers.shape());
    this.windows = new MeanWindows(window, in);
  }

  @Override
  public void backwardInput() {
    Matrix delta = buffers.delta();
    Matrix dX = buffers.dX();
    for (int example = examples.from(); example < examples.to(); example++) {
      windows.spread(delta.data(), delta.rowOffset(example), dX.data(), dX.rowOffset(example));
      buffers
          .below()
          .backwardInPlace(
              kernels, MapRows.all(buffers.x(), example, in), MapRows.all(dX, example, in));
    }
  }

  @Override
  public void backwardParameters(GradientListener listener) {}
}
