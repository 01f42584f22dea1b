package org.fashionmnist.engine.nn.layer;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.PanelMatrix;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.BackwardBuffers;
import org.fashionmnist.engine.nn.BackwardShare;
import org.fashionmnist.engine.nn.ExampleGroups;
import org.fashionmnist.engine.nn.ForwardBuffers;
import org.fashionmnist.engine.nn.ForwardShare;
import org.fashionmnist.engine.nn.Initializer;
import org.fashionmnist.engine.nn.Layer;
import org.fashionmnist.engine.nn.LayerCache;
import org.fashionmnist.engine.nn.LayerConfig;
import org.fashionmnist.engine.nn.ParameterSpec;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.convolution.ConvolutionBackward;
import org.fashionmnist.engine.nn.convolution.ConvolutionForward;
import org.fashionmnist.engine.nn.convolution.ImageShape;
import org.fashionmnist.engine.nn.convolution.Padding;
import org.fashionmnist.engine.nn.convolution.Window;
import org.fashionmnist.engine.parallel.Share;
import org.fashionmnist.engine.parallel.Worker;
import org.fashionmnist.engine.random.RandomStream;

/**
 * A layer whose filters each go over an image and make a map of it:
 *
 * <pre>
 * Y[r, c, f] = f(b[f] + Σ over i, j, k of X[r · stride + i, c · stride + j, k] · W[i, j, k, f])
 * </pre>
 *
 * <p>Keras's {@code Conv2D}, with its names. A filter finds the same thing wherever it is, so a map
 * needs no more weights than one window has.
 *
 * @param filters maps that come out, at least 1
 * @param window rows and columns of a filter, its stride and padding
 * @param activation f
 * @param initializer start of W; b starts at zero
 * @see <a href="https://doi.org/10.1109/5.726791">Y. LeCun, L. Bottou, Y. Bengio, P. Haffner,
 *     Gradient-based learning applied to document recognition, 1998</a>
 */
public record Conv2d(int filters, Window window, Activation activation, Initializer initializer)
    implements Layer {

  static final String KIND = "conv2d";

  public Conv2d {
    Objects.requireNonNull(window, "window");
    Objects.requireNonNull(activation, "activation");
    Objects.requireNonNull(initializer, "initializer");
    if (filters < 1) {
      throw new IllegalArgumentException("expected at least 1 filter, got " + filters);
    }
  }

  /**
   * A layer with stride 1 and without padding, and with He's initialization before a rectifier,
   * Glorot's else.
   */
  public Conv2d(int filters, int kernelSize, Activation activation) {
    this(filters, kernelSize, Padding.VALID, activation);
  }

  /** The same with this padding. */
  public Conv2d(int filters, int kernelSize, Padding padding, Activation activation) {
    this(filters, new Window(kernelSize, 1, padding), activation, initializerFor(activation));
  }

  /** What a layer of this activation starts with where nothing is said. */
  static Initializer initializerFor(Activation activation) {
    return activation == Activation.RELU || activation == Activation.LEAKY_RELU
        ? Initializer.HE_UNIFORM
        : Initializer.GLOROT_UNIFORM;
  }

  static Conv2d of(LayerConfig config) {
    return new Conv2d(
        config.integer("filters"),
        Windows.of(config, "kernel_size"),
        Activation.of(config.label("activation")),
        Initializer.of(config.label("initializer")));
  }

  @Override
  public LayerConfig config() {
    return Windows.with(LayerConfig.of(KIND).with("filters", filters), "kernel_size", window)
        .with("activation", activation.label())
        .with("initializer", initializer.label());
  }

  @Override
  public Shape outputShape(Shape input) {
    return window.over(ImageShape.of(input), filters).shape();
  }

  @Override
  public List<ParameterSpec> parameterSpecs(Shape input) {
    int channels = ImageShape.of(input).channels();
    return List.of(
        new ParameterSpec("weight", Shape.of(window.size(), window.size(), channels, filters)),
        new ParameterSpec("bias", Shape.of(filters)));
  }

  @Override
  public void initialize(List<PanelMatrix> parameters, RandomStream random) {
    PanelMatrix weight = parameters.get(0);
    int fanOut = window.size() * window.size() * filters;
    for (int i = 0; i < weight.rows(); i++) {
      for (int j = 0; j < filters; j++) {
        weight.set(i, j, (float) initializer.draw(random, weight.rows(), fanOut));
      }
    }
  }

  @Override
  public Optional<Layer> joinedWith(Layer next, Shape input) {
    return next instanceof MaxPool2d pool
            && pool.window().isApartIn(window.over(ImageShape.of(input), filters))
        ? Optional.of(new PooledConv2d(this, pool))
        : Optional.empty();
  }

  @Override
  public LayerCache newCache(Shape input, int batchSize) {
    return ConvolutionBackward.newCache(window, ImageShape.of(input), filters);
  }

  @Override
  public ForwardShare forwardShare(
      List<PanelMatrix> parameters,
      ForwardBuffers buffers,
      boolean byExamples,
      Worker worker,
      Kernels kernels) {
    Share examples = ExampleGroups.examplesOf(worker, buffers.y().rows(), byExamples);
    return new ConvolutionForward(window, activation, parameters, buffers, examples, kernels);
  }

  @Override
  public BackwardShare backwardShare(
      List<PanelMatrix> parameters,
      List<PanelMatrix> gradients,
      BackwardBuffers buffers,
      Worker worker,
      Kernels kernels) {
    return new ConvolutionBackward(window, parameters, gradients, buffers, worker, kernels);
  }
}
