package org.fashionmnist.storage.model;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The parts of a safetensors file. Nothing large is read before the header says that it belongs
 * there.
 *
 * @param header its JSON
 * @param data what follows the header
 */
record ModelBytes(String header, ByteBuffer data) {

  /** A header larger than this is not one of ours. */
  private static final int MAX_HEADER_BYTES = 1 << 20;

  /** Of a longer file no array can hold the tensors. */
  private static final long MAX_DATA_BYTES = Integer.MAX_VALUE - 8;

  /** What tells other formats apart. */
  private static final int START_BYTES = 16;

  /**
   * Reads a file.
   *
   * @throws ModelFormatException if there is none, or it is of another kind
   * @throws IllegalArgumentException if it has no header, or is too large
   */
  static ModelBytes read(Path file) throws IOException {
    requireFile(file);
    try (SeekableByteChannel in = Files.newByteChannel(file)) {
      long size = in.size();
      byte[] start = read(in, (int) Math.min(size, START_BYTES));
      Optional<String> otherFormat = OtherModelFormat.of(start);
      if (otherFormat.isPresent()) {
        throw new ModelFormatException("%s is %s".formatted(file, otherFormat.get()));
      }
      long length = headerLength(start, size);
      long dataBytes = size - Long.BYTES - length;
      String header =
          new String(read(in.position(Long.BYTES), (int) length), StandardCharsets.UTF_8);
      if (header.isBlank() || header.strip().charAt(0) != '{') {
        return new ModelBytes(header, ByteBuffer.allocate(0));
      }
      requireRoom(dataBytes);
      return new ModelBytes(header, littleEndian(read(in, (int) dataBytes)));
    }
  }

  /**
   * The parts of a file whose bytes are in memory.
   *
   * @throws IllegalArgumentException if they have no header
   */
  static ModelBytes of(byte[] file) {
    int length = (int) headerLength(file, file.length);
    ByteBuffer bytes = littleEndian(file).position(Long.BYTES + length).slice();
    return new ModelBytes(
        new String(file, Long.BYTES, length, StandardCharsets.UTF_8),
        bytes.order(ByteOrder.LITTLE_ENDIAN));
  }

  private static long headerLength(byte[] start, long size) {
    long length = size < Long.BYTES ? -1 : littleEndian(start).getLong();
    if (length < 2 || length > MAX_HEADER_BYTES || size - Long.BYTES - length < 0) {
      throw new IllegalArgumentException(
          "expected a safetensors file, found no header (cut short, or another format)");
    }
    return length;
  }

  private static void requireFile(Path file) throws ModelFormatException {
    if (Files.isDirectory(file)) {
      throw new ModelFormatException(
          "%s is a folder: expected a model file such as model.safetensors".formatted(file));
    }
    if (Files.notExists(file)) {
      throw new ModelFormatException(
          "%s: no such model file; expected the model.safetensors of a run, or its folder"
              .formatted(file));
    }
    if (!Files.isRegularFile(file)) {
      throw new ModelFormatException(
          "%s is a pipe or a device: expected a model file such as model.safetensors"
              .formatted(file));
    }
  }

  /** The parameters take as much once more. */
  private static void requireRoom(long dataBytes) {
    long heap = Runtime.getRuntime().maxMemory();
    if (dataBytes > MAX_DATA_BYTES || 3 * dataBytes > heap) {
      throw new IllegalArgumentException(
          ("it has %,d MiB of weights, too many for the %,d MiB of memory that Java may use;"
                  + " allow more, for example FASHION_JAVA_OPTS=-Xmx8g, or use a smaller model")
              .formatted(dataBytes >> 20, heap >> 20));
    }
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] read(SeekableByteChannel in, int length) throws IOException {
    byte[] bytes = new byte[length];
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    while (rest.hasRemaining()) {
      if (in.read(rest) < 0) {
        throw new EOFException("the file became shorter while it was read");
      }
    }
    return bytes;
  }
}
