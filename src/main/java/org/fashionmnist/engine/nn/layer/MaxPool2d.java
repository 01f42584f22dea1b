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
import org.fashionmnist.engine.nn.LayerCache;
import org.fashionmnist.engine.nn.LayerConfig;
import org.fashionmnist.engine.nn.ParameterSpec;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.convolution.ImageShape;
import org.fashionmnist.engine.nn.convolution.MaxPoolBackward;
import org.fashionmnist.engine.nn.convolution.MaxPoolForward;
import org.fashionmnist.engine.nn.convolution.Padding;
import org.fashionmnist.engine.nn.convolution.Window;
import org.fashionmnist.engine.parallel.Share;
import org.fashionmnist.engine.parallel.Worker;
import org.fashionmnist.engine.random.RandomStream;

/**
 * A layer that keeps the largest number of each window, map by map: Keras's {@code MaxPooling2D}.
 *
 * <p>Back-propagation: the gradient goes to the place where the maximum was, of equal ones the
 * first.
 *
 * @param window rows and columns of a window, its stride and padding
 */
public record MaxPool2d(Window window) implements Layer {

  static final String KIND = "max_pool2d";

  /** Windows of this size that lie side by side, without padding. */
  public MaxPool2d(int poolSize) {
    this(new Window(poolSize, poolSize, Padding.VALID));
  }

  static MaxPool2d of(LayerConfig config) {
    return new MaxPool2d(Windows.of(config, "pool_size"));
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
  public LayerCache newCache(Shape input, int batchSize) {
    return MaxPoolBackward.newCache(ImageShape.of(outputShape(input)), batchSize);
  }

  @Override
  public ForwardShare forwardShare(
      List<PanelMatrix> parameters,
      ForwardBuffers buffers,
      boolean byExamples,
      Worker worker,
      Kernels kernels) {
    Share examples = ExampleGroups.examplesOf(worker, buffers.y().rows(), byExamples);
    return new MaxPoolForward(window, buffers, examples, kernels);
  }

  @Override
  public BackwardShare backwardShare(
      List<PanelMatrix> parameters,
      List<PanelMatrix> gradients,
      BackwardBuffers buffers,
      Worker worker,
      Kernels kernels) {
    Share examples = ExampleGroups.examplesOf(worker, buffers.delta().rows(), false);
    return new MaxPoolBackward(window, buffers, examples, kernels);
  }
}
