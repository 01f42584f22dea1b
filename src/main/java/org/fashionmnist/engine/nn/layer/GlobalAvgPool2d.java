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
import org.fashionmnist.engine.nn.Layer;
import org.fashionmnist.engine.nn.LayerConfig;
import org.fashionmnist.engine.nn.ParameterSpec;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.convolution.GlobalAvgPoolBackward;
import org.fashionmnist.engine.nn.convolution.GlobalAvgPoolForward;
import org.fashionmnist.engine.nn.convolution.ImageShape;
import org.fashionmnist.engine.parallel.Share;
import org.fashionmnist.engine.parallel.Worker;
import org.fashionmnist.engine.random.RandomStream;

/**
 * A layer that takes the mean of each map: Keras's {@code GlobalAveragePooling2D}. Its output is as
 * long as there are channels.
 *
 * @see <a href="https://arxiv.org/abs/1312.4400">M. Lin, Q. Chen, S. Yan, Network in network, 2014,
 *     section 3.2</a>
 */
public record GlobalAvgPool2d() implements Layer {

  static final String KIND = "global_avg_pool2d";

  @Override
  public LayerConfig config() {
    return LayerConfig.of(KIND);
  }

  @Override
  public Shape outputShape(Shape input) {
    return Shape.of(ImageShape.of(input).channels());
  }

  @Override
  public List<ParameterSpec> parameterSpecs(Shape input) {
    return List.of();
  }

  @Override
  public void initialize(List<PanelMatrix> parameters, RandomStream random) {}

  @Override
  public Activation activation() {
    return Activation.IDENTITY;
  }

  @Override
  public ForwardShare forwardShare(
      List<PanelMatrix> parameters,
      ForwardBuffers buffers,
      boolean byExamples,
      Worker worker,
      Kernels kernels) {
    Share examples = ExampleGroups.examplesOf(worker, buffers.y().rows(), byExamples);
    return new GlobalAvgPoolForward(buffers, examples);
  }

  @Override
  public BackwardShare backwardShare(
      List<PanelMatrix> parameters,
      List<PanelMatrix> gradients,
      BackwardBuffers buffers,
      Worker worker,
      Kernels kernels) {
    Share examples = ExampleGroups.examplesOf(worker, buffers.delta().rows(), false);
    return new GlobalAvgPoolBackward(buffers, examples, kernels);
  }
}
