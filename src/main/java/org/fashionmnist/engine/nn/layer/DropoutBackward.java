package org.fashionmnist.engine.nn.layer;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.BackwardBuffers;
import org.fashionmnist.engine.nn.BackwardShare;
import org.fashionmnist.engine.nn.GradientListener;
import org.fashionmnist.engine.parallel.Worker;

/** One worker's share of dX = dY ⊙ M, and of the slopes of the activation that made X. */
final class DropoutBackward implements BackwardShare {

  /** A part of dX, and the part of X that it is the gradient by. */
  private record Block(MaskedBlock gradient, Matrix x) {}

  private final Activation below;
  private final Kernels kernels;
  private final List<Block> blocks = new ArrayList<>();

  DropoutBackward(BackwardBuffers buffers, Worker worker, Kernels kernels) {
    this.below = buffers.below();
    this.kernels = kernels;
    if (buffers.dX().rows() > 0) {
      addBlocks(buffers, DropoutCache.maskOf(buffers.cache()), worker);
    }
  }

  private void addBlocks(BackwardBuffers buffers, Matrix mask, Worker worker) {
    for (PanelRows part : PanelRows.shareOf(mask, worker)) {
      MaskedBlock gradient =
          new MaskedBlock(part.view(buffers.delta()), part.view(mask), part.view(buffers.dX()));
      blocks.add(new Block(gradient, part.view(buffers.x())));
    }
  }

  @Override
  public void backwardInput() {
    for (int i = 0; i < blocks.size(); i++) { // an iterator would be garbage in every pass
      Block block = blocks.get(i);
      block.gradient.multiply();
      below.backwardInPlace(kernels, block.x, block.gradient.y());
    }
  }

  @Override
  public void backwardParameters(GradientListener listener) {}
}
