package org.fashionmnist.engine.nn.convolution;

import java.util.List;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.linalg.PanelMatrix;

/** Sums as products of images themselves, seen as overlapping lines of windows. */
final class WindowSums {

  private final Kernels kernels;
  private final Matrix[][] windows; // [row of places][line]
  private final Matrix[][] weights; // [panel][line]
  private final List<Matrix> biases;

  /**
   * Sums of what is in a buffer at the time.
   *
   * @param windows by row of places and line of the windows, each (places, depth of a line)
   * @param weights (lines · depth of a line, filters)
   * @param biases (1, filters)
   */
  WindowSums(Matrix[][] windows, PanelMatrix weights, PanelMatrix biases, Kernels kernels) {
    this.windows = windows;
    this.kernels = kernels;
    this.biases = biases.panels();
    int lines = windows[0].length;
    int depth = weights.rows() / lines;
    this.weights = new Matrix[weights.panelCount()][lines];
    for (int panel = 0; panel < weights.panelCount(); panel++) {
      for (int line = 0; line < lines; line++) {
        this.weights[panel][line] = weights.panel(panel).rowsView(line * depth, (line + 1) * depth);
      }
    }
  }

  /**
   * Computes the sums of a row of places.
   *
   * @param out (places, filters), one matrix for each panel of the weights
   */
  void compute(int row, Matrix[] out) {
    for (int panel = 0; panel < weights.length; panel++) {
      Matrix[] lines = weights[panel];
      kernels.multiplyAdd(windows[row][0], lines[0], biases.get(panel), out[panel]);
      for (int line = 1; line < lines.length; line++) {
        kernels.accumulate(windows[row][line], lines[line], out[panel]);
      }
    }
  }
}
