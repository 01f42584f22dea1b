package org.fashionmnist.model;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A safetensors file taken apart by the letter of the format, without the program's own reader: 8
 * bytes of header length, little-endian; the header, JSON; the bytes of the tensors.
 *
 * @param data bytes of all tensors
 */
@SuppressWarnings("ArrayRecordComponent") // shared on purpose: tests damage it
public record SafetensorsFile(ObjectNode header, byte[] data) {

  private static final JsonMapper JSON = new JsonMapper();

  public static SafetensorsFile read(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    byte[] header = new byte[Math.toIntExact(bytes.getLong())];
    bytes.get(header);
    byte[] data = new byte[bytes.remaining()];
    bytes.get(data);
    return new SafetensorsFile((ObjectNode) JSON.readTree(header), data);
  }

  public void write(Path file) throws IOException {
    write(file, JSON.writeValueAsString(header), data);
  }

  public static void write(Path file, String header, byte[] data) throws IOException {
    byte[] json = header.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes =
        ByteBuffer.allocate(Long.BYTES + json.length + data.length).order(ByteOrder.LITTLE_ENDIAN);
    Files.write(file, bytes.putLong(json.length).put(json).put(data).array());
  }

  public ObjectNode metadata() {
    return (ObjectNode) header.get("__metadata__");
  }

  public ObjectNode tensor(String name) {
    return (ObjectNode) header.get(name);
  }

  /** The values of a tensor, row-major. */
  public float[] floats(String name) {
    JsonNode offsets = header.get(name).get("data_offsets");
    int from = offsets.get(0).asInt();
    float[] values = new float[(offsets.get(1).asInt() - from) / Float.BYTES];
    ByteBuffer.wrap(data)
        .order(ByteOrder.LITTLE_ENDIAN)
        .position(from)
        .slice()
        .order(ByteOrder.LITTLE_ENDIAN)
        .asFloatBuffer()
        .get(values);
    return values;
  }
}
