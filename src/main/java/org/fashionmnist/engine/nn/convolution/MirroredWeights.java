package org.fashionmnist.engine.nn.convolution;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.linalg.PanelMatrix;

/**
 * The weights as the gradient by the image needs them: each window turned by half a turn, with
 * filters and channels exchanged.
 */
final class MirroredWeights {

  /** The weights from some channels to some filters at one place of the window. */
  private record Block(Matrix weights, Matrix mirrored) {}

  private final PanelMatrix mirrored; // (size · size · filters, channels)
  private final List<Block> blocks = new ArrayList<>();

  MirroredWeights(PanelMatrix weights, int windowPlaces) {
    int channels = weights.rows() / windowPlaces;
    int filters = weights.columns();
    this.mirrored = PanelMatrix.zeros(windowPlaces * filters, channels);
    for (int place = 0; place < windowPlaces; place++) {
      int from = place * channels;
      int to = (windowPlaces - 1 - place) * filters;
      for (int p = 0; p < weights.panelCount(); p++) {
        Matrix panel = weights.panel(p);
        int row = to + PanelMatrix.firstColumn(p);
        for (int q = 0; q < mirrored.panelCount(); q++) {
          int channel = from + PanelMatrix.firstColumn(q);
          Matrix target = mirrored.panel(q);
          blocks.add(
              new Block(
                  panel.rowsView(channel, channel + target.columns()),
                  target.rowsView(row, row + panel.columns())));
        }
      }
    }
  }

  PanelMatrix matrix() {
    return mirrored;
  }

  /** Takes over the weights as they are now. */
  void load(Kernels kernels) {
    for (int b = 0; b < blocks.size(); b++) { // an iterator would be garbage in every pass
      kernels.transpose(blocks.get(b).weights, blocks.get(b).mirrored);
    }
  }
}
