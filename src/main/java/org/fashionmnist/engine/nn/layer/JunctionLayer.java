package org.fashionmnist.engine.nn.layer;

import java.util.List;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.PanelMatrix;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.BackwardBuffers;
import org.fashionmnist.engine.nn.BackwardShare;
import org.fashionmnist.engine.nn.ExampleGroups;
import org.fashionmnist.engine.nn.ForwardBuffers;
import org.fashionmnist.engine.nn.ForwardShare;
import org.fashionmnist.engine.nn.Junction;
import org.fashionmnist.engine.nn.Layer;
import org.fashionmnist.engine.nn.LayerConfig;
import org.fashionmnist.engine.nn.ParameterSpec;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.parallel.Share;
import org.fashionmnist.engine.parallel.Worker;
import org.fashionmnist.engine.random.RandomStream;

/**
 * Where ways part or come together in a {@link Residual}. What goes by a shortcut is not copied.
 *
 * @param activation of a sum
 */
record JunctionLayer(Junction junction, Activation activation) implements Layer {

  static final JunctionLayer FORK = new JunctionLayer(Junction.FORK, Activation.IDENTITY);
  static final JunctionLayer SHORTCUT = new JunctionLayer(Junction.SHORTCUT, Activation.IDENTITY);

  static JunctionLayer sum(Activation activation) {
    return new JunctionLayer(Junction.SUM, activation);
  }

  @Override
  public LayerConfig config() {
    return LayerConfig.of(
        switch (junction) {
          case SHORTCUT -> "shortcut";
          case SUM -> "add";
          default -> Residual.KIND;
        });
  }

  @Override
  public Shape outputShape(Shape input) {
    return input;
  }

  @Override
  public boolean isView() {
    return junction != Junction.SUM;
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
    if (isView()) {
      return () -> {};
    }
    Share examples = ExampleGroups.examplesOf(worker, buffers.y().rows(), byExamples);
    return new SumForward(activation, buffers, examples, kernels);
  }

  @Override
  public BackwardShare backwardShare(
      List<PanelMatrix> parameters,
      List<PanelMatrix> gradients,
      BackwardBuffers buffers,
      Worker worker,
      Kernels kernels) {
    Share examples = ExampleGroups.examplesOf(worker, buffers.x().rows(), false);
    return switch (junction) {
      case FORK -> new ForkBackward(buffers, examples, kernels);
      case SHORTCUT ->
          new ActivationBackward(buffers, buffers.other().orElseThrow(), examples, kernels);
      default -> new ActivationBackward(buffers, buffers.delta(), examples, kernels);
    };
  }
}
