package org.fashionmnist.engine.nn;

import java.util.List;
import java.util.Optional;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.linalg.PanelMatrix;
import org.fashionmnist.engine.parallel.Worker;
import org.fashionmnist.nn.Batches;

/** One layer with all that it takes to go forward and back in a training, by one worker. */
final class LayerBench {

  private final Layer layer;
  private final Shape shape;
  private final Matrix x;
  private final Matrix y;
  private final Matrix delta;
  private final Matrix dX;
  private final LayerCache cache;
  private final List<PanelMatrix> parameters;
  private final List<PanelMatrix> gradients;
  private Activation below = Activation.IDENTITY;

  /**
   * A layer whose parameters are zeros.
   *
   * @param shape of an example
   * @param x (batch, in), read by every pass
   */
  LayerBench(Layer layer, Shape shape, Matrix x) {
    this.layer = layer;
    this.shape = shape;
    this.x = x;
    this.y = Matrix.zeros(x.rows(), layer.outputShape(shape).size());
    this.delta = Matrix.zeros(y.rows(), y.columns());
    this.dX = Matrix.zeros(x.rows(), x.columns());
    this.cache = layer.newCache(shape, x.rows());
    this.parameters = zeros();
    this.gradients = zeros();
  }

  private List<PanelMatrix> zeros() {
    return layer.parameterSpecs(shape).stream()
        .map(spec -> PanelMatrix.zeros(spec.rows(), spec.columns()))
        .toList();
  }

  /** Says what made x. */
  LayerBench above(Activation activation) {
    below = activation;
    return this;
  }

  List<PanelMatrix> parameters() {
    return parameters;
  }

  List<PanelMatrix> gradients() {
    return gradients;
  }

  Matrix output() {
    return y;
  }

  /** The δ of the layer below. */
  Matrix inputGradient() {
    return dX;
  }

  void forward() {
    layer
        .forwardShare(
            parameters,
            new ForwardBuffers(shape, x, cache, y, new StepRandom(0, 0), Optional.empty()),
            /* byExamples= */ false,
            Worker.alone(),
            Kernels.get())
        .forward();
  }

  /** Takes the gradient by the output, once it is there. */
  void setUpstream(Matrix dY) {
    setDelta(dY);
    layer.activation().backwardInPlace(Kernels.get(), y, delta);
  }

  /** Takes the gradient by the weighted sums. */
  void setDelta(Matrix dZ) {
    dZ.copyTo(delta);
  }

  void backward() {
    BackwardShare share =
        layer.backwardShare(
            parameters,
            gradients,
            new BackwardBuffers(shape, x, cache, delta, dX, below, Optional.empty()),
            Worker.alone(),
            Kernels.get());
    share.backwardInput();
    share.backwardParameters((from, to) -> {});
  }

  /** A copy of the gradient by the input. */
  float[] inputGradients() {
    return Batches.entries(dX);
  }
}
