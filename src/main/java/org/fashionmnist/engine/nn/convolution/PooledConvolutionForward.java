package org.fashionmnist.engine.nn.convolution;

import java.util.List;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.linalg.PanelMatrix;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.ForwardBuffers;
import org.fashionmnist.engine.nn.ForwardShare;
import org.fashionmnist.engine.parallel.Share;

/**
 * One worker's share of a convolution and the maxima of its maps, for some examples. The maps are
 * there for a few rows at a time only; a place that no maximum is taken of is not computed.
 *
 * <p>The activation comes after the maximum. It does not fall, so the order makes no difference.
 */
public final class PooledConvolutionForward implements ForwardShare {

  private final Activation activation;
  private final Matrix x;
  private final Share examples;
  private final Kernels kernels;
  private final ImageSums sums;
  private final int poolStride;
  private final Matrix[][] lines; // [line of the pool's windows][panel]
  private final Matrix[] candidates; // each (maxima, filters)
  private final Matrix[][] rows; // [example][row of maxima]
  private final Matrix[] maps;
  private final Winners winners;

  /**
   * A share on buffers that stay.
   *
   * @param pool whose windows lie apart
   * @param parameters weights (size · size · channels, filters) and biases (1, filters)
   */
  public PooledConvolutionForward(
      Window window,
      Window pool,
      Activation activation,
      List<PanelMatrix> parameters,
      ForwardBuffers buffers,
      Share examples,
      Kernels kernels) {
    this.activation = activation;
    this.x = buffers.x();
    this.examples = examples;
    this.kernels = kernels;
    this.poolStride = pool.stride();
    ImageShape in = ImageShape.of(buffers.shape());
    int filters = parameters.get(0).columns();
    ImageShape whole = window.over(in, filters);
    ImageShape out = pool.over(whole, filters);
    int places = pool.seen(whole.columns());
    this.sums = new ImageSums(in, window, places, parameters, kernels);
    Matrix computed = Matrix.zeros(pool.size() * places, filters);
    this.lines = new Matrix[pool.size()][];
    this.candidates = new Matrix[pool.size() * pool.size()];
    for (int line = 0; line < pool.size(); line++) {
      Matrix ofLine = computed.rowsView(line * places, (line + 1) * places);
      lines[line] = MapRows.panels(ofLine);
      for (int column = 0; column < pool.size(); column++) {
        candidates[line * pool.size() + column] =
            new Matrix(
                computed.data(),
                ofLine.rowOffset(column),
                out.columns(),
                filters,
                pool.stride() * computed.rowStride());
      }
    }
    this.winners = Winners.of(buffers.cache(), out);
    this.rows = new Matrix[examples.count()][out.rows()];
    this.maps = new Matrix[examples.count()];
    for (int i = 0; i < maps.length; i++) {
      maps[i] = MapRows.all(buffers.y(), examples.from() + i, out);
      for (int row = 0; row < out.rows(); row++) {
        rows[i][row] = MapRows.of(buffers.y(), examples.from() + i, row, out);
      }
    }
  }

  @Override
  public void forward() {
    for (int i = 0; i < maps.length; i++) {
      int example = examples.from() + i;
      sums.load(x, example);
      for (int row = 0; row < rows[i].length; row++) {
        for (int line = 0; line < lines.length; line++) {
          sums.compute(row * poolStride + line, lines[line]);
        }
        int from = winners.indexOf(example, row);
        for (int c = 0; c < candidates.length; c++) {
          kernels.keepLarger(candidates[c], c, rows[i][row], winners.data(), from);
        }
      }
      activation.applyInPlace(kernels, maps[i]);
    }
  }
}
