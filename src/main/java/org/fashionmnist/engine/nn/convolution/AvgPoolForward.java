package org.fashionmnist.engine.nn.convolution;

import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.nn.ForwardBuffers;
import org.fashionmnist.engine.nn.ForwardShare;
import org.fashionmnist.engine.parallel.Share;

/** One worker's share of the means of windows, for some examples. */
public final class AvgPoolForward implements ForwardShare {

  private final Matrix x;
  private final Matrix y;
  private final Share examples;
  private final MeanWindows windows;

  /** A share on buffers that stay. */
  public AvgPoolForward(Window window, ForwardBuffers buffers, Share examples) {
    this.x = buffers.x();
    this.y = buffers.y();
    this.examples = examples;
    this.windows = new MeanWindows(window, ImageShape.of(buffers.shape()));
  }

  @Override
  public void forward() {
    for (int example = examples.from(); example < examples.to(); example++) {
      windows.means(x.data(), x.rowOffset(example), y.data(), y.rowOffset(example));
    }
  }
}
