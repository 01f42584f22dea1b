package org.fashionmnist.engine.nn.convolution;

import java.util.List;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.linalg.PanelMatrix;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.ForwardBuffers;
import org.fashionmnist.engine.nn.ForwardShare;
import org.fashionmnist.engine.parallel.Share;

/** One worker's share of a convolution: all maps of some examples. */
public final class ConvolutionForward implements ForwardShare {

  private final Activation activation;
  private final Matrix x;
  private final Share examples;
  private final Kernels kernels;
  private final ImageSums sums;
  private final Matrix[][] rows; // [example][row]
  private final Matrix[][][] panels; // [example][row][panel], of what is computed
  private final Matrix computed; // a row that is copied to where it belongs; null where none is
  private final Matrix[] maps;

  /**
   * A share on buffers that stay.
   *
   * @param parameters weights (size · size · channels, filters) and biases (1, filters)
   */
  public ConvolutionForward(
      Window window,
      Activation activation,
      List<PanelMatrix> parameters,
      ForwardBuffers buffers,
      Share examples,
      Kernels kernels) {
    this.activation = activation;
    this.x = buffers.x();
    this.examples = examples;
    this.kernels = kernels;
    ImageShape in = ImageShape.of(buffers.shape());
    ImageShape out = window.over(in, parameters.get(0).columns());
    this.sums = new ImageSums(in, window, out.columns(), parameters, kernels);
    this.rows = new Matrix[examples.count()][out.rows()];
    this.panels = new Matrix[examples.count()][out.rows()][];
    boolean inPlace = PlaceRows.suit(out.channels());
    this.computed = inPlace ? null : Matrix.zeros(out.columns(), out.channels());
    this.maps = new Matrix[examples.count()];
    for (int i = 0; i < maps.length; i++) {
      int example = examples.from() + i;
      maps[i] = MapRows.all(buffers.y(), example, out);
      for (int row = 0; row < out.rows(); row++) {
        rows[i][row] = MapRows.of(buffers.y(), example, row, out);
        panels[i][row] = MapRows.panels(inPlace ? rows[i][row] : computed);
      }
    }
  }

  @Override
  public void forward() {
    for (int i = 0; i < maps.length; i++) {
      sums.load(x, examples.from() + i);
      for (int row = 0; row < rows[i].length; row++) {
        sums.compute(row, panels[i][row]);
        if (computed != null) {
          computed.copyTo(rows[i][row]);
        }
      }
      activation.applyInPlace(kernels, maps[i]);
    }
  }
}
