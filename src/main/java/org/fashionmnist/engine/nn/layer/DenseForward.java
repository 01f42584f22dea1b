package org.fashionmnist.engine.nn.layer;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.linalg.PanelMatrix;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.ForwardShare;

/**
 * One worker's share of Y = f(X·W + b): some units for all examples, or some examples.
 *
 * <p>The plain form is one product and one pass over its result. Here both go block by block, one
 * panel of W at a time, so that f finds the sums in the nearest cache; and a worker that keeps to
 * its panels finds their weights there, too.
 */
final class DenseForward implements ForwardShare {

  /** A part of the output, and all that goes into it. */
  private record Block(Matrix x, Matrix weight, Matrix bias, Matrix y) {}

  private final Activation activation;
  private final Kernels kernels;
  private final List<Block> blocks = new ArrayList<>();

  DenseForward(
      Activation activation,
      List<PanelMatrix> parameters,
      Matrix x,
      Matrix y,
      List<PanelRows> share,
      Kernels kernels) {
    this.activation = activation;
    this.kernels = kernels;
    PanelMatrix weight = parameters.get(0); // (in, out)
    PanelMatrix bias = parameters.get(1); // (1, out)
    for (PanelRows part : share) {
      Matrix panel = weight.panel(part.panel());
      int first = PanelMatrix.firstColumn(part.panel());
      Matrix yBlock =
          y.rowsView(part.from(), part.to()).columnsView(first, first + panel.columns());
      blocks.add(
          new Block(x.rowsView(part.from(), part.to()), panel, bias.panel(part.panel()), yBlock));
    }
  }

  @Override
  public void forward() {
    for (int i = 0; i < blocks.size(); i++) { // an iterator would be garbage in every pass
      Block block = blocks.get(i);
      kernels.multiplyAdd(block.x, block.weight, block.bias, block.y);
      activation.applyInPlace(kernels, block.y);
    }
  }
}
