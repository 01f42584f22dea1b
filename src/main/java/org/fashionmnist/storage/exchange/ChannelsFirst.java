package org.fashionmnist.storage.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Junction;
import org.fashionmnist.engine.nn.Layer;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.ParameterLayout;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.convolution.ImageShape;
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
 * A network as PyTorch and ONNX have it.
 *
 * @param inputShape of one example: channels × rows × columns, or how many numbers
 * @param steps in their order; the last gives one score for each class
 */
public record ChannelsFirst(List<Integer> inputShape, List<Step> steps) {

  public ChannelsFirst {
    inputShape = List.copyOf(inputShape);
    steps = List.copyOf(steps);
  }

  /**
   * The steps of a network with its weights; softmax is not among them.
   *
   * @throws IllegalArgumentException if a layer has no counterpart, and which
   */
  public static ChannelsFirst of(TrainedModel model) {
    return new Conversion(model).converted();
  }

  /**
   * A shape of this program's: that of an image with its channels first.
   *
   * @throws IllegalArgumentException if it has more dimensions than an image
   */
  public static List<Integer> inputShape(Shape shape) {
    if (shape.dimensions().size() == 1) {
      return shape.dimensions();
    }
    ImageShape image = ImageShape.of(shape);
    return List.of(image.channels(), image.rows(), image.columns());
  }

  /** One network on its way. */
  private static final class Conversion {

    private final TrainedModel model;
    private final Iterator<List<ParameterLayout.Slot>> parameters;
    private final List<Step> steps = new ArrayList<>();
    private Shape shape;
    private ChannelOrder order;
    private final Deque<ChannelOrder> others = new ArrayDeque<>(); // of the other way of each block

    Conversion(TrainedModel model) {
      this.model = model;
      Map<Integer, List<ParameterLayout.Slot>> byLayer =
          model.parameters().layout().slots().stream()
              .collect(Collectors.groupingBy(ParameterLayout.Slot::layer));
      this.parameters =
          byLayer.entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .map(Map.Entry::getValue)
              .iterator();
      this.shape = model.network().inputShape();
      this.order = ChannelOrder.same(shape.size());
    }

    ChannelsFirst converted() {
      Network network = model.network();
      List<Integer> inputShape = inputShape(shape);
      for (int l = 0; l < network.layers().size(); l++) {
        try {
          convert(network.layers().get(l));
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException(
              "layer %d (%s): %s".formatted(l + 1, network.layers().get(l).kind(), e.getMessage()),
              e);
        }
        shape = network.outputShapeOf(l);
      }
      if (!order.isSame()) {
        throw new IllegalArgumentException(
            "it ends with a flattened image, whose numbers other libraries have in another order;"
                + " expected a dense layer at its end");
      }
      return new ChannelsFirst(inputShape, steps);
    }

    private boolean isImage() {
      return shape.dimensions().size() > 1;
    }

    private void convert(Layer layer) {
      if (layer.junction() != Junction.NONE) {
        junction(layer);
      } else if (layer instanceof Dense) {
        flatten();
        steps.add(linear(parameters.next()));
        order = ChannelOrder.same(layer.outputShape(shape).size());
        activate(layer.activation());
      } else if (layer instanceof Conv2d convolution) {
        steps.add(convolution(convolution.window(), parameters.next()));
        activate(layer.activation());
      } else if (layer instanceof MaxPool2d pool) {
        steps.add(
            new Step.MaxPooling(pool.window().size(), pool.window().stride(), pads(pool.window())));
      } else if (layer instanceof AvgPool2d pool) {
        steps.add(
            new Step.AveragePooling(
                pool.window().size(), pool.window().stride(), pads(pool.window())));
      } else if (layer instanceof GlobalAvgPool2d) {
        steps.add(new Step.GlobalAveragePooling());
        steps.add(new Step.Flattening());
        order = ChannelOrder.same(layer.outputShape(shape).size());
      } else if (layer instanceof BatchNorm normalization) {
        steps.add(normalization(normalization, parameters.next()));
      } else if (layer instanceof Flatten) {
        flatten();
      } else if (layer instanceof ActivationLayer) {
        activate(layer.activation());
      } else {
        throw new IllegalArgumentException(
            "there is no such layer in the formats that are written");
      }
    }

    private void junction(Layer layer) {
      switch (layer.junction()) {
        case FORK -> {
          steps.add(new Step.Fork());
          others.push(order);
        }
        case SHORTCUT -> {
          steps.add(new Step.Shortcut());
          ChannelOrder body = order;
          order = others.pop();
          others.push(body);
        }
        default -> {
          steps.add(new Step.Sum());
          if (!order.isSame() || !others.pop().isSame()) {
            throw new IllegalArgumentException(
                "it adds flattened images, whose numbers other libraries have in another order");
          }
          activate(layer.activation());
        }
      }
    }

    private void flatten() {
      if (isImage()) {
        steps.add(new Step.Flattening());
        order = new ChannelOrder(ImageShape.of(shape));
      }
    }

    private void activate(Activation activation) {
      if (activation != Activation.IDENTITY) {
        steps.add(new Step.Elementwise(activation));
      }
    }

    private Pads pads(Window window) {
      return Pads.of(window, ImageShape.of(shape));
    }

    private float[] values(ParameterLayout.Slot slot) {
      return model.parameters().copyOf(slot);
    }

    private Step linear(List<ParameterLayout.Slot> slots) {
      float[] weight = values(slots.get(0));
      int outputs = slots.get(0).spec().columns();
      int inputs = weight.length / outputs;
      float[] turned = new float[weight.length];
      for (int in = 0; in < inputs; in++) {
        int there = order.elsewhere(in);
        for (int out = 0; out < outputs; out++) {
          turned[out * inputs + there] = weight[in * outputs + out];
        }
      }
      return new Step.Linear(
          new Tensor(List.of(outputs, inputs), turned),
          Optional.of(Tensor.vector(values(slots.get(1)))));
    }

    private Step convolution(Window window, List<ParameterLayout.Slot> slots) {
      float[] weight = values(slots.get(0));
      int size = window.size();
      int filters = slots.get(0).spec().columns();
      int channels = weight.length / (size * size * filters);
      return new Step.Convolution(
          new Tensor(
              List.of(filters, channels, size, size),
              FilterOrder.toFiltersFirst(weight, size * size, channels, filters)),
          Optional.of(Tensor.vector(values(slots.get(1)))),
          window.stride(),
          pads(window));
    }

    private Step normalization(BatchNorm layer, List<ParameterLayout.Slot> slots) {
      if (shape.dimensions().size() == 2) {
        throw new IllegalArgumentException(
            "it normalizes each column of an image, which other libraries do not");
      }
      boolean ofImage = isImage();
      List<Tensor> numbers =
          slots.stream()
              .map(this::values)
              .map(values -> Tensor.vector(ofImage ? values : order.toElsewhere(values)))
              .toList();
      return new Step.BatchNormalization(
          numbers.get(0),
          numbers.get(1),
          numbers.get(2),
          numbers.get(3),
          ofImage,
          layer.momentum(),
          layer.epsilon());
    }
  }
}
