package org.fashionmnist.engine.nn.layer;

import java.util.List;
import java.util.Objects;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.PanelMatrix;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.BackwardBuffers;
import org.fashionmnist.engine.nn.BackwardShare;
import org.fashionmnist.engine.nn.ExampleGroups;
import org.fashionmnist.engine.nn.ForwardBuffers;
import org.fashionmnist.engine.nn.ForwardShare;
import org.fashionmnist.engine.nn.Layer;
import org.fashionmnist.engine.nn.LayerConfig;
import org.fashionmnist.engine.nn.ParameterSpec;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.parallel.Share;
import org.fashionmnist.engine.parallel.Worker;
import org.fashionmnist.engine.random.RandomStream;

/**
 * An activation as a layer of its own: Keras's {@code Activation}.
 *
 * @param activation the function
 */
public record ActivationLayer(Activation activation) implements Layer {

  static final String KIND = "activation";

  public ActivationLayer {
    Objects.requireNonNull(activation, "activation");
  }

  static ActivationLayer of(LayerConfig config) {
    return new ActivationLayer(Activation.of(config.label("activation")));
  }

  @Override
  public LayerConfig config() {
    return LayerConfig.of(KIND).with("activation", activation.label());
  }

  @Override
  public Shape outputShape(Shape input) {
    return input;
  }

  @Override
  public List<ParameterSpec> parameterSpecs(Shape input) {
    return List.of();
  }

  @Override
  public void initialize(List<PanelMatrix> parameters, RandomStream random) {}

  @Override
  public ForwardShare forwardShare(
      List<PanelMatrix> parameters,
      ForwardBuffers buffers,
      boolean byExamples,
      Worker worker,
      Kernels kernels) {
    Share examples = ExampleGroups.examplesOf(worker, buffers.y().rows(), byExamples);
    return new ActivationForward(activation, buffers, examples, kernels);
  }

  @Override
  public BackwardShare backwardShare(
      List<PanelMatrix> parameters,
      List<PanelMatrix> gradients,
      BackwardBuffers buffers,
      Worker worker,
      Kernels kernels) {
    Share examples = ExampleGroups.examplesOf(worker, buffers.delta().rows(), false);
    return new ActivationBackward(buffers, buffers.delta(), examples, kernels);
  }
}
