package org.fashionmnist.storage.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The tensors of a safetensors file.
 *
 * @param header as JSON
 * @param data what follows the header
 */
record Tensors(JsonNode header, ByteBuffer data) {

  /** Whose entry in the header is no tensor. */
  static final String METADATA = "__metadata__";

  /** What the file says of itself; values are strings. */
  Map<String, String> metadata() {
    Map<String, String> map = new LinkedHashMap<>();
    header
        .path(METADATA)
        .properties()
        .forEach(
            entry -> map.put(entry.getKey(), ModelJson.text(entry.getValue(), entry.getKey())));
    return map;
  }

  /** In the order of the header. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    header.properties().forEach(entry -> names.add(entry.getKey()));
    names.remove(METADATA);
    return names;
  }

  /** The size of each dimension; empty if there is no such tensor. */
  List<Integer> shape(String name) {
    List<Integer> dimensions = new ArrayList<>();
    header
        .path(name)
        .path("shape")
        .forEach(size -> dimensions.add(ModelJson.size(size, "shape of " + name)));
    return dimensions;
  }

  /**
   * The values of a tensor.
   *
   * @param shape that it must have
   * @throws IllegalArgumentException if it is missing, has another shape or type, or values that
   *     are not finite
   */
  float[] values(String name, List<Integer> shape) {
    long size = shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
    long from = from(name);
    long to = to(name);
    if (!type(name).equals("F32")
        || !shape(name).equals(shape)
        || from < 0
        || to > data.capacity()
        || to - from != size * Float.BYTES) {
      throw new IllegalArgumentException(
          "tensor %s is missing, incomplete or not %s float32 values".formatted(name, shape));
    }
    float[] values = new float[(int) size];
    data.slice((int) from, (int) (to - from))
        .order(ByteOrder.LITTLE_ENDIAN)
        .asFloatBuffer()
        .get(values);
    for (float value : values) {
      if (!Float.isFinite(value)) {
        throw new IllegalArgumentException(
            "tensor %s holds %s; all weights must be finite".formatted(name, value));
      }
    }
    return values;
  }

  /** The type of a tensor as the format calls it, for example {@code F32}. */
  String type(String name) {
    return header.path(name).path("dtype").asString("");
  }

  private long from(String name) {
    return offset(name, 0);
  }

  private long to(String name) {
    return offset(name, 1);
  }

  private long offset(String name, int end) {
    JsonNode offset = header.path(name).path("data_offsets").path(end);
    return offset.isMissingNode() ? -1 : ModelJson.wholeNumber(offset, "data_offsets of " + name);
  }

  /**
   * Requires tensors to lie one behind the other from the beginning.
   *
   * @throws IllegalArgumentException if they overlap or leave a gap
   */
  void requireNoGap(List<String> names) {
    NavigableMap<Long, Long> ranges = new TreeMap<>();
    names.forEach(name -> ranges.put(from(name), to(name)));
    long end = 0;
    for (Map.Entry<Long, Long> range : ranges.entrySet()) {
      if (range.getKey() != end) {
        throw new IllegalArgumentException("its tensors overlap or leave a gap");
      }
      end = range.getValue();
    }
  }
}
