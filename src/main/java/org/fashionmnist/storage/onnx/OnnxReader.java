package org.fashionmnist.storage.onnx;

import ai.onnx.proto.OnnxMl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.storage.exchange.NetworkAssembly;
import org.fashionmnist.storage.model.ModelFile;
import org.fashionmnist.storage.model.ModelMetadata;
import org.fashionmnist.storage.model.WeightsDescription;

/**
 * A network from a message of ONNX: follows the images through the graph, from node to node, as
 * long as each value is taken by one node alone.
 */
final class OnnxReader {

  /** Older ones define some operators in other words. */
  private static final int OLDEST_OPSET = 7;

  /** What pixels of 255 come to at most in a network that is made for them. */
  private static final double MOST_AT_255 = 50;

  private final OnnxMl.ModelProto message;
  private final OnnxMl.GraphProto graph;
  private final WeightsDescription description;
  private final Map<String, String> metadata;
  private final boolean isSealed;

  OnnxReader(OnnxMl.ModelProto message, WeightsDescription description) {
    this.message = message;
    this.graph = message.getGraph();
    this.description = description;
    this.isSealed = OnnxChecksum.isSealed(message);
    this.metadata = metadata(message);
  }

  private static Map<String, String> metadata(OnnxMl.ModelProto message) {
    Map<String, String> metadata = new HashMap<>();
    for (OnnxMl.StringStringEntryProto entry : message.getMetadataPropsList()) {
      metadata.put(entry.getKey(), entry.getValue());
    }
    if (ModelMetadata.isIn(metadata)) {
      ModelMetadata.requireVersion(metadata);
    }
    return metadata;
  }

  TrainedModel model() {
    requireDescription();
    long opset = requireOpset();
    GraphValues values = new GraphValues(graph);
    GraphInput input = GraphInput.of(graph, values, description.inputShape());
    NetworkAssembly assembly = new NetworkAssembly(input.image(), input.isInARow());
    NodeSteps steps = new NodeSteps(values, assembly, input, opset);
    follow(input.name(), steps);
    steps.requireScores(isOwn());
    Network network = assembly.network();
    int classes = network.outputShape().size();
    if (classes < 2) {
      throw new IllegalArgumentException(
          "it gives one number for an image; expected one score for each class");
    }
    Normalization before = before(assembly.scale());
    return new TrainedModel(
        network,
        assembly.parameters(),
        isSealed && isOwn()
            ? ModelMetadata.normalization(metadata)
            : assembly.normalization(before),
        classNames(classes),
        isOwn()
            ? ModelMetadata.provenance(metadata)
            : Map.of(ModelFile.ASSUMED, assumed(before, steps.endsInSoftmax())));
  }

  private boolean isOwn() {
    return ModelMetadata.isIn(metadata);
  }

  private void requireDescription() {
    if (description.hidden().isPresent() || description.activation().isPresent()) {
      throw new IllegalArgumentException(
          "an ONNX file says its network itself; leave out --hidden and --activation");
    }
    if (isOwn()
        && (description.normalization().isPresent() || description.inputShape().isPresent())) {
      throw new IllegalArgumentException(
          "it says its normalization and the size of its images itself; leave out --normalization"
              + " and --size");
    }
  }

  private long requireOpset() {
    long opset =
        message.getOpsetImportList().stream()
            .filter(set -> set.getDomain().isEmpty() || set.getDomain().equals("ai.onnx"))
            .mapToLong(OnnxMl.OperatorSetIdProto::getVersion)
            .max()
            .orElse(0);
    if (graph.getNodeCount() == 0) {
      throw new IllegalArgumentException(
          "expected an ONNX file with a graph of nodes, it has none");
    }
    if (opset < OLDEST_OPSET) {
      throw new IllegalArgumentException(
          "its operators are of opset %d; expected %d or newer".formatted(opset, OLDEST_OPSET));
    }
    return opset;
  }

  private void follow(String input, NodeSteps steps) {
    if (graph.getOutputCount() != 1) {
      throw new IllegalArgumentException(
          "it has %d outputs; expected one, the scores of the classes"
              .formatted(graph.getOutputCount()));
    }
    Map<String, List<OnnxMl.NodeProto>> takers = new HashMap<>();
    for (OnnxMl.NodeProto node : graph.getNodeList()) {
      // A shape is followed where it is used.
      if (!node.getOpType().equals("Shape")) {
        for (String name : Set.copyOf(node.getInputList())) {
          takers.computeIfAbsent(name, unused -> new ArrayList<>()).add(node);
        }
      }
    }
    String value = input;
    String output = graph.getOutput(0).getName();
    for (int i = 0; !value.equals(output); i++) {
      List<OnnxMl.NodeProto> nodes = takers.getOrDefault(value, List.of());
      if (nodes.isEmpty() || i == graph.getNodeCount()) {
        throw new IllegalArgumentException(
            "no node leads from the value %s to the output".formatted(Words.of(value)));
      }
      if (nodes.size() > 1) {
        throw new IllegalArgumentException(
            "%s and %s both take the value %s; only layers that follow one another can be used"
                .formatted(Words.of(nodes.get(0)), Words.of(nodes.get(1)), Words.of(value)));
      }
      value = steps.add(nodes.get(0), value);
    }
  }

  private List<String> classNames(int classes) {
    return description
        .classNames()
        .orElseGet(
            () ->
                isOwn()
                    ? ModelMetadata.classNames(metadata)
                    : IntStream.range(0, classes).mapToObj(String::valueOf).toList());
  }

  /** What is done to pixels before the file gets them. */
  private Normalization before(double scale) {
    if (isOwn()) {
      return switch (OnnxInput.of(metadata.getOrDefault(OnnxInput.METADATA, ""))) {
        case LEVELS -> Normalization.RAW;
        case NORMALIZED -> ModelMetadata.normalization(metadata);
      };
    }
    boolean takesLevels = scale != 1 && Math.abs(scale) * 255 < MOST_AT_255;
    return description.normalization().orElse(takesLevels ? Normalization.RAW : Normalization.UNIT);
  }

  private String assumed(Normalization before, boolean endsInSoftmax) {
    String producer = Words.of(message.getProducerName());
    String pixels =
        switch (before.name()) {
          case "unit" -> "pixels from 0 to 1";
          case "raw" -> "pixels from 0 to 255";
          default ->
              "pixels from 0 to 1 less %s, divided by %s"
                  .formatted(before.mean(), before.deviation());
        };
    return Stream.of(
            "an ONNX file"
                + (producer.equals("''") ? "" : " of " + producer)
                + ", taken with "
                + pixels,
            endsInSoftmax ? "" : "; its outputs are taken for scores before softmax")
        .reduce("", String::concat);
  }
}
