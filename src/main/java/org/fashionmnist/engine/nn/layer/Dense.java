package org.fashionmnist.engine.nn.layer;

import java.util.List;
import java.util.Objects;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.PanelMatrix;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.BackwardBuffers;
import org.fashionmnist.engine.nn.BackwardShare;
import org.fashionmnist.engine.nn.ForwardBuffers;
import org.fashionmnist.engine.nn.ForwardShare;
import org.fashionmnist.engine.nn.Initializer;
import org.fashionmnist.engine.nn.Layer;
import org.fashionmnist.engine.nn.LayerConfig;
import org.fashionmnist.engine.nn.ParameterSpec;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.parallel.Worker;
import org.fashionmnist.engine.random.RandomStream;

/**
 * A layer whose units each see all inputs: Y = f(X·W + b).
 *
 * <p>Back-propagation, with Z = X·W + b and δ = dZ, follows from the chain rule:
 *
 * <pre>
 * δ  = dY ⊙ f′(Z)      each unit's own slope
 * dW = Xᵀ·δ            a weight's share is its input times its unit's δ, summed over the batch
 * db = Σ rows of δ
 * dX = δ·Wᵀ            an input's share comes back through every weight it went out by
 * </pre>
 *
 * @param units outputs of the layer, at least 1
 * @param activation f
 * @param initializer start of W; b starts at zero
 */
public record Dense(int units, Activation activation, Initializer initializer) implements Layer {

  static final String KIND = "dense";

  public Dense {
    Objects.requireNonNull(activation, "activation");
    Objects.requireNonNull(initializer, "initializer");
    if (units < 1) {
      throw new IllegalArgumentException("expected at least 1 unit, got " + units);
    }
  }

  /** A layer with Glorot's uniform initialization, Keras's default. */
  public Dense(int units, Activation activation) {
    this(units, activation, Initializer.GLOROT_UNIFORM);
  }

  static Dense of(LayerConfig config) {
    return new Dense(
        config.integer("units"),
        Activation.of(config.label("activation")),
        Initializer.of(config.label("initializer")));
  }

  @Override
  public LayerConfig config() {
    return LayerConfig.of(KIND)
        .with("units", units)
        .with("activation", activation.label())
        .with("initializer", initializer.label());
  }

  @Override
  public Shape outputShape(Shape input) {
    return Shape.of(units);
  }

  @Override
  public List<ParameterSpec> parameterSpecs(Shape input) {
    return List.of(
        new ParameterSpec("weight", Shape.of(input.size(), units)),
        new ParameterSpec("bias", Shape.of(units)));
  }

  @Override
  public void initialize(List<PanelMatrix> parameters, RandomStream random) {
    PanelMatrix weight = parameters.get(0);
    for (int i = 0; i < weight.rows(); i++) {
      for (int j = 0; j < units; j++) {
        weight.set(i, j, (float) initializer.draw(random, weight.rows(), units));
      }
    }
  }

  @Override
  public ForwardShare forwardShare(
      List<PanelMatrix> parameters,
      ForwardBuffers buffers,
      boolean byExamples,
      Worker worker,
      Kernels kernels) {
    int panelCount = parameters.get(0).panelCount();
    int batch = buffers.y().rows();
    List<PanelRows> share =
        byExamples
            ? PanelRows.rowsOf(panelCount, batch, worker)
            : PanelRows.shareOf(panelCount, batch, worker);
    return new DenseForward(activation, parameters, buffers.x(), buffers.y(), share, kernels);
  }

  @Override
  public BackwardShare backwardShare(
      List<PanelMatrix> parameters,
      List<PanelMatrix> gradients,
      BackwardBuffers buffers,
      Worker worker,
      Kernels kernels) {
    return new DenseBackward(parameters, gradients, buffers, worker, kernels);
  }
}
