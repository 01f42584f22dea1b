package org.fashionmnist.engine.nn.layer;

import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.ForwardBuffers;
import org.fashionmnist.engine.nn.ForwardShare;
import org.fashionmnist.engine.parallel.Share;

/** One worker's share of Y = f(X + what comes by the other way), for some examples. */
final class SumForward implements ForwardShare {

  private final Activation activation;
  private final Matrix x;
  private final Matrix other;
  private final Matrix y;
  private final Kernels kernels;

  SumForward(Activation activation, ForwardBuffers buffers, Share examples, Kernels kernels) {
    this.activation = activation;
    this.x = buffers.x().rowsView(examples.from(), examples.to());
    this.other = buffers.other().orElseThrow().rowsView(examples.from(), examples.to());
    this.y = buffers.y().rowsView(examples.from(), examples.to());
    this.kernels = kernels;
  }

  @Override
  public void forward() {
    x.copyTo(y);
    y.add(other);
    activation.applyInPlace(kernels, y);
  }
}
