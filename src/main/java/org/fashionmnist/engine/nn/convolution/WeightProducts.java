package org.fashionmnist.engine.nn.convolution;

import java.util.List;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.linalg.PanelMatrix;
import org.fashionmnist.engine.nn.BackwardBuffers;
import org.fashionmnist.engine.parallel.Share;

/**
 * What examples add to the gradient by the weights: products with the image itself, seen as
 * overlapping lines of windows, row by row.
 */
final class WeightProducts {

  private final Matrix x;
  private final PaddedImage image;
  private final PlaceRows places;
  private final Matrix[][] windows; // [row][line]
  private final Matrix[][][] sums; // [group][line][panel]
  private final Kernels kernels;

  /**
   * Products of some examples on buffers that stay.
   *
   * @param maps shape of an example's
   * @param sums of each group of examples (size · size · channels, filters)
   */
  WeightProducts(
      Window window,
      ImageShape maps,
      BackwardBuffers buffers,
      Share examples,
      List<PanelMatrix> sums,
      Kernels kernels) {
    this.x = buffers.x();
    this.image = new PaddedImage(ImageShape.of(buffers.shape()), window);
    this.places = new PlaceRows(buffers.delta(), examples, maps);
    this.windows = image.windows(maps.rows(), maps.columns());
    this.sums = sums.stream().map(group -> lines(group, window.size())).toArray(Matrix[][][]::new);
    this.kernels = kernels;
  }

  private static Matrix[][] lines(PanelMatrix sums, int count) {
    int depth = sums.rows() / count;
    Matrix[][] lines = new Matrix[count][sums.panelCount()];
    for (int line = 0; line < count; line++) {
      for (int panel = 0; panel < sums.panelCount(); panel++) {
        lines[line][panel] = sums.panel(panel).rowsView(line * depth, (line + 1) * depth);
      }
    }
    return lines;
  }

  /** Adds the products of an example to the sums of its group. */
  void add(int example, int group) {
    image.load(x, example);
    Matrix[][] deltas = places.of(example);
    for (int row = 0; row < windows.length; row++) {
      for (int line = 0; line < windows[row].length; line++) {
        addLine(windows[row][line], deltas[row], sums[group][line]);
      }
    }
  }

  private void addLine(Matrix seen, Matrix[] deltas, Matrix[] sums) {
    for (int panel = 0; panel < sums.length; panel++) {
      kernels.accumulateTransposed(seen, deltas[panel], sums[panel]);
    }
  }
}
