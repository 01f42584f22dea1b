package org.fashionmnist.storage.onnx;

import ai.onnx.proto.OnnxMl;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The settings of a node. Each is asked for once; what nobody asked for is refused. */
final class NodeAttributes {

  private final Map<String, OnnxMl.AttributeProto> rest = new HashMap<>();

  NodeAttributes(OnnxMl.NodeProto node) {
    for (OnnxMl.AttributeProto attribute : node.getAttributeList()) {
      if (rest.put(attribute.getName(), attribute) != null) {
        throw new IllegalArgumentException(
            "the attribute %s is there twice".formatted(Words.of(attribute.getName())));
      }
    }
  }

  long integer(String name, long otherwise) {
    return has(name) ? take(name, AttributeType.INT).getI() : otherwise;
  }

  /** As it is written in decimal: 0.001 is no other number for having been a float. */
  double real(String name, double otherwise) {
    return has(name)
        ? Double.parseDouble(Float.toString(take(name, AttributeType.FLOAT).getF()))
        : otherwise;
  }

  String text(String name, String otherwise) {
    return has(name) ? take(name, AttributeType.STRING).getS().toStringUtf8() : otherwise;
  }

  List<Long> integers(String name, List<Long> otherwise) {
    return has(name) ? List.copyOf(take(name, AttributeType.INTS).getIntsList()) : otherwise;
  }

  boolean has(String name) {
    return rest.containsKey(name);
  }

  OnnxMl.AttributeProto take(String name, AttributeType type) {
    OnnxMl.AttributeProto attribute = rest.remove(name);
    if (attribute.getType() != type) {
      throw new IllegalArgumentException(
          "the attribute %s is of type %s; expected %s"
              .formatted(Words.of(name), attribute.getType(), type));
    }
    return attribute;
  }

  /** Requires a setting to be what alone can be done. */
  void require(String name, long usual) {
    long value = integer(name, usual);
    if (value != usual) {
      throw new IllegalArgumentException("%s %d; expected %d".formatted(name, value, usual));
    }
  }

  void requireNoOthers() {
    if (!rest.isEmpty()) {
      throw new IllegalArgumentException(
          "unknown attribute %s".formatted(Words.of(rest.keySet().iterator().next())));
    }
  }
}
