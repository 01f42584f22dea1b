package org.fashionmnist.data.idx;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;

/** The content of an IDX file: numbers of one type in one or more dimensions. Immutable. */
public final class IdxArray {

  private final IdxType type;
  private final List<Integer> shape;
  private final byte[] bytes;

  private IdxArray(IdxType type, List<Integer> shape, byte[] bytes) {
    this.type = type;
    this.shape = shape;
    this.bytes = bytes;
  }

  /**
   * Wraps bytes, which must not be changed afterwards.
   *
   * @param shape the size of each dimension, 1 to 255 of them
   * @param bytes the values, the last dimension running fastest, high byte first
   * @throws IllegalArgumentException if the lengths do not agree
   */
  public static IdxArray of(IdxType type, List<Integer> shape, byte[] bytes) {
    if (shape.isEmpty() || shape.size() > 255) {
      throw new IllegalArgumentException("expected 1 to 255 dimensions, got " + shape.size());
    }
    long byteCount = type.byteCount();
    for (int size : shape) {
      if (size < 0) {
        throw new IllegalArgumentException("expected sizes of at least 0, got " + shape);
      }
      byteCount = Math.multiplyExact(byteCount, size);
    }
    if (byteCount != bytes.length) {
      throw new IllegalArgumentException(
          "expected %d bytes for the shape %s of %s, got %d"
              .formatted(byteCount, shape, type, bytes.length));
    }
    return new IdxArray(type, List.copyOf(shape), bytes);
  }

  /** The type of the values. */
  public IdxType type() {
    return type;
  }

  /** The size of each dimension. */
  public List<Integer> shape() {
    return shape;
  }

  /**
   * The values, read-only and high byte first; {@code asFloatBuffer()} and its like read the types
   * of more than one byte.
   */
  public ByteBuffer bytesView() {
    return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
  }

  /** The values, which the caller does not change. */
  public byte[] bytes() {
    return bytes;
  }

  /** What stands before the values in a file: the magic number, then the sizes. */
  byte[] header() {
    ByteBuffer header = ByteBuffer.allocate(4 + 4 * shape.size());
    header.putInt(magicNumber());
    for (int size : shape) {
      header.putInt(size);
    }
    return header.array();
  }

  private int magicNumber() {
    return type.code() << 8 | shape.size();
  }

  /** Length of the file, not compressed. */
  public long byteCount() {
    return header().length + (long) bytes.length;
  }

  /**
   * SHA-256 of the file, not compressed, as 64 lower-case hexadecimal digits. The format leaves no
   * freedom, so this is the checksum of the file that the array was read from.
   */
  public String sha256() {
    MessageDigest digest = newSha256();
    digest.update(header());
    digest.update(bytes);
    return HexFormat.of().formatHex(digest.digest());
  }

  public static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** CRC-32C of the file, not compressed, which takes a small part of the time of SHA-256. */
  public int crc32c() {
    CRC32C crc = new CRC32C();
    crc.update(header());
    crc.update(bytes);
    return (int) crc.getValue();
  }

  /** Values in the first dimension; each has the other dimensions. */
  public int count() {
    return shape.get(0);
  }

  /** How many values there are. */
  public int valueCount() {
    return bytes.length / type.byteCount();
  }

  /** All values as numbers, by their position; the last dimension runs fastest. */
  public IntToDoubleFunction values() {
    ByteBuffer view = bytesView();
    return switch (type) {
      case UNSIGNED_BYTE -> i -> Byte.toUnsignedInt(view.get(i));
      case SIGNED_BYTE -> view::get;
      case SHORT -> i -> view.getShort(Short.BYTES * i);
      case INT -> i -> view.getInt(Integer.BYTES * i);
      case FLOAT -> i -> view.getFloat(Float.BYTES * i);
      case DOUBLE -> i -> view.getDouble(Double.BYTES * i);
    };
  }

  /** Shape, type and magic number in words. */
  @Override
  public String toString() {
    String sizes = shape.stream().map(String::valueOf).collect(Collectors.joining(" × "));
    String name = type.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return "%s values of type %s (magic number 0x%08X)".formatted(sizes, name, magicNumber());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IdxArray array
        && type == array.type
        && shape.equals(array.shape)
        && Arrays.equals(bytes, array.bytes);
  }

  @Override
  public int hashCode() {
    return 31 * shape.hashCode() + Arrays.hashCode(bytes);
  }
}
