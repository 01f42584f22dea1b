package org.fashionmnist.engine.nn.convolution;

import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.nn.BackwardBuffers;
import org.fashionmnist.engine.nn.BackwardShare;
import org.fashionmnist.engine.nn.GradientListener;
import org.fashionmnist.engine.nn.LayerCache;
import org.fashionmnist.engine.parallel.Share;

/** One worker's share of sending gradients to where the maxima were, for some examples. */
public final class MaxPoolBackward implements BackwardShare {

  private final Window window;
  private final BackwardBuffers buffers;
  private final Share examples;
  private final SlopesBelow slopes;
  private final ImageShape in;
  private final Winners winners;
  private final PaddedImage dImage;

  /** What {@link MaxPoolForward} and {@link MaxPoolBackward} share. */
  public static LayerCache newCache(ImageShape maxima, int batchSize) {
    return Winners.kept(maxima, batchSize);
  }

  /** A share on buffers that stay. */
  public MaxPoolBackward(Window window, BackwardBuffers buffers, Share examples, Kernels kernels) {
    this.window = window;
    this.buffers = buffers;
    this.examples = examples;
    this.slopes = new SlopesBelow(buffers, examples, kernels);
    this.in = ImageShape.of(buffers.shape());
    this.winners = (Winners) buffers.cache();
    this.dImage = new PaddedImage(in, window);
  }

  @Override
  public void backwardInput() {
    for (int example = examples.from(); example < examples.to(); example++) {
      dImage.clear();
      spread(example);
      dImage.store(buffers.dX(), example);
      slopes.apply(example);
    }
  }

  /** Windows may overlap, so a place may get several gradients: those of earlier windows first. */
  private void spread(int example) {
    ImageShape maxima = winners.shape();
    float[] deltas = buffers.delta().data();
    int at = buffers.delta().rowOffset(example);
    int winner = winners.indexOf(example, 0);
    for (int row = 0; row < maxima.rows(); row++) {
      for (int column = 0; column < maxima.columns(); column++) {
        int start = dImage.startOf(row, column);
        for (int channel = 0; channel < maxima.channels(); channel++) {
          int place = winners.data()[winner];
          int line = place / window.size();
          int to = start + line * dImage.rowSize() + place % window.size() * in.channels();
          dImage.data()[to + channel] += deltas[at];
          at++;
          winner++;
        }
      }
    }
  }

  @Override
  public void backwardParameters(GradientListener listener) {}
}
