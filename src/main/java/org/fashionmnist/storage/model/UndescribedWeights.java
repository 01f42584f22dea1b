package org.fashionmnist.storage.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.ParameterLayout;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.layer.Dense;

/**
 * Weights of dense layers that another program wrote, or that lost their description: those of
 * PyTorch's {@code Sequential} ({@code 0.weight} of outputs × inputs, {@code 0.bias}) and of
 * modules with names, those of Keras ({@code dense/kernel} of inputs × outputs, {@code
 * dense/bias}), and our own ({@code dense.0.weight} of inputs × outputs).
 */
final class UndescribedWeights {

  private static final Pattern NAME =
      Pattern.compile("(?<layer>.+)[./](?<role>weight|kernel|bias)(:0)?");
  private static final Pattern OWN = Pattern.compile("dense\\.\\d+");

  private final Tensors tensors;
  private final WeightsDescription description;
  private final List<DenseTensors> layers;

  /**
   * The tensors of one layer.
   *
   * @param outputsFirst whether the weights are outputs × inputs
   */
  private record DenseTensors(
      String weight, String bias, int inputs, int outputs, boolean outputsFirst) {}

  private UndescribedWeights(Tensors tensors, WeightsDescription description) {
    this.tensors = tensors;
    this.description = description;
    this.layers = layers();
  }

  /**
   * The model of these weights.
   *
   * @throws IllegalArgumentException if they are not those of dense layers, one behind the other,
   *     or the description lacks something or contradicts them
   */
  static TrainedModel model(Tensors tensors, WeightsDescription description) {
    return new UndescribedWeights(tensors, description).model();
  }

  private List<DenseTensors> layers() {
    Map<String, Map<String, String>> byLayer = new TreeMap<>(UndescribedWeights::compareNaturally);
    for (String name : tensors.names()) {
      Matcher matcher = NAME.matcher(name);
      if (!matcher.matches()) {
        throw new IllegalArgumentException(
            "tensor %s is no weight or bias of a dense layer; only networks of dense layers can be used"
                .formatted(name));
      }
      String role = matcher.group("role");
      byLayer.computeIfAbsent(matcher.group("layer"), l -> new LinkedHashMap<>()).put(role, name);
    }
    if (byLayer.isEmpty()) {
      throw new IllegalArgumentException("it holds no tensors");
    }
    List<DenseTensors> found = new ArrayList<>();
    byLayer.forEach((layer, roles) -> found.add(layer(layer, roles)));
    return found;
  }

  private DenseTensors layer(String layer, Map<String, String> roles) {
    String weight = roles.getOrDefault("weight", roles.get("kernel"));
    String bias = roles.get("bias");
    if (weight == null || bias == null) {
      throw new IllegalArgumentException(
          "layer %s has no %s; only dense layers with both can be used"
              .formatted(layer, weight == null ? "weight" : "bias"));
    }
    List<Integer> shape = tensors.shape(weight);
    List<Integer> biasShape = tensors.shape(bias);
    if (shape.size() != 2 || biasShape.size() != 1) {
      throw new IllegalArgumentException(
          "tensor %s has the shape %s, its bias %s; only dense layers, weights in two dimensions, can be used"
              .formatted(weight, shape, biasShape));
    }
    int outputs = biasShape.get(0);
    boolean outputsFirst = shape.get(0) == outputs;
    if (shape.get(0).equals(shape.get(1))) {
      outputsFirst = roles.containsKey("weight") && !OWN.matcher(layer).matches();
    }
    int inputs = shape.get(outputsFirst ? 1 : 0);
    if (shape.get(outputsFirst ? 0 : 1) != outputs) {
      throw new IllegalArgumentException(
          "tensor %s has the shape %s, its bias %s; they do not belong together"
              .formatted(weight, shape, biasShape));
    }
    return new DenseTensors(weight, bias, inputs, outputs, outputsFirst);
  }

  private TrainedModel model() {
    for (int i = 1; i < layers.size(); i++) {
      if (layers.get(i).inputs != layers.get(i - 1).outputs) {
        throw new IllegalArgumentException(
            "%s takes %,d numbers and %s before it gives %,d; only layers one behind the other can be used"
                .formatted(
                    layers.get(i).weight,
                    layers.get(i).inputs,
                    layers.get(i - 1).weight,
                    layers.get(i - 1).outputs));
      }
    }
    Network network = Network.of(inputShape(), denseLayers());
    Parameters parameters = network.newParameters();
    List<ParameterLayout.Slot> slots = network.layout().slots();
    for (int i = 0; i < layers.size(); i++) {
      parameters.set(slots.get(2 * i), weights(layers.get(i)));
      parameters.set(
          slots.get(2 * i + 1), tensors.values(layers.get(i).bias, List.of(layers.get(i).outputs)));
    }
    tensors.requireNoGap(tensors.names());
    int outputs = network.outputShape().size();
    return new TrainedModel(
        network,
        parameters,
        description.normalization().orElse(Normalization.UNIT),
        description.classNames().orElseGet(() -> numbersBelow(outputs)),
        Map.of(ModelFile.ASSUMED, assumed()));
  }

  private String assumed() {
    String activation =
        description
            .activation()
            .map(a -> a.label() + " and ")
            .filter(a -> layers.size() > 1)
            .orElse("");
    Normalization normalization = description.normalization().orElse(Normalization.UNIT);
    return "weights without a description, taken with %s%s"
        .formatted(
            activation,
            switch (normalization.name()) {
              case "unit" -> "pixels from 0 to 1";
              case "raw" -> "pixels from 0 to 255";
              default ->
                  "pixels from 0 to 1 less %s, divided by %s"
                      .formatted(normalization.mean(), normalization.deviation());
            });
  }

  private static List<String> numbersBelow(int count) {
    return IntStream.range(0, count).mapToObj(String::valueOf).toList();
  }

  private Shape inputShape() {
    int inputs = layers.get(0).inputs;
    int side = (int) Math.round(Math.sqrt(inputs));
    if (description.inputShape().isPresent()) {
      Shape shape = description.inputShape().get();
      if (shape.size() != inputs) {
        throw new IllegalArgumentException(
            "its first layer takes %,d numbers, images of %s are %,d (--size)"
                .formatted(inputs, shape, shape.size()));
      }
      return shape;
    }
    if (side * side != inputs) {
      throw new IllegalArgumentException(
          "its first layer takes %,d numbers, which are no square; say the rows and columns of its"
                  .formatted(inputs)
              + " images with --size");
    }
    return Shape.of(side, side);
  }

  private List<Dense> denseLayers() {
    List<Integer> units = layers.stream().map(DenseTensors::outputs).toList();
    List<Integer> hidden = units.subList(0, units.size() - 1);
    if (description.hidden().isPresent() && !description.hidden().get().equals(hidden)) {
      throw new IllegalArgumentException(
          "its hidden layers have %s units, not %s (--hidden)"
              .formatted(hidden, description.hidden().get()));
    }
    if (description.activation().isEmpty() && !hidden.isEmpty()) {
      throw new IllegalArgumentException(
          "it does not say the activation of its hidden layers; say it, for example --activation relu");
    }
    List<Dense> dense = new ArrayList<>();
    hidden.forEach(count -> dense.add(new Dense(count, description.activation().orElseThrow())));
    dense.add(new Dense(units.get(units.size() - 1), Activation.IDENTITY));
    return dense;
  }

  /** Inputs × outputs, as {@link Dense} has them. */
  private float[] weights(DenseTensors layer) {
    int inputs = layer.inputs;
    int outputs = layer.outputs;
    if (!layer.outputsFirst) {
      return tensors.values(layer.weight, List.of(inputs, outputs));
    }
    float[] turned = tensors.values(layer.weight, List.of(outputs, inputs));
    float[] weights = new float[turned.length];
    for (int in = 0; in < inputs; in++) {
      for (int out = 0; out < outputs; out++) {
        weights[in * outputs + out] = turned[out * inputs + in];
      }
    }
    return weights;
  }

  /** By letters, numbers by their size: {@code fc2} comes before {@code fc10}. */
  private static int compareNaturally(String one, String other) {
    String[] a = one.split("(?<=\\D)(?=\\d)|(?<=\\d)(?=\\D)", -1);
    String[] b = other.split("(?<=\\D)(?=\\d)|(?<=\\d)(?=\\D)", -1);
    for (int i = 0; i < Math.min(a.length, b.length); i++) {
      boolean numbers = a[i].matches("\\d{1,9}") && b[i].matches("\\d{1,9}");
      int order =
          numbers
              ? Integer.compare(Integer.parseInt(a[i]), Integer.parseInt(b[i]))
              : a[i].compareTo(b[i]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.length, b.length);
  }
}
