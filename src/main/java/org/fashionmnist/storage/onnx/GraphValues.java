package org.fashionmnist.storage.onnx;

import ai.onnx.proto.OnnxMl;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fashionmnist.storage.exchange.Tensor;

/** The values of a graph that do not depend on the images: weights, constants and shapes. */
final class GraphValues {

  /** In a shape: as many as there are examples. */
  static final long BATCH = 0;

  /** Of nodes behind one another that make a shape. */
  private static final int MOST_STEPS = 16;

  private static final int MOST_DIMENSIONS = 16;

  private final Map<String, OnnxMl.TensorProto> stored = new HashMap<>();
  private final Map<String, OnnxMl.NodeProto> makers = new HashMap<>();
  private final Map<String, List<Long>> shapes = new HashMap<>();

  GraphValues(OnnxMl.GraphProto graph) {
    for (OnnxMl.TensorProto tensor : graph.getInitializerList()) {
      if (stored.put(tensor.getName(), tensor) != null) {
        throw new IllegalArgumentException(
            "the tensor %s is there twice".formatted(Words.of(tensor.getName())));
      }
    }
    for (OnnxMl.NodeProto node : graph.getNodeList()) {
      for (String output : node.getOutputList()) {
        if (!output.isEmpty() && (stored.containsKey(output) || makers.put(output, node) != null)) {
          throw new IllegalArgumentException(
              "the value %s is made twice".formatted(Words.of(output)));
        }
      }
    }
  }

  /** Whether the file holds a tensor of this name itself. */
  boolean isStored(String name) {
    return stored.containsKey(name);
  }

  /** Whether a value is constant. */
  boolean isConstant(String name) {
    return find(name).isPresent();
  }

  /** The value of a name has this shape, batch and all. */
  void tellShape(String name, List<Long> shape) {
    shapes.put(name, shape);
  }

  /**
   * Numbers of a name.
   *
   * @throws IllegalArgumentException if they are not constant, not float32, not complete, or not
   *     finite
   */
  Tensor floats(String name) {
    OnnxMl.TensorProto tensor = constant(name);
    if (tensor.getDataType() != OnnxMl.TensorProto.DataType.FLOAT_VALUE) {
      throw new IllegalArgumentException(
          "the tensor %s is not of float32".formatted(Words.of(name)));
    }
    int size = size(tensor, name);
    float[] values = new float[size];
    if (tensor.getRawData().isEmpty()) {
      for (int i = 0; i < size; i++) {
        values[i] = tensor.getFloatData(i);
      }
    } else {
      raw(tensor).asFloatBuffer().get(values);
    }
    for (float value : values) {
      if (!Float.isFinite(value)) {
        throw new IllegalArgumentException(
            "the tensor %s holds %s; all weights must be finite".formatted(Words.of(name), value));
      }
    }
    return new Tensor(tensor.getDimsList().stream().map(Math::toIntExact).toList(), values);
  }

  /**
   * One number of a name, which may be infinite.
   *
   * @throws IllegalArgumentException if it is not one constant of float32
   */
  double number(String name) {
    OnnxMl.TensorProto tensor = constant(name);
    if (tensor.getDataType() != OnnxMl.TensorProto.DataType.FLOAT_VALUE
        || size(tensor, name) != 1) {
      throw new IllegalArgumentException(
          "the tensor %s is not one number of float32".formatted(Words.of(name)));
    }
    return tensor.getRawData().isEmpty() ? tensor.getFloatData(0) : raw(tensor).getFloat();
  }

  /** Whether a truth value of a name is true, or not known before images come. */
  boolean isTrue(String name) {
    return find(name)
        .map(
            tensor ->
                tensor.getRawData().isEmpty()
                    ? tensor.getInt32DataList().contains(1)
                    : tensor.getRawData().byteAt(0) != 0)
        .orElse(true);
  }

  private static int size(OnnxMl.TensorProto tensor, String name) {
    if (tensor.getDataLocation() == OnnxMl.TensorProto.DataLocation.EXTERNAL
        || tensor.getExternalDataCount() > 0) {
      throw new IllegalArgumentException(
          "the tensor %s lies in another file, which is not read; save the model as one file"
              .formatted(Words.of(name)));
    }
    long size = 1;
    for (long extent : tensor.getDimsList()) {
      size = Math.multiplyExact(size, extent);
    }
    int width =
        tensor.getDataType() == OnnxMl.TensorProto.DataType.INT64_VALUE ? Long.BYTES : Float.BYTES;
    int listed = width == Long.BYTES ? tensor.getInt64DataCount() : tensor.getFloatDataCount();
    boolean complete =
        tensor.getRawData().isEmpty()
            ? listed == size
            : listed == 0 && tensor.getRawData().size() == Math.multiplyExact(size, width);
    if (!complete
        || tensor.hasSegment()
        || tensor.getDimsList().stream().anyMatch(extent -> extent < 0)) {
      throw new IllegalArgumentException(
          "the tensor %s does not hold as many numbers as its shape %s says"
              .formatted(Words.of(name), shortened(tensor.getDimsList())));
    }
    return (int) size;
  }

  private static List<Long> shortened(List<Long> dimensions) {
    return dimensions.subList(0, Math.min(dimensions.size(), MOST_DIMENSIONS));
  }

  private static ByteBuffer raw(OnnxMl.TensorProto tensor) {
    return tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
  }

  private OnnxMl.TensorProto constant(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "its input %s is no constant of the file".formatted(Words.of(name))));
  }

  private Optional<OnnxMl.TensorProto> find(String name) {
    String at = name;
    for (int i = 0; i < MOST_STEPS; i++) {
      if (stored.containsKey(at)) {
        return Optional.of(stored.get(at));
      }
      OnnxMl.NodeProto maker = makers.get(at);
      if (maker == null || !maker.getDomain().isEmpty()) {
        return Optional.empty();
      }
      if (maker.getOpType().equals("Constant")) {
        return Optional.of(
            new NodeAttributes(maker).has("value")
                ? new NodeAttributes(maker).take("value", AttributeType.TENSOR).getT()
                : OnnxMl.TensorProto.getDefaultInstance());
      }
      if (!maker.getOpType().equals("Identity") || maker.getInputCount() != 1) {
        return Optional.empty();
      }
      at = maker.getInput(0);
    }
    return Optional.empty();
  }

  /**
   * Whole numbers of a name, such as a shape that is computed: {@link #BATCH} stands for the number
   * of examples.
   *
   * @throws IllegalArgumentException if they are neither constant nor parts of a shape
   */
  List<Long> integers(String name) {
    return integers(name, MOST_STEPS);
  }

  private List<Long> integers(String name, int steps) {
    if (isConstant(name)) {
      return constants(name);
    }
    OnnxMl.NodeProto maker = makers.get(name);
    if (steps == 0 || maker == null || !maker.getDomain().isEmpty() || maker.getInputCount() == 0) {
      throw new IllegalArgumentException(
          "its input %s is no constant of the file".formatted(Words.of(name)));
    }
    String first = maker.getInput(0);
    switch (maker.getOpType()) {
      case "Shape" -> {
        if (shapes.containsKey(first) && maker.getAttributeCount() == 0) {
          return shapes.get(first);
        }
      }
      case "Unsqueeze", "Squeeze", "Cast" -> {
        return integers(first, steps - 1);
      }
      case "Gather" -> {
        return gathered(maker, steps);
      }
      case "Concat" -> {
        List<Long> all = new ArrayList<>();
        for (String part : maker.getInputList()) {
          all.addAll(integers(part, steps - 1));
          requireFew(all.size(), name);
        }
        return all;
      }
      default -> {
        // said below
      }
    }
    throw new IllegalArgumentException(
        "its shape is computed by %s, which cannot be followed".formatted(Words.of(maker)));
  }

  private List<Long> gathered(OnnxMl.NodeProto gather, int steps) {
    List<Long> from = integers(gather.getInput(0), steps - 1);
    List<Long> picked = new ArrayList<>();
    if (gather.getInputCount() == 2) {
      for (long place : integers(gather.getInput(1), steps - 1)) {
        long index = place < 0 ? place + from.size() : place;
        if (index >= 0 && index < from.size()) {
          picked.add(from.get((int) index));
        }
      }
    }
    if (picked.isEmpty()) {
      throw new IllegalArgumentException("%s takes what is not there".formatted(Words.of(gather)));
    }
    return picked;
  }

  private List<Long> constants(String name) {
    OnnxMl.TensorProto tensor = constant(name);
    if (tensor.getDataType() != OnnxMl.TensorProto.DataType.INT64_VALUE) {
      throw new IllegalArgumentException(
          "the tensor %s is not of whole numbers, int64".formatted(Words.of(name)));
    }
    int size = size(tensor, name);
    requireFew(size, name);
    List<Long> values = new ArrayList<>();
    ByteBuffer raw = raw(tensor);
    for (int i = 0; i < size; i++) {
      values.add(raw.hasRemaining() ? raw.getLong() : tensor.getInt64Data(i));
    }
    return values;
  }

  private static void requireFew(int count, String name) {
    if (count > MOST_DIMENSIONS) {
      throw new IllegalArgumentException(
          "the shape %s has more than %d dimensions".formatted(Words.of(name), MOST_DIMENSIONS));
    }
  }
}
