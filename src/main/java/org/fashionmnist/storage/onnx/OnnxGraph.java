package org.fashionmnist.storage.onnx;

import ai.onnx.proto.OnnxMl;
import com.google.protobuf.ByteString;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.fashionmnist.engine.model.WeightsFingerprint;
import org.fashionmnist.storage.exchange.Tensor;

/** A graph that grows: one node behind the other. */
final class OnnxGraph {

  private static final String OUTPUT = "_output";

  private final Deque<String> others = new ArrayDeque<>(); // by the other way of each block
  private final OnnxMl.GraphProto.Builder graph = OnnxMl.GraphProto.newBuilder();
  private String value;
  private OnnxMl.NodeProto.Builder node;

  /** A graph whose first node takes a value of this name. */
  OnnxGraph(String name, String input) {
    graph.setName(name);
    this.value = input;
  }

  /** Adds a node that takes what the one before gives; what follows is told of it. */
  OnnxGraph node(String operator) {
    endNode();
    String name = operator + "_" + graph.getNodeCount();
    node = OnnxMl.NodeProto.newBuilder().setName(name).setOpType(operator).addInput(value);
    value = name + OUTPUT;
    return this;
  }

  /** What the last node gives is also taken by a shortcut. */
  void fork() {
    others.push(value);
  }

  /** The next node takes what came to the fork; what the last one gives is kept for the sum. */
  void shortcut() {
    String body = value;
    value = others.pop();
    others.push(body);
  }

  /** Adds what the last node gives and what comes by the other way. */
  void sum() {
    node("Add");
    node.addInput(others.pop());
  }

  /** One more input of the node, which is stored in the file. */
  OnnxGraph with(String role, Tensor tensor) {
    OnnxMl.TensorProto.Builder proto =
        OnnxMl.TensorProto.newBuilder()
            .setName(node.getName() + "." + role)
            .setDataType(OnnxMl.TensorProto.DataType.FLOAT_VALUE)
            .setRawData(ByteString.copyFrom(WeightsFingerprint.bytes(tensor.valuesView())));
    tensor.shape().forEach(proto::addDims);
    graph.addInitializer(proto);
    node.addInput(proto.getName());
    return this;
  }

  OnnxGraph with(String name, long value) {
    node.addAttribute(attribute(name, OnnxMl.AttributeProto.AttributeType.INT).setI(value));
    return this;
  }

  OnnxGraph with(String name, double value) {
    node.addAttribute(
        attribute(name, OnnxMl.AttributeProto.AttributeType.FLOAT).setF((float) value));
    return this;
  }

  OnnxGraph with(String name, long... values) {
    node.addAttribute(
        attribute(name, OnnxMl.AttributeProto.AttributeType.INTS)
            .addAllInts(Arrays.stream(values).boxed().toList()));
    return this;
  }

  private static OnnxMl.AttributeProto.Builder attribute(
      String name, OnnxMl.AttributeProto.AttributeType type) {
    return OnnxMl.AttributeProto.newBuilder().setName(name).setType(type);
  }

  private void endNode() {
    if (node != null) {
      graph.addNode(node.addOutput(node.getName() + OUTPUT));
    }
  }

  /**
   * The graph, at its end.
   *
   * @param input name and shape of what it takes, of one example
   * @param output name of what it gives
   */
  OnnxMl.GraphProto built(
      String input, List<Integer> inputShape, String output, List<Integer> outputShape) {
    graph.addNode(node.addOutput(output));
    return graph
        .addInput(described(input, inputShape))
        .addOutput(described(output, outputShape))
        .build();
  }

  private static OnnxMl.ValueInfoProto described(String name, List<Integer> shape) {
    OnnxMl.TensorShapeProto.Builder dimensions = OnnxMl.TensorShapeProto.newBuilder();
    dimensions.addDimBuilder().setDimParam("batch");
    shape.forEach(extent -> dimensions.addDimBuilder().setDimValue(extent));
    OnnxMl.ValueInfoProto.Builder described = OnnxMl.ValueInfoProto.newBuilder().setName(name);
    described
        .getTypeBuilder()
        .getTensorTypeBuilder()
        .setElemType(OnnxMl.TensorProto.DataType.FLOAT_VALUE)
        .setShape(dimensions);
    return described.build();
  }
}
