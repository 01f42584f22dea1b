package org.fashionmnist.engine.nn.convolution;

import java.util.List;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.linalg.PanelMatrix;

/** Sums as one product of copied windows for each row. */
final class PatchSums implements RowSums {

  private final Patches patches;
  private final Kernels kernels;
  private final Matrix[] rows;
  private final List<Matrix> weights;
  private final List<Matrix> biases;

  PatchSums(
      ImageShape image, Window window, int places, List<PanelMatrix> parameters, Kernels kernels) {
    this.patches = new Patches(image, window);
    this.kernels = kernels;
    this.weights = parameters.get(0).panels();
    this.biases = parameters.get(1).panels();
    this.rows = new Matrix[window.over(image, 1).rows()];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = patches.ofRow(row, places);
    }
  }

  @Override
  public void load(Matrix images, int example) {
    patches.load(images, example);
  }

  @Override
  public void compute(int row, Matrix[] out) {
    for (int panel = 0; panel < weights.size(); panel++) {
      kernels.multiplyAdd(rows[row], weights.get(panel), biases.get(panel), out[panel]);
    }
  }
}
