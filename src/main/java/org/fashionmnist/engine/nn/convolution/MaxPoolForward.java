package org.fashionmnist.engine.nn.convolution;

import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.nn.ForwardBuffers;
import org.fashionmnist.engine.nn.ForwardShare;
import org.fashionmnist.engine.parallel.Share;

/** One worker's share of the maxima of windows, for some examples. */
public final class MaxPoolForward implements ForwardShare {

  private final Matrix x;
  private final Share examples;
  private final Kernels kernels;
  private final PaddedImage image;
  private final Matrix[][] candidates; // [row of maxima][place in the window]
  private final Matrix[][] rows; // [example][row of maxima]
  private final Winners winners;

  /** A share on buffers that stay. */
  public MaxPoolForward(Window window, ForwardBuffers buffers, Share examples, Kernels kernels) {
    this.x = buffers.x();
    this.examples = examples;
    this.kernels = kernels;
    ImageShape in = ImageShape.of(buffers.shape());
    ImageShape out = window.over(in, in.channels());
    this.image = new PaddedImage(in, window, Float.NEGATIVE_INFINITY);
    this.winners = Winners.of(buffers.cache(), out);
    this.candidates = new Matrix[out.rows()][window.size() * window.size()];
    for (int row = 0; row < out.rows(); row++) {
      for (int place = 0; place < candidates[row].length; place++) {
        candidates[row][place] =
            image.atPlace(row, place / window.size(), place % window.size(), out.columns());
      }
    }
    this.rows = new Matrix[examples.count()][out.rows()];
    for (int i = 0; i < rows.length; i++) {
      for (int row = 0; row < out.rows(); row++) {
        rows[i][row] = MapRows.of(buffers.y(), examples.from() + i, row, out);
      }
    }
  }

  @Override
  public void forward() {
    for (int i = 0; i < rows.length; i++) {
      int example = examples.from() + i;
      image.load(x, example);
      for (int row = 0; row < candidates.length; row++) {
        int from = winners.indexOf(example, row);
        for (int place = 0; place < candidates[row].length; place++) {
          kernels.keepLarger(candidates[row][place], place, rows[i][row], winners.data(), from);
        }
      }
    }
  }
}
