package org.fashionmnist.engine.nn.layer;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.linalg.PanelMatrix;
import org.fashionmnist.engine.nn.BackwardBuffers;
import org.fashionmnist.engine.nn.BackwardShare;
import org.fashionmnist.engine.nn.GradientListener;
import org.fashionmnist.engine.parallel.Share;
import org.fashionmnist.engine.parallel.Worker;

/**
 * One worker's share of a dense layer's way backward: dX = δ·Wᵀ for some inputs, dW = Xᵀ·δ and db =
 * Σ rows of δ for some weights.
 *
 * <p>The plain form is three operations on whole matrices. Here they go in blocks that stay in the
 * nearest cache:
 *
 * <ul>
 *   <li>A {@link GradientListener}, an optimizer perhaps, learns of each block of dW before the
 *       next one is computed.
 *   <li>dX is computed as dXᵀ = W·δᵀ, which takes the same terms in the same order. So the
 *       activations are transposed, which are small, and not the weights; and vectors go along the
 *       batch.
 * </ul>
 *
 * <p>The loops over blocks count, since an iterator would be garbage in every pass.
 */
final class DenseBackward implements BackwardShare {

  /** Floats of a block of a gradient, a quarter of the nearest cache. */
  private static final int BLOCK_SIZE = 48 * PanelMatrix.WIDTH;

  /** Inputs in a block of dXᵀ, whose other side is as wide as a panel. */
  private static final int INPUTS = 48;

  /** A block of dW: which weights, and what it is the product of. */
  private record WeightBlock(Matrix x, Matrix delta, Matrix gradient) {}

  private record BiasBlock(Matrix delta, Matrix gradient) {}

  /** Some examples: their δ, transposed once, and the blocks of dX made of it. */
  private record Examples(Matrix delta, Matrix deltaTransposed, List<InputBlock> blocks) {}

  private record InputBlock(List<Term> terms, Matrix dXTransposed, Matrix x, Matrix dX) {}

  /** A panel of W, and the units of δᵀ that belong to it. */
  private record Term(Matrix weight, Matrix deltaTransposed) {}

  private final BackwardBuffers buffers;
  private final Kernels kernels;
  private final List<WeightBlock> weightBlocks = new ArrayList<>();
  private final List<BiasBlock> biasBlocks = new ArrayList<>();
  private final List<Examples> examples = new ArrayList<>();

  DenseBackward(
      List<PanelMatrix> parameters,
      List<PanelMatrix> gradients,
      BackwardBuffers buffers,
      Worker worker,
      Kernels kernels) {
    this.buffers = buffers;
    this.kernels = kernels;
    PanelMatrix weight = parameters.get(0); // (in, out)
    for (PanelRows part : PanelRows.shareOf(weight.panelCount(), weight.rows(), worker)) {
      addWeights(gradients.get(0).panel(part.panel()), part);
      if (part.from() == 0) {
        Matrix bias = gradients.get(1).panel(part.panel());
        biasBlocks.add(new BiasBlock(deltaOf(part.panel(), bias.columns()), bias));
      }
    }
    if (buffers.dX().rows() > 0) {
      addExamples(weight, worker.share(weight.rows()));
    }
  }

  private void addWeights(Matrix gradient, PanelRows part) {
    int most = BLOCK_SIZE / gradient.rowStride();
    for (PanelRows piece : PanelRows.cut(List.of(part), most)) {
      weightBlocks.add(
          new WeightBlock(
              buffers.x().columnsView(piece.from(), piece.to()),
              deltaOf(part.panel(), gradient.columns()),
              gradient.rowsView(piece.from(), piece.to())));
    }
  }

  private Matrix deltaOf(int panel, int units) {
    int first = PanelMatrix.firstColumn(panel);
    return buffers.delta().columnsView(first, first + units);
  }

  private void addExamples(PanelMatrix weight, Share inputs) {
    int batch = buffers.delta().rows();
    for (int from = 0; from < batch; from += PanelMatrix.WIDTH) {
      int to = Math.min(batch, from + PanelMatrix.WIDTH);
      Matrix delta = buffers.delta().rowsView(from, to);
      Matrix deltaTransposed = Matrix.zeros(weight.columns(), to - from);
      Matrix dXTransposed = Matrix.zeros(INPUTS, to - from);
      List<InputBlock> blocks = new ArrayList<>();
      for (int input = inputs.from(); input < inputs.to(); input += INPUTS) {
        int end = Math.min(inputs.to(), input + INPUTS);
        blocks.add(
            new InputBlock(
                terms(weight, input, end, deltaTransposed),
                dXTransposed.rowsView(0, end - input),
                buffers.x().rowsView(from, to).columnsView(input, end),
                buffers.dX().rowsView(from, to).columnsView(input, end)));
      }
      examples.add(new Examples(delta, deltaTransposed, blocks));
    }
  }

  private static List<Term> terms(PanelMatrix weight, int from, int to, Matrix deltaTransposed) {
    List<Term> terms = new ArrayList<>();
    for (int p = 0; p < weight.panelCount(); p++) {
      Matrix panel = weight.panel(p);
      int unit = PanelMatrix.firstColumn(p);
      terms.add(
          new Term(
              panel.rowsView(from, to), deltaTransposed.rowsView(unit, unit + panel.columns())));
    }
    return terms;
  }

  @Override
  public void backwardInput() {
    for (int i = 0; i < examples.size(); i++) {
      Examples some = examples.get(i);
      kernels.transpose(some.delta, some.deltaTransposed);
      for (int j = 0; j < some.blocks.size(); j++) {
        InputBlock block = some.blocks.get(j);
        multiply(block.terms, block.dXTransposed);
        kernels.transpose(block.dXTransposed, block.dX);
        buffers.below().backwardInPlace(kernels, block.x, block.dX);
      }
    }
  }

  private void multiply(List<Term> terms, Matrix dXTransposed) {
    kernels.multiply(terms.get(0).weight, terms.get(0).deltaTransposed, dXTransposed);
    for (int i = 1; i < terms.size(); i++) {
      kernels.accumulate(terms.get(i).weight, terms.get(i).deltaTransposed, dXTransposed);
    }
  }

  @Override
  public void backwardParameters(GradientListener listener) {
    for (int i = 0; i < weightBlocks.size(); i++) {
      WeightBlock block = weightBlocks.get(i);
      kernels.multiplyTransposed(block.x, block.delta, block.gradient);
      announce(block.gradient, listener);
    }
    for (int i = 0; i < biasBlocks.size(); i++) {
      BiasBlock block = biasBlocks.get(i);
      kernels.sumRows(block.delta, block.gradient);
      announce(block.gradient, listener);
    }
  }

  private static void announce(Matrix gradient, GradientListener listener) {
    listener.computed(gradient.offset(), gradient.rowOffset(gradient.rows()));
  }
}
