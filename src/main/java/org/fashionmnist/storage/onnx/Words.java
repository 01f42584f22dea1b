package org.fashionmnist.storage.onnx;

import ai.onnx.proto.OnnxMl;

/** Names of a file in messages, which stay one line. */
final class Words {

  private static final int MOST = 60;

  private Words() {}

  /** A name in quotes, without its middle if it is long. */
  static String of(String name) {
    String line = name.strip().replaceAll("\\s+", " ");
    int length = line.length();
    return length <= MOST
        ? "'" + line + "'"
        : "'" + line.substring(0, MOST / 2) + "…" + line.substring(length - MOST / 2) + "'";
  }

  /** A node, such as {@code node '/0/Conv' (Conv)}. */
  static String of(OnnxMl.NodeProto node) {
    String operator = node.getOpType().isEmpty() ? "no operator" : node.getOpType();
    String domain = node.getDomain().isEmpty() ? "" : node.getDomain() + ".";
    String quoted = of(domain + operator);
    String name =
        node.getName().isEmpty() && node.getOutputCount() > 0 ? node.getOutput(0) : node.getName();
    return "node %s (%s)".formatted(of(name), quoted.substring(1, quoted.length() - 1));
  }
}
