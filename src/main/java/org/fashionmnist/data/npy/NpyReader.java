package org.fashionmnist.data.npy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import org.fashionmnist.data.idx.IdxArray;

/**
 * Reads arrays that {@code numpy.save} wrote. Memory grows with the size of the file, never with
 * what a header claims.
 */
public final class NpyReader {

  private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

  private NpyReader() {}

  /**
   * Reads a stream to its end, without closing it.
   *
   * @param name what errors call it
   * @return the array; whole numbers of 64 bits have become such of 32
   * @throws NpyFormatException if it is not one complete array of numbers
   */
  public static IdxArray read(InputStream in, String name) throws IOException {
    NpyHeader header = NpyHeader.read(in, name);
    NpyType type =
        NpyType.of(header.type())
            .orElseThrow(
                () ->
                    new NpyFormatException(
                        name,
                        "holds values of NumPy's type " + header.type(),
                        "numbers",
                        "save it with numpy.save(file, array.astype('uint8'))"));
    List<Integer> shape = header.shape().isEmpty() ? List.of(1) : header.shape();
    int claimed = byteCount(type, shape, name);
    byte[] values = in.readNBytes(claimed);
    if (values.length < claimed || in.read() >= 0) {
      throw new NpyFormatException(
          name,
          values.length < claimed
              ? "is cut off after %,d bytes of values".formatted(values.length)
              : "goes on after its values",
          "the %,d bytes that its header announces".formatted(claimed),
          "get it again");
    }
    IdxArray array = convert(header, type, shape, values, name);
    return header.firstRunsFastest() ? lastRunsFastest(array) : array;
  }

  private static int byteCount(NpyType type, List<Integer> shape, String name)
      throws NpyFormatException {
    long byteCount = Math.max(type.byteCount(), type.idxType().byteCount());
    long bytes = type.byteCount();
    for (int size : shape) {
      byteCount *= size;
      bytes *= size;
      if (byteCount > LARGEST_ARRAY) {
        throw new NpyFormatException(
            name, "announces values of the shape " + shape, "at most 2 GB", "make it smaller");
      }
    }
    return (int) bytes;
  }

  private static IdxArray convert(
      NpyHeader header, NpyType type, List<Integer> shape, byte[] values, String name)
      throws NpyFormatException {
    if (type.byteCount() == 1) {
      return IdxArray.of(type.idxType(), shape, values);
    }
    int count = values.length / type.byteCount();
    ByteBuffer in = header.buffer(values);
    ByteBuffer out = ByteBuffer.allocate(count * type.idxType().byteCount());
    try {
      for (int i = 0; i < count; i++) {
        type.copy(in, out);
      }
    } catch (ArithmeticException e) {
      throw new NpyFormatException(
          name, "has a number beyond 32 bits", "levels or labels", "save the right array");
    }
    return IdxArray.of(type.idxType(), shape, out.array());
  }

  /** The same array, in the order of C. */
  private static IdxArray lastRunsFastest(IdxArray array) {
    List<Integer> shape = array.shape();
    int valueBytes = array.type().byteCount();
    byte[] from = array.bytes();
    byte[] to = new byte[from.length];
    int[] position = new int[shape.size()];
    for (int i = 0; i < array.valueCount(); i++) {
      int place = 0;
      for (int d = 0; d < position.length; d++) {
        place = place * shape.get(d) + position[d];
      }
      System.arraycopy(from, i * valueBytes, to, place * valueBytes, valueBytes);
      for (int d = 0; d < position.length && ++position[d] == shape.get(d); d++) {
        position[d] = 0;
      }
    }
    return IdxArray.of(array.type(), shape, to);
  }
}
