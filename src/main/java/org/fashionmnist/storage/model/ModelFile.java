package org.fashionmnist.storage.model;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.engine.model.WeightsFingerprint;
import org.fashionmnist.engine.nn.ParameterLayout;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.storage.AtomicFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Models as safetensors files: the length of the header as a little-endian 64-bit integer, the
 * header as JSON, then all tensors. What is needed beside the weights stands in the header's
 * metadata, see {@link ModelMetadata}. Equal models give equal bytes.
 *
 * @see <a href="https://huggingface.co/docs/safetensors">The safetensors format</a>
 */
public final class ModelFile {

  /** A header larger than this is not one of ours. */
  private static final int MAX_HEADER_BYTES = 1 << 20;

  private ModelFile() {}

  /** Writes a model; the file appears only when complete. */
  public static void write(Path file, TrainedModel model) throws IOException {
    byte[] header = header(model);
    AtomicFile.write(
        file,
        out -> {
          ByteBuffer length = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
          out.write(length.putLong(header.length).array());
          out.write(header);
          for (ParameterLayout.Slot slot : model.network().layout().slots()) {
            out.write(WeightsFingerprint.bytes(model.parameters().copyOf(slot)));
          }
        });
  }

  private static byte[] header(TrainedModel model) {
    ObjectNode header = ModelJson.newObject();
    ObjectNode metadata = header.putObject("__metadata__");
    ModelMetadata.of(model).forEach(metadata::put);
    int offset = 0;
    for (ParameterLayout.Slot slot : model.network().layout().slots()) {
      ObjectNode tensor = header.putObject(slot.name());
      tensor.put("dtype", "F32");
      slot.spec().shape().dimensions().forEach(tensor.withArray("shape")::add);
      int end = offset + slot.spec().shape().size() * Float.BYTES;
      tensor.putArray("data_offsets").add(offset).add(end);
      offset = end;
    }
    byte[] json = ModelJson.text(header).getBytes(StandardCharsets.UTF_8);
    int padded = (json.length + 7) / 8 * 8; // the format wants the tensors aligned
    byte[] aligned = Arrays.copyOf(json, padded);
    Arrays.fill(aligned, json.length, padded, (byte) ' ');
    return aligned;
  }

  /**
   * Reads a model.
   *
   * @throws ModelFormatException if the file is not a complete model that {@link #write} made
   */
  public static TrainedModel read(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new ModelFormatException(
          "%s is a folder: expected a model file such as model.safetensors".formatted(file));
    }
    if (Files.notExists(file)) {
      throw new ModelFormatException(
          "%s: no such model file; expected the model.safetensors of a run, or its folder"
              .formatted(file));
    }
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    try {
      JsonNode header = readHeader(bytes);
      ByteBuffer data = bytes.slice();
      TrainedModel model =
          ModelMetadata.newModel(strings(header.path("__metadata__")), data.capacity());
      readTensors(header, data, model.parameters());
      return model;
    } catch (JacksonException | IllegalArgumentException e) {
      throw new ModelFormatException(
          "%s is not a complete model of this program: %s".formatted(file, firstLine(e)), e);
    }
  }

  private static JsonNode readHeader(ByteBuffer bytes) {
    long length = bytes.remaining() < Long.BYTES ? -1 : bytes.getLong();
    if (length < 2 || length > MAX_HEADER_BYTES || length > bytes.remaining()) {
      throw new IllegalArgumentException(
          "expected a safetensors file, found no header (cut short, or another format)");
    }
    byte[] header = new byte[(int) length];
    bytes.get(header);
    return ModelJson.tree(new String(header, StandardCharsets.UTF_8));
  }

  private static Map<String, String> strings(JsonNode metadata) {
    Map<String, String> map = new LinkedHashMap<>();
    metadata.properties().forEach(entry -> map.put(entry.getKey(), entry.getValue().asString()));
    return map;
  }

  private static void readTensors(JsonNode header, ByteBuffer data, Parameters parameters) {
    NavigableMap<Long, Long> ranges = new TreeMap<>();
    for (ParameterLayout.Slot slot : parameters.layout().slots()) {
      JsonNode tensor = header.path(slot.name());
      Shape shape = slot.spec().shape();
      List<Integer> dimensions = new ArrayList<>();
      tensor.path("shape").forEach(dimension -> dimensions.add(dimension.asInt(0)));
      long from = tensor.path("data_offsets").path(0).asLong(-1);
      long to = tensor.path("data_offsets").path(1).asLong(-1);
      if (!tensor.path("dtype").asString("").equals("F32")
          || !dimensions.equals(shape.dimensions())
          || from < 0
          || to > data.capacity()
          || to - from != (long) shape.size() * Float.BYTES) {
        throw new IllegalArgumentException(
            "tensor %s is missing, incomplete or not %s float32 values"
                .formatted(slot.name(), shape));
      }
      ranges.put(from, to);
      parameters.set(slot, readFinite(slot, data.slice((int) from, (int) (to - from))));
    }
    long end = 0;
    for (Map.Entry<Long, Long> range : ranges.entrySet()) {
      if (range.getKey() != end) {
        throw new IllegalArgumentException("its tensors overlap or leave a gap");
      }
      end = range.getValue();
    }
  }

  private static float[] readFinite(ParameterLayout.Slot slot, ByteBuffer bytes) {
    float[] values = new float[slot.spec().shape().size()];
    bytes.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
    for (float value : values) {
      if (!Float.isFinite(value)) {
        throw new IllegalArgumentException(
            "tensor %s holds %s; all weights must be finite".formatted(slot.name(), value));
      }
    }
    return values;
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable");
  }
}
