package org.fashionmnist.data.npy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before the values of an NPY file.
 *
 * @param type of the values, for example {@code u1} or {@code f4}
 * @param littleEndian whether the low byte of a value comes first
 * @param firstRunsFastest whether the first dimension does, as in Fortran, and not the last
 * @param shape the size of each dimension
 * @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">The
 *     format</a>
 */
record NpyHeader(String type, boolean littleEndian, boolean firstRunsFastest, List<Integer> shape) {

  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final int MOST_HEADER_BYTES = 1 << 16;
  private static final Pattern DESCR = Pattern.compile("'descr':\\s*'([<>|=]?)(\\w+)'");
  private static final Pattern ORDER = Pattern.compile("'fortran_order':\\s*(True|False)");
  private static final Pattern SHAPE = Pattern.compile("'shape':\\s*\\(([\\d,\\sL]*)\\)");

  NpyHeader {
    shape = List.copyOf(shape);
  }

  /**
   * Reads a header and leaves the stream at the first value.
   *
   * @param name what errors call the file
   */
  static NpyHeader read(InputStream in, String name) throws IOException {
    byte[] start = in.readNBytes(MAGIC.length + 2);
    if (start.length < MAGIC.length + 2
        || !new String(start, 0, MAGIC.length, StandardCharsets.ISO_8859_1)
            .equals(new String(MAGIC, StandardCharsets.ISO_8859_1))) {
      throw new NpyFormatException(name, "is no NPY file", "an array by numpy.save", "save it so");
    }
    int lengthBytes = start[MAGIC.length] == 1 ? 2 : 4;
    byte[] length = in.readNBytes(lengthBytes);
    int headerBytes = 0;
    for (int i = length.length - 1; i >= 0; i--) {
      headerBytes = headerBytes << 8 | Byte.toUnsignedInt(length[i]);
    }
    if (length.length < lengthBytes || headerBytes < 0 || headerBytes > MOST_HEADER_BYTES) {
      throw cutOff(name);
    }
    byte[] header = in.readNBytes(headerBytes);
    if (header.length < headerBytes) {
      throw cutOff(name);
    }
    return parse(new String(header, StandardCharsets.ISO_8859_1), name);
  }

  private static NpyFormatException cutOff(String name) {
    return new NpyFormatException(
        name, "is cut off inside its header", "a complete NPY file", "get it again");
  }

  private static NpyHeader parse(String text, String name) throws NpyFormatException {
    Matcher descr = DESCR.matcher(text);
    Matcher order = ORDER.matcher(text);
    Matcher shape = SHAPE.matcher(text);
    if (!descr.find() || !order.find() || !shape.find()) {
      throw new NpyFormatException(
          name, "has the header " + text.strip(), "one array of numbers", "save it as such");
    }
    List<Integer> sizes = new ArrayList<>();
    for (String size : shape.group(1).replace("L", "").split(",", -1)) {
      if (!size.isBlank()) {
        sizes.add(size(size.strip(), name));
      }
    }
    boolean little =
        switch (descr.group(1)) {
          case "<" -> true;
          case ">" -> false;
          default -> ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
        };
    return new NpyHeader(descr.group(2), little, order.group(1).equals("True"), sizes);
  }

  private static int size(String digits, String name) throws NpyFormatException {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      throw new NpyFormatException(
          name,
          "announces %s values in a row".formatted(digits),
          "at most 2 GB",
          "make it smaller");
    }
  }

  /** Buffers of this file's values. */
  ByteBuffer buffer(byte[] values) {
    return ByteBuffer.wrap(values)
        .order(littleEndian ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
  }
}
