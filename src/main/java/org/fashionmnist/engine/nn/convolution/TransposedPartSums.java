package org.fashionmnist.engine.nn.convolution;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.linalg.PanelMatrix;
import org.fashionmnist.engine.nn.GradientListener;
import org.fashionmnist.engine.parallel.Share;
import org.fashionmnist.engine.parallel.Worker;

/**
 * One worker's share of adding up what the groups of examples add to a gradient, where the parts
 * are laid out filter by filter.
 */
final class TransposedPartSums {

  /** Rows of a block: with as many columns it fits into half of the nearest cache. */
  private static final int ROWS = 64;

  /** Some rows of a panel of the gradient, and the same as columns of each part. */
  private record Block(Matrix gradient, Matrix sum, List<Matrix> parts) {}

  private final List<Block> blocks = new ArrayList<>();
  private final Kernels kernels;

  /**
   * A share of a gradient.
   *
   * @param parts (filters, lines of a window), of which {@code line} floats count in each {@code
   *     lineStep}
   * @param gradient (lines of a window without what does not count, filters), modified
   */
  TransposedPartSums(
      List<PanelMatrix> parts,
      int line,
      int lineStep,
      PanelMatrix gradient,
      Worker worker,
      Kernels kernels) {
    this.kernels = kernels;
    Matrix sum = Matrix.zeros(PanelMatrix.WIDTH, ROWS);
    for (int p = 0; p < gradient.panelCount(); p++) {
      Matrix whole = gradient.panel(p);
      int filter = PanelMatrix.firstColumn(p);
      Share rows = worker.share(whole.rows());
      int next;
      for (int from = rows.from(); from < rows.to(); from = next) {
        int endOfLine = (from / line + 1) * line;
        int end = Math.min(Math.min(rows.to(), endOfLine), from + ROWS);
        int column = from / line * lineStep + from % line;
        int count = end - from;
        next = end;
        blocks.add(
            new Block(
                whole.rowsView(from, end),
                sum.rowsView(0, whole.columns()).columnsView(0, count),
                parts.stream()
                    .map(
                        part ->
                            part.panel(0)
                                .rowsView(filter, filter + whole.columns())
                                .columnsView(column, column + count))
                    .toList()));
      }
    }
  }

  /** Adds them up in the order of the groups. */
  void add(GradientListener listener) {
    for (int b = 0; b < blocks.size(); b++) { // an iterator would be garbage in every pass
      Block block = blocks.get(b);
      sum(block.parts, block.sum);
      kernels.transpose(block.sum, block.gradient);
      listener.computed(block.gradient.offset(), block.gradient.rowOffset(block.gradient.rows()));
    }
  }

  private static void sum(List<Matrix> parts, Matrix out) {
    for (int p = 0; p < parts.size(); p++) {
      Matrix part = parts.get(p);
      for (int i = 0; i < out.rows(); i++) {
        int from = part.rowOffset(i);
        int to = out.rowOffset(i);
        if (p == 0) {
          System.arraycopy(part.data(), from, out.data(), to, out.columns());
        } else {
          add(part.data(), from, out.data(), to, out.columns());
        }
      }
    }
  }

  private static void add(float[] terms, int from, float[] sums, int to, int count) {
    for (int i = 0; i < count; i++) {
      sums[to + i] += terms[from + i];
    }
  }
}
