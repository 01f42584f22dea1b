package org.fashionmnist.engine.nn.convolution;

import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.nn.BackwardBuffers;
import org.fashionmnist.engine.nn.BackwardShare;
import org.fashionmnist.engine.nn.GradientListener;
import org.fashionmnist.engine.parallel.Share;

/** One worker's share of sending gradients in equal parts to all places of a map. */
public final class GlobalAvgPoolBackward implements BackwardShare {

  private final BackwardBuffers buffers;
  private final Share examples;
  private final SlopesBelow slopes;
  private final ImageShape in;

  /** A share on buffers that stay. */
  public GlobalAvgPoolBackward(BackwardBuffers buffers, Share examples, Kernels kernels) {
    this.buffers = buffers;
    this.examples = examples;
    this.slopes = new SlopesBelow(buffers, examples, kernels);
    this.in = ImageShape.of(buffers.shape());
  }

  @Override
  public void backwardInput() {
    Matrix delta = buffers.delta();
    Matrix dX = buffers.dX();
    for (int example = examples.from(); example < examples.to(); example++) {
      spread(delta.data(), delta.rowOffset(example), dX.data(), dX.rowOffset(example));
      slopes.apply(example);
    }
  }

  private void spread(float[] deltas, int from, float[] gradients, int first) {
    for (int place = 0; place < in.places(); place++) {
      int to = first + place * in.channels();
      for (int channel = 0; channel < in.channels(); channel++) {
        gradients[to + channel] = deltas[from + channel] / in.places();
      }
    }
  }

  @Override
  public void backwardParameters(GradientListener listener) {}
}
