package org.fashionmnist.engine.nn.convolution;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.linalg.PanelMatrix;
import org.fashionmnist.engine.nn.GradientListener;
import org.fashionmnist.engine.parallel.Share;
import org.fashionmnist.engine.parallel.Worker;

/** One worker's share of adding up what the groups of examples add to a gradient. */
final class PartSums {

  /** Floats of a block, a quarter of the nearest cache. */
  private static final int BLOCK = 2048;

  /** Some rows of a panel of the gradient, and the same of each part. */
  private record Block(Matrix gradient, List<Matrix> parts) {}

  private final List<Block> blocks = new ArrayList<>();

  /** A share of a gradient whose parts are laid out as it is itself. */
  PartSums(List<PanelMatrix> parts, PanelMatrix gradient, Worker worker) {
    for (int p = 0; p < gradient.panelCount(); p++) {
      int panel = p;
      Matrix whole = gradient.panel(p);
      Share rows = worker.share(whole.rows());
      int most = Math.max(1, BLOCK / whole.rowStride());
      for (int from = rows.from(); from < rows.to(); from += most) {
        int first = from;
        int end = Math.min(rows.to(), from + most);
        blocks.add(
            new Block(
                whole.rowsView(first, end),
                parts.stream().map(part -> part.panel(panel).rowsView(first, end)).toList()));
      }
    }
  }

  /** Adds them up in the order of the groups. */
  void add(GradientListener listener) {
    for (int b = 0; b < blocks.size(); b++) { // an iterator would be garbage in every pass
      Block block = blocks.get(b);
      sum(block.parts, block.gradient);
      listener.computed(block.gradient.offset(), block.gradient.rowOffset(block.gradient.rows()));
    }
  }

  /** {@code out} is as wide as its stride, or its padding and that of the parts is zero. */
  private static void sum(List<Matrix> parts, Matrix out) {
    int count = out.rows() * out.rowStride();
    float[] sums = out.data();
    int to = out.offset();
    System.arraycopy(parts.get(0).data(), parts.get(0).offset(), sums, to, count);
    for (int p = 1; p < parts.size(); p++) {
      float[] terms = parts.get(p).data();
      int from = parts.get(p).offset();
      for (int i = 0; i < count; i++) {
        sums[to + i] += terms[from + i];
      }
    }
  }
}
