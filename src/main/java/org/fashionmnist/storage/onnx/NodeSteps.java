package org.fashionmnist.storage.onnx;

import ai.onnx.proto.OnnxMl;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.storage.exchange.NetworkAssembly;
import org.fashionmnist.storage.exchange.Pads;
import org.fashionmnist.storage.exchange.Step;
import org.fashionmnist.storage.exchange.Tensor;

/** The nodes that images pass, one after the other, as steps of a network. */
final class NodeSteps {

  private static final Set<String> DOMAINS = Set.of("", "ai.onnx");

  private final GraphValues values;
  private final NetworkAssembly assembly;
  private final GraphInput input;
  private final long opset;
  private Pads border = Pads.NONE;
  private double borderValue;
  private boolean endsInSoftmax;
  private boolean endsInSigmoid;

  NodeSteps(GraphValues values, NetworkAssembly assembly, GraphInput input, long opset) {
    this.values = values;
    this.assembly = assembly;
    this.input = input;
    this.opset = opset;
    values.tellShape(input.name(), input.shape());
  }

  /** Whether the last node turns scores into probabilities. */
  boolean endsInSoftmax() {
    return endsInSoftmax;
  }

  /**
   * Requires outputs that are scores or probabilities of classes, of which one is right.
   *
   * @param isOwn whether this program wrote the file, and so has trained for that
   */
  void requireScores(boolean isOwn) {
    requireNoBorder();
    if (endsInSigmoid && !endsInSoftmax && !isOwn) {
      throw new IllegalArgumentException(
          "it ends in Sigmoid, which tells each class alone; expected scores, or Softmax");
    }
  }

  /**
   * Takes a node over.
   *
   * @param value that comes from the images
   * @return what the node makes of it
   * @throws IllegalArgumentException if it cannot be expressed; names the node and its operator
   */
  String add(OnnxMl.NodeProto node, String value) {
    try {
      if (!DOMAINS.contains(node.getDomain())) {
        throw unknown();
      }
      if (node.getOutputCount() == 0 || node.getOutput(0).isEmpty()) {
        throw new IllegalArgumentException("it has no output");
      }
      boolean isPassedOn = Set.of("Identity", "Dropout", "Cast").contains(node.getOpType());
      if (endsInSoftmax && !isPassedOn) {
        throw new IllegalArgumentException("expected nothing behind the softmax");
      }
      if (!isPassedOn) {
        endsInSigmoid = node.getOpType().equals("Sigmoid");
      }
      NodeAttributes attributes = new NodeAttributes(node);
      take(node, value, attributes);
      attributes.requireNoOthers();
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new IllegalArgumentException(Words.of(node) + ": " + e.getMessage(), e);
    }
    List<Long> shape = new ArrayList<>(List.of(GraphValues.BATCH));
    assembly.shape().forEach(extent -> shape.add((long) extent));
    values.tellShape(node.getOutput(0), shape);
    return node.getOutput(0);
  }

  private static IllegalArgumentException unknown() {
    return new IllegalArgumentException("no layer of this program does that");
  }

  private void take(OnnxMl.NodeProto node, String value, NodeAttributes attributes) {
    switch (node.getOpType()) {
      case "Gemm" -> add(gemm(node, value, attributes));
      case "MatMul" -> add(matrixProduct(node, value));
      case "Conv" -> add(convolution(node, value, attributes));
      case "MaxPool" -> add(maxPooling(node, value, attributes));
      case "AveragePool" -> add(averagePooling(node, value, attributes));
      case "GlobalAveragePool" -> {
        requireInputs(node, value, 1, 1);
        add(new Step.GlobalAveragePooling());
      }
      case "ReduceMean" -> meanOfMaps(node, value, attributes);
      case "BatchNormalization" -> add(normalization(node, value, attributes));
      case "Relu" -> activation(node, value, Activation.RELU);
      case "Sigmoid" -> activation(node, value, Activation.SIGMOID);
      case "Tanh" -> activation(node, value, Activation.TANH);
      case "LeakyRelu" -> {
        double slope = attributes.real("alpha", 0.01);
        if ((float) slope != Activation.LEAK) {
          throw new IllegalArgumentException(
              "alpha %s; expected %s".formatted(slope, Activation.LEAK));
        }
        activation(node, value, Activation.LEAKY_RELU);
      }
      case "Flatten" -> {
        requireInputs(node, value, 1, 1);
        attributes.require("axis", 1);
        add(new Step.Flattening());
      }
      case "Reshape" -> reshape(node, value, attributes);
      case "Squeeze", "Unsqueeze" -> onePlace(node, value, attributes);
      case "Transpose" -> transpose(node, value, attributes);
      case "Pad" -> pad(node, value, attributes);
      case "Add", "Sub", "Mul", "Div" -> arithmetic(node, value);
      case "Softmax", "LogSoftmax" -> softmax(node, value, attributes);
      case "Identity" -> requireInputs(node, value, 1, 1);
      case "Cast" -> {
        requireInputs(node, value, 1, 1);
        attributes.require("to", OnnxMl.TensorProto.DataType.FLOAT_VALUE);
      }
      case "Dropout" -> dropout(node, value, attributes);
      default -> throw unknown();
    }
  }

  /** Requires the images to come first, and a number of inputs. */
  private static void requireInputs(OnnxMl.NodeProto node, String value, int from, int to) {
    int count = node.getInputCount();
    if (count < from || count > to || node.getInputList().lastIndexOf(value) != 0) {
      throw new IllegalArgumentException(
          "expected %s inputs, what comes from the images first, then constants"
              .formatted(from == to ? from : from + " to " + to));
    }
  }

  private static Optional<String> optionalInput(OnnxMl.NodeProto node, int index) {
    return index < node.getInputCount()
        ? Optional.of(node.getInput(index)).filter(name -> !name.isEmpty())
        : Optional.empty();
  }

  private void add(Step step) {
    requireNoBorder();
    assembly.add(step);
  }

  private void requireNoBorder() {
    if (!border.equals(Pads.NONE)) {
      throw new IllegalArgumentException(
          "a border is added to the images that no convolution or pool follows");
    }
  }

  private void activation(OnnxMl.NodeProto node, String value, Activation activation) {
    requireInputs(node, value, 1, 1);
    add(new Step.Elementwise(activation));
  }

  private Tensor matrix(String name) {
    Tensor tensor = values.floats(name);
    if (tensor.shape().size() != 2 || tensor.size() == 0) {
      throw new IllegalArgumentException(
          "its weights have the shape %s; expected two dimensions".formatted(tensor.shape()));
    }
    return tensor;
  }

  private Step gemm(OnnxMl.NodeProto node, String value, NodeAttributes attributes) {
    requireInputs(node, value, 2, 3);
    attributes.require("transA", 0);
    for (String factor : List.of("alpha", "beta")) {
      double given = attributes.real(factor, 1);
      if (given != 1) {
        throw new IllegalArgumentException("%s %s; expected 1".formatted(factor, given));
      }
    }
    Tensor weight = matrix(node.getInput(1));
    boolean isTurned = attributes.integer("transB", 0) != 0;
    Tensor outputsFirst = isTurned ? weight : turned(weight);
    int outputs = outputsFirst.shape().get(0);
    return new Step.Linear(
        outputsFirst, optionalInput(node, 2).map(values::floats).map(c -> bias(c, outputs)));
  }

  /** A number for each output, perhaps the same one for all. */
  private static Tensor bias(Tensor given, int outputs) {
    if (given.size() == 1 && outputs > 1) {
      float[] all = new float[outputs];
      Arrays.fill(all, given.valuesView()[0]);
      return new Tensor(List.of(outputs), all);
    }
    return given;
  }

  private Step matrixProduct(OnnxMl.NodeProto node, String value) {
    requireInputs(node, value, 2, 2);
    return new Step.Linear(turned(matrix(node.getInput(1))), Optional.empty());
  }

  private static Tensor turned(Tensor matrix) {
    int rows = matrix.shape().get(0);
    int columns = matrix.shape().get(1);
    float[] turned = new float[matrix.size()];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        turned[j * rows + i] = matrix.valuesView()[i * columns + j];
      }
    }
    return new Tensor(List.of(columns, rows), turned);
  }

  private Step convolution(OnnxMl.NodeProto node, String value, NodeAttributes attributes) {
    requireInputs(node, value, 2, 3);
    Tensor weight = values.floats(node.getInput(1));
    List<Integer> shape = weight.shape();
    if (shape.size() != 4 || !shape.get(2).equals(shape.get(3)) || weight.size() == 0) {
      throw new IllegalArgumentException(
          "its filters have the shape %s; expected [filters, channels, size, size]"
              .formatted(shape));
    }
    attributes.require("group", 1);
    int size = shape.get(2);
    NodeWindow window = NodeWindow.of(attributes, size, assembly.shape());
    if (window.size() != size) {
      throw new IllegalArgumentException(
          "kernel_shape %d; its filters have %d".formatted(window.size(), size));
    }
    return new Step.Convolution(
        weight,
        optionalInput(node, 2).map(values::floats),
        window.stride(),
        window.pads().plus(takeBorder(0)));
  }

  /** The places that a node before added, if it filled them with what this operator needs. */
  private Pads takeBorder(double filling) {
    Pads taken = border;
    if (!taken.equals(Pads.NONE) && borderValue != filling) {
      throw new IllegalArgumentException(
          "the border before it is filled with %s; expected %s".formatted(borderValue, filling));
    }
    border = Pads.NONE;
    return taken;
  }

  private Step maxPooling(OnnxMl.NodeProto node, String value, NodeAttributes attributes) {
    requireInputs(node, value, 1, 1);
    attributes.integer("storage_order", 0); // of places, which is a second output
    NodeWindow window = NodeWindow.of(attributes, 0, assembly.shape());
    Pads pads = window.pads().plus(takeBorder(Double.NEGATIVE_INFINITY));
    return new Step.MaxPooling(window.size(), window.stride(), pads);
  }

  private Step averagePooling(OnnxMl.NodeProto node, String value, NodeAttributes attributes) {
    requireInputs(node, value, 1, 1);
    long counted = attributes.integer("count_include_pad", 0);
    NodeWindow window = NodeWindow.of(attributes, 0, assembly.shape());
    if (counted != 0 && !window.pads().equals(Pads.NONE)) {
      throw new IllegalArgumentException(
          "count_include_pad %d with pads; expected 0: places beyond the edges do not count"
              .formatted(counted));
    }
    return new Step.AveragePooling(window.size(), window.stride(), window.pads());
  }

  private void meanOfMaps(OnnxMl.NodeProto node, String value, NodeAttributes attributes) {
    requireInputs(node, value, 1, 2);
    attributes.integer("keepdims", 1); // one place, or none: the same numbers
    attributes.require("noop_with_empty_axes", 0);
    List<Long> axes = axes(node, attributes);
    boolean isOfMaps = Set.of(List.of(2L, 3L), List.of(-2L, -1L), List.of(-1L, -2L)).contains(axes);
    if (!isOfMaps) {
      throw new IllegalArgumentException(
          "axes %s; expected [2, 3], the mean of maps".formatted(axes));
    }
    add(new Step.GlobalAveragePooling());
  }

  /** An attribute once, an input since some opset. */
  private List<Long> axes(OnnxMl.NodeProto node, NodeAttributes attributes) {
    return optionalInput(node, 1)
        .map(values::integers)
        .orElseGet(() -> attributes.integers("axes", List.of()));
  }

  private Step normalization(OnnxMl.NodeProto node, String value, NodeAttributes attributes) {
    requireInputs(node, value, 5, 5);
    attributes.require("training_mode", 0);
    attributes.require("spatial", 1);
    double momentum = attributes.real("momentum", 0.9);
    boolean isShare = momentum >= 0 && momentum < 1; // else it was another kind of mean
    return new Step.BatchNormalization(
        values.floats(node.getInput(1)),
        values.floats(node.getInput(2)),
        values.floats(node.getInput(3)),
        values.floats(node.getInput(4)),
        assembly.isImage(),
        isShare ? momentum : 0.9,
        attributes.real("epsilon", 1e-5));
  }

  private void reshape(OnnxMl.NodeProto node, String value, NodeAttributes attributes) {
    requireInputs(node, value, 2, 2);
    attributes.require("allowzero", 0);
    List<Long> target = values.integers(node.getInput(1));
    List<Long> extents = target.isEmpty() ? List.of() : target.subList(1, target.size());
    long first = target.isEmpty() ? 1 : target.get(0);
    boolean keepsBatch = first == GraphValues.BATCH || first == -1 || first == input.batch();
    long numbers =
        assembly.shape().stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
    long known = extents.stream().filter(e -> e != -1).reduce(1L, Math::multiplyExact);
    long unknown = Stream.concat(Stream.of(first), extents.stream()).filter(e -> e == -1).count();
    boolean fits = extents.contains(-1L) ? known > 0 && numbers % known == 0 : known == numbers;
    if (!keepsBatch || unknown > 1 || !fits) {
      throw new IllegalArgumentException(
          "the shape %s for %s numbers of an image; expected [batch, %s]"
              .formatted(target, numbers, numbers));
    }
    List<Integer> shape =
        extents.stream().map(e -> e == -1 ? numbers / known : e).map(Math::toIntExact).toList();
    if (shape.size() == 1) {
      add(new Step.Flattening());
    } else if (!shape.equals(assembly.shape())) {
      unflatten(shape);
    }
  }

  private void unflatten(List<Integer> shape) {
    List<Integer> rowsAndColumns = input.image().dimensions();
    List<Integer> last = shape.subList(shape.size() - 2, shape.size());
    if (!last.equals(rowsAndColumns)) {
      throw new IllegalArgumentException(
          "the shape %s of an image; expected rows and columns %s (--size)"
              .formatted(shape, rowsAndColumns));
    }
    if (!assembly.isImage()) {
      assembly.unflatten();
    }
  }

  /** Dimensions of one place, which images of one channel, or the means of maps, may have. */
  private void onePlace(OnnxMl.NodeProto node, String value, NodeAttributes attributes) {
    requireInputs(node, value, 1, 2);
    List<Long> axes = axes(node, attributes);
    boolean isChannel =
        assembly.isEmpty() && (axes.equals(List.of(1L)) || axes.equals(List.of(-3L)));
    boolean areMeans =
        !assembly.isImage()
            && !assembly.isEmpty()
            && !axes.isEmpty()
            && axes.stream().allMatch(axis -> axis >= 2 || axis == -1 || axis == -2);
    if (!isChannel && !areMeans) {
      throw new IllegalArgumentException(
          "axes %s; expected the channel of a gray image, or the places behind a mean"
              .formatted(axes));
    }
  }

  /** A channel that comes last lies where the first would, if there is only one. */
  private void transpose(OnnxMl.NodeProto node, String value, NodeAttributes attributes) {
    requireInputs(node, value, 1, 1);
    List<Long> order = attributes.integers("perm", List.of());
    boolean isChannel =
        order.equals(List.of(0L, 3L, 1L, 2L)) || order.equals(List.of(0L, 2L, 3L, 1L));
    if (!isChannel || !assembly.isImage() || assembly.shape().get(0) != 1) {
      throw new IllegalArgumentException(
          "perm %s; expected the one channel of a gray image to be moved".formatted(order));
    }
  }

  private void pad(OnnxMl.NodeProto node, String value, NodeAttributes attributes) {
    requireInputs(node, value, 1, 3);
    String mode = attributes.text("mode", "constant");
    boolean byInput = opset >= 11;
    List<Long> pads =
        byInput
            ? optionalInput(node, 1).map(values::integers).orElse(List.of())
            : attributes.integers("pads", List.of());
    double filling =
        byInput
            ? optionalInput(node, 2).map(values::number).orElse(0.0)
            : attributes.real("value", 0);
    if (pads.stream().allMatch(p -> p == 0)) {
      return;
    }
    boolean isBorder = pads.size() == 8 && Stream.of(0, 1, 4, 5).allMatch(i -> pads.get(i) == 0);
    if (!mode.equals("constant") || !isBorder || !assembly.isImage()) {
      throw new IllegalArgumentException(
          "mode %s, pads %s; expected a constant border around images"
              .formatted(Words.of(mode), pads));
    }
    requireNoBorder();
    border = NodeWindow.pads(List.of(pads.get(2), pads.get(3), pads.get(6), pads.get(7)));
    borderValue = filling;
  }

  private void arithmetic(OnnxMl.NodeProto node, String value) {
    boolean isFirst = node.getInputCount() == 2 && node.getInput(0).equals(value);
    if (node.getInputCount() != 2 || node.getInput(0).equals(node.getInput(1))) {
      throw new IllegalArgumentException("expected two inputs, one of them a constant");
    }
    requireNoBorder();
    Tensor constant = values.floats(node.getInput(isFirst ? 1 : 0));
    String operator = node.getOpType();
    if (constant.size() != 1 || !assembly.isEmpty()) {
      if (!operator.equals("Add")) {
        throw new IllegalArgumentException(
            "a constant of the shape %s; only one number is taken, before the first layer"
                .formatted(constant.shape()));
      }
      requireOneForEachOutput(constant);
      assembly.addBias(constant);
      return;
    }
    double number = constant.valuesView()[0];
    switch (operator) {
      case "Add" -> assembly.scale(1, number);
      case "Sub" -> assembly.scale(isFirst ? 1 : -1, isFirst ? -number : number);
      case "Mul" -> assembly.scale(number, 0);
      default -> {
        if (!isFirst) {
          throw new IllegalArgumentException("a number is divided by pixels; expected the reverse");
        }
        assembly.scale(1 / number, 0);
      }
    }
  }

  /** Such as [128], or [16, 1, 1] of an image. */
  private void requireOneForEachOutput(Tensor constant) {
    List<Integer> shape = constant.shape();
    int places = assembly.isImage() ? 2 : 0;
    int at = shape.size() - 1 - places;
    boolean fits = at >= 0 && shape.get(at) == constant.size();
    if (!fits) {
      throw new IllegalArgumentException(
          "a constant of the shape %s; expected one number for each output".formatted(shape));
    }
  }

  private void softmax(OnnxMl.NodeProto node, String value, NodeAttributes attributes) {
    requireInputs(node, value, 1, 1);
    requireNoBorder();
    long axis = attributes.integer("axis", -1);
    if (axis != -1 && axis != 1) {
      throw new IllegalArgumentException("axis %d; expected 1, the classes".formatted(axis));
    }
    if (assembly.isImage() || assembly.isEmpty()) {
      throw new IllegalArgumentException("expected scores of classes before it");
    }
    endsInSoftmax = true;
  }

  private void dropout(OnnxMl.NodeProto node, String value, NodeAttributes attributes) {
    requireInputs(node, value, 1, 3);
    attributes.real("ratio", 0.5); // nothing is dropped in a prediction
    attributes.integer("seed", 0);
    if (optionalInput(node, 2).isPresent() && values.isTrue(node.getInput(2))) {
      throw new IllegalArgumentException("it drops units in predictions, too: training_mode");
    }
  }
}
