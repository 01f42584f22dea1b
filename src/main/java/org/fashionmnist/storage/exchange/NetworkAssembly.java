package org.fashionmnist.storage.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Initializer;
import org.fashionmnist.engine.nn.Layer;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.ParameterLayout;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.convolution.ImageShape;
import org.fashionmnist.engine.nn.convolution.Padding;
import org.fashionmnist.engine.nn.convolution.Window;
import org.fashionmnist.engine.nn.layer.ActivationLayer;
import org.fashionmnist.engine.nn.layer.AvgPool2d;
import org.fashionmnist.engine.nn.layer.BatchNorm;
import org.fashionmnist.engine.nn.layer.Conv2d;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.nn.layer.Flatten;
import org.fashionmnist.engine.nn.layer.GlobalAvgPool2d;
import org.fashionmnist.engine.nn.layer.MaxPool2d;

/**
 * A network that is put together, step by step, from those of another library. What cannot be
 * expressed is an {@link IllegalArgumentException} that says so.
 */
public final class NetworkAssembly {

  /** A layer that has learned starts no more. */
  private static final Initializer UNUSED = Initializer.GLOROT_UNIFORM;

  private final Shape image;
  private final List<Layer> layers = new ArrayList<>();
  private final List<float[]> parameters = new ArrayList<>();
  private Shape shape;
  private ChannelOrder order;
  private boolean isInARow;
  private boolean lacksBias;
  private double scale = 1;
  private double shift;

  /**
   * Nothing yet.
   *
   * @param image rows and columns of what the network takes, one channel
   * @param isInARow whether it takes them as numbers in a row
   */
  public NetworkAssembly(Shape image, boolean isInARow) {
    this.image = image;
    this.shape = image;
    this.order = ChannelOrder.same(image.size());
    this.isInARow = isInARow;
  }

  /** Whether the next step is given an image; else numbers in a row. */
  public boolean isImage() {
    return shape.dimensions().size() > 1 && !isInARow;
  }

  /** Channels, rows and columns of what the next step is given, or how many numbers in a row. */
  public List<Integer> shape() {
    if (!isImage()) {
      return List.of(shape.size());
    }
    ImageShape maps = ImageShape.of(shape);
    return List.of(maps.channels(), maps.rows(), maps.columns());
  }

  /** Whether there is a layer yet. */
  public boolean isEmpty() {
    return layers.isEmpty();
  }

  /** Sees numbers in a row as the image of one channel that they are. */
  public void unflatten() {
    if (!isEmpty() || !isInARow) {
      throw new IllegalArgumentException("numbers are made an image only before the first layer");
    }
    isInARow = false;
  }

  /** Multiplies by a number, then adds one: a part of the normalization. */
  public void scale(double factor, double term) {
    if (!isEmpty()) {
      throw new IllegalArgumentException(
          "a multiplication by, or addition of, a number is taken only before the first layer, as"
              + " normalization");
    }
    scale *= factor;
    shift = shift * factor + term;
  }

  /** Adds one number for each output to those of the layer before, which has no bias yet. */
  public void addBias(Tensor bias) {
    if (!lacksBias) {
      throw new IllegalArgumentException(
          "an addition is taken only as the bias of a dense layer or a convolution");
    }
    float[] values = parameters.get(parameters.size() - 1);
    if (bias.size() != values.length) {
      throw new IllegalArgumentException(
          "expected a bias of %,d numbers, got the shape %s"
              .formatted(values.length, bias.shape()));
    }
    System.arraycopy(bias.valuesView(), 0, values, 0, values.length);
    lacksBias = false;
  }

  /** Adds a step. */
  public void add(Step step) {
    boolean couldLackBias = lacksBias;
    lacksBias = false;
    if (step instanceof Step.Linear linear) {
      add(linear);
    } else if (step instanceof Step.Convolution convolution) {
      add(convolution);
    } else if (step instanceof Step.MaxPooling pool) {
      add(new MaxPool2d(window(pool.size(), pool.stride(), pool.pads())));
    } else if (step instanceof Step.AveragePooling pool) {
      add(new AvgPool2d(window(pool.size(), pool.stride(), pool.pads())));
    } else if (step instanceof Step.GlobalAveragePooling) {
      requireImage();
      add(new GlobalAvgPool2d());
      order = ChannelOrder.same(shape.size());
    } else if (step instanceof Step.Flattening) {
      flatten();
      lacksBias = couldLackBias;
    } else if (step instanceof Step.BatchNormalization normalization) {
      add(normalization);
    } else if (step instanceof Step.Elementwise elementwise) {
      add(elementwise.activation());
    } else {
      throw new IllegalArgumentException("only steps that follow one another are put together");
    }
  }

  private void add(Step.Linear linear) {
    if (isImage() && shape.size() != 1) {
      throw new IllegalArgumentException(
          "a dense layer takes numbers in a row, got images of %s".formatted(shape()));
    }
    int inputs = linear.inputs();
    int outputs = linear.outputs();
    if (inputs != shape.size()) {
      throw new IllegalArgumentException(
          "it has weights for %,d numbers, and is given %,d".formatted(inputs, shape.size()));
    }
    float[] there = linear.weight().valuesView();
    float[] weight = new float[there.length];
    for (int in = 0; in < inputs; in++) {
      int from = order.elsewhere(in);
      for (int out = 0; out < outputs; out++) {
        weight[in * outputs + out] = there[out * inputs + from];
      }
    }
    append(new Dense(outputs, Activation.IDENTITY));
    parameters.add(weight);
    addBias(linear.bias(), outputs);
    isInARow = false;
    order = ChannelOrder.same(outputs);
  }

  private void add(Step.Convolution convolution) {
    ImageShape maps = requireImage();
    if (convolution.channels() != maps.channels()) {
      throw new IllegalArgumentException(
          "it has filters for %d channels, and is given %d"
              .formatted(convolution.channels(), maps.channels()));
    }
    int size = convolution.size();
    Window window = window(size, convolution.stride(), convolution.pads());
    append(new Conv2d(convolution.filters(), window, Activation.IDENTITY, UNUSED));
    parameters.add(
        FilterOrder.toFiltersLast(
            convolution.weight().valuesView(),
            size * size,
            convolution.channels(),
            convolution.filters()));
    addBias(convolution.bias(), convolution.filters());
  }

  private void addBias(Optional<Tensor> bias, int outputs) {
    parameters.add(new float[outputs]);
    lacksBias = true;
    bias.ifPresent(this::addBias);
  }

  private void add(Step.BatchNormalization normalization) {
    ImageShape maps = isImage() ? ImageShape.of(shape) : new ImageShape(1, 1, shape.size());
    List<Tensor> numbers =
        List.of(
            normalization.gamma(),
            normalization.beta(),
            normalization.mean(),
            normalization.variance());
    for (Tensor tensor : numbers) {
      if (tensor.size() != maps.channels()) {
        throw new IllegalArgumentException(
            "it has numbers for %,d channels, and is given %,d"
                .formatted(tensor.size(), maps.channels()));
      }
    }
    if (isEmpty() && isImage()) {
      // One channel: the same as a normalization of the pixels.
      double deviation =
          Math.sqrt(normalization.variance().valuesView()[0] + normalization.epsilon());
      double factor = normalization.gamma().valuesView()[0] / deviation;
      scale(
          factor,
          normalization.beta().valuesView()[0] - normalization.mean().valuesView()[0] * factor);
      return;
    }
    boolean ofImage = isImage();
    add(new BatchNorm(normalization.momentum(), normalization.epsilon()));
    for (Tensor tensor : numbers) {
      float[] values = tensor.valuesView();
      parameters.add(ofImage ? values : order.fromElsewhere(values));
    }
  }

  private void add(Activation activation) {
    int last = layers.size() - 1;
    Layer before = last < 0 ? null : layers.get(last);
    if (before instanceof Dense dense && dense.activation() == Activation.IDENTITY) {
      layers.set(last, new Dense(dense.units(), activation));
    } else if (before instanceof Conv2d convolution
        && convolution.activation() == Activation.IDENTITY) {
      layers.set(last, new Conv2d(convolution.filters(), convolution.window(), activation, UNUSED));
    } else {
      add(new ActivationLayer(activation));
    }
  }

  private void flatten() {
    if (!isImage()) {
      return;
    }
    if (isEmpty()) {
      isInARow = true; // A dense layer does so by itself.
      return;
    }
    order = new ChannelOrder(ImageShape.of(shape));
    append(new Flatten());
  }

  /** Any layer but a dense one, which takes an image as numbers in a row. */
  private void add(Layer layer) {
    if (isInARow) {
      isInARow = false;
      append(new Flatten());
    }
    append(layer);
  }

  private void append(Layer layer) {
    Shape output = layer.outputShape(shape);
    layers.add(layer);
    shape = output;
  }

  private ImageShape requireImage() {
    if (!isImage()) {
      throw new IllegalArgumentException(
          "it takes images, and is given %,d numbers in a row".formatted(shape.size()));
    }
    return ImageShape.of(shape);
  }

  private Window window(int size, int stride, Pads pads) {
    ImageShape maps = requireImage();
    if (size > 2L * Math.max(maps.rows(), maps.columns()) + 1) {
      throw new IllegalArgumentException(
          "a window of %d × %d is more than twice as large as its image, %d × %d"
              .formatted(size, size, maps.rows(), maps.columns()));
    }
    Window valid = new Window(size, stride, Padding.VALID);
    if (pads.equals(Pads.NONE)) {
      return valid;
    }
    Window same = new Window(size, stride, Padding.SAME);
    Pads expected = Pads.of(same, maps);
    if (!pads.equals(expected)) {
      throw new IllegalArgumentException(
          "pads %s; expected none, or %s for padding \"same\"".formatted(pads, expected));
    }
    return same;
  }

  /**
   * The network.
   *
   * @throws IllegalArgumentException if there is no layer, or the last one gives no numbers in a
   *     row
   */
  public Network network() {
    if (isEmpty()) {
      throw new IllegalArgumentException("it has no layer that learned something");
    }
    if (isImage()) {
      throw new IllegalArgumentException(
          "it ends with images of %s; expected one score for each class".formatted(shape()));
    }
    if (!order.isSame()) {
      throw new IllegalArgumentException(
          "it ends with a flattened image; expected one score for each class");
    }
    return Network.of(image, layers);
  }

  /** Its numbers. */
  public Parameters parameters() {
    Parameters values = network().newParameters();
    List<ParameterLayout.Slot> slots = values.layout().slots();
    for (int i = 0; i < slots.size(); i++) {
      values.set(slots.get(i), parameters.get(i));
    }
    return values;
  }

  /**
   * What is done to the pixels: first from outside, then by what was told to {@link #scale}.
   *
   * @throws IllegalArgumentException if that inverts them, or leaves no numbers
   */
  public Normalization normalization(Normalization before) {
    if (scale == 1 && shift == 0) {
      return before;
    }
    boolean isRaw = before.equals(Normalization.RAW); // whose deviation is rounded
    double deviation = (isRaw ? 1 / 255.0 : before.deviation()) / scale;
    double mean = before.mean() - shift * deviation;
    boolean isUnit = (float) mean == 0 && (float) deviation == 1;
    return isUnit
        ? Normalization.UNIT
        : new Normalization("standard", (float) mean, (float) deviation);
  }

  /** By how much a number that goes in is multiplied before the first layer. */
  public double scale() {
    return scale;
  }
}
