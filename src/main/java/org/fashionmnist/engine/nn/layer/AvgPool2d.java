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
import org.fashionmnist.engine.nn.convolution.AvgPoolBackward;
import org.fashionmnist.engine.nn.convolution.AvgPoolForward;
import org.fashionmnist.engine.nn.convolution.ImageShape;
import org.fashionmnist.engine.nn.convolution.Padding;
import org.fashionmnist.engine.nn.convolution.Window;
import org.fashionmnist.engine.parallel.Share;
import org.fashionmnist.engine.parallel.Worker;
import org.fashionmnist.engine.random.RandomStream;

/**
 * A layer that takes the mean of each window, map by map, over what lies within the image: Keras's
 * {@code AveragePooling2D}.
 *
 * <p>Back-propagation: each place of a window gets an equal part of the gradient.
 *
 * @param window rows and columns of a window, its stride and padding
 */
public record AvgPool2d(Window window) implements Layer {

  static final String KIND = "avg_pool2d";

  /** Windows of this size that lie side by side, without padding. */
  public AvgPool2d(int poolSize) {
    this(new Window(poolSize, poolSize, Padding.VALID));
  }

  static AvgPool2d of(LayerConfig config) {
    return new AvgPool2d(Windows.of(config, "pool_size"));
  }

  @Override
  public LayerConfig config() {
    return Windows.with(LayerConfig.of(KIND), "pool_size", window);
  }

  @Override
  public Shape outputShape(Shape input) {
    ImageShape image = ImageShape.of(input);
    return window.over(image, image.channels()).shape();
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
    return new AvgPoolForward(window, buffers, examples);
  }

  @Override
  public BackwardShare backwardShare(
      List<PanelMatrix> parameters,
      List<PanelMatrix> gradients,
      BackwardBuffers buffers,
      Worker worker,
      Kernels kernels) {
    Share examples = ExampleGroups.examplesOf(worker, buffers.delta().rows(), false);
    return new AvgPoolBackward(window, buffers, examples, kernels);
  }
}
