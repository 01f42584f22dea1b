package org.fashionmnist.engine.nn.layer;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.nn.ForwardBuffers;
import org.fashionmnist.engine.nn.ForwardShare;
import org.fashionmnist.engine.parallel.Worker;

/** One worker's share of Y = X ⊙ M, and of M. */
final class DropoutForward implements ForwardShare {

  private final List<MaskedBlock> blocks = new ArrayList<>();

  private final DropoutMask drawn;

  DropoutForward(double rate, ForwardBuffers buffers, Worker worker) {
    Matrix mask = DropoutCache.maskOf(buffers.cache());
    drawn = new DropoutMask(rate, buffers.random(), mask, worker);
    for (PanelRows part : PanelRows.shareOf(mask, worker)) {
      blocks.add(new MaskedBlock(part.view(buffers.x()), part.view(mask), part.view(buffers.y())));
    }
  }

  @Override
  public void prepare(long step) {
    drawn.draw(step);
  }

  @Override
  public void forward() {
    for (int i = 0; i < blocks.size(); i++) { // an iterator would be garbage in every pass
      blocks.get(i).multiply();
    }
  }
}
