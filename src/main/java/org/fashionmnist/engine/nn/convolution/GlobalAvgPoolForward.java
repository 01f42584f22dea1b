package org.fashionmnist.engine.nn.convolution;

import java.util.Arrays;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.nn.ForwardBuffers;
import org.fashionmnist.engine.nn.ForwardShare;
import org.fashionmnist.engine.parallel.Share;

/** One worker's share of the means of maps, for some examples: place by place, then divided. */
public final class GlobalAvgPoolForward implements ForwardShare {

  private final Matrix x;
  private final Matrix y;
  private final Share examples;
  private final ImageShape in;

  /** A share on buffers that stay. */
  public GlobalAvgPoolForward(ForwardBuffers buffers, Share examples) {
    this.x = buffers.x();
    this.y = buffers.y();
    this.examples = examples;
    this.in = ImageShape.of(buffers.shape());
  }

  @Override
  public void forward() {
    for (int example = examples.from(); example < examples.to(); example++) {
      means(x.data(), x.rowOffset(example), y.data(), y.rowOffset(example));
    }
  }

  private void means(float[] xs, int first, float[] ys, int to) {
    Arrays.fill(ys, to, to + in.channels(), 0f);
    for (int place = 0; place < in.places(); place++) {
      int from = first + place * in.channels();
      for (int channel = 0; channel < in.channels(); channel++) {
        ys[to + channel] += xs[from + channel];
      }
    }
    for (int channel = 0; channel < in.channels(); channel++) {
      ys[to + channel] /= in.places();
    }
  }
}
