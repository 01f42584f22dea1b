package org.fashionmnist.storage.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.fashionmnist.engine.model.WeightsFingerprint;
import org.fashionmnist.storage.AtomicFile;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes float32 tensors as a safetensors file: the length of the header as a little-endian 64-bit
 * integer, the header as JSON, then all tensors.
 *
 * @see <a href="https://huggingface.co/docs/safetensors">The safetensors format</a>
 */
public final class SafetensorsWriter {

  private SafetensorsWriter() {}

  /**
   * Writes a file; it appears only when complete, and then the disk has it.
   *
   * @param metadata what the file says of itself, in this order
   * @param tensors in the order they are to have in the file
   * @throws ArithmeticException if they are more than 2 GB
   */
  public static void write(Path file, Map<String, String> metadata, List<NamedTensor> tensors)
      throws IOException {
    byte[] header = header(metadata, tensors);
    AtomicFile.writeDurably(file, out -> write(out, header, tensors));
  }

  /** The bytes of such a file. */
  static byte[] bytes(Map<String, String> metadata, List<NamedTensor> tensors) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      write(out, header(metadata, tensors), tensors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void write(OutputStream out, byte[] header, List<NamedTensor> tensors)
      throws IOException {
    ByteBuffer length = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    out.write(length.putLong(header.length).array());
    out.write(header);
    for (NamedTensor tensor : tensors) {
      out.write(WeightsFingerprint.bytes(tensor.values().get()));
    }
  }

  private static byte[] header(Map<String, String> metadata, List<NamedTensor> tensors) {
    ObjectNode header = ModelJson.newObject();
    ObjectNode about = header.putObject(Tensors.METADATA);
    metadata.forEach(about::put);
    int offset = 0;
    for (NamedTensor tensor : tensors) {
      ObjectNode entry = header.putObject(tensor.name());
      entry.put("dtype", "F32");
      tensor.shape().forEach(entry.withArray("shape")::add);
      int end = Math.addExact(offset, tensor.byteCount());
      entry.putArray("data_offsets").add(offset).add(end);
      offset = end;
    }
    byte[] json = ModelJson.text(header).getBytes(StandardCharsets.UTF_8);
    int padded = (json.length + 7) / 8 * 8; // the format wants the tensors aligned
    byte[] aligned = Arrays.copyOf(json, padded);
    Arrays.fill(aligned, json.length, padded, (byte) ' ');
    return aligned;
  }
}
