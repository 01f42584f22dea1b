package org.fashionmnist.data.idx;

import static org.fashionmnist.data.idx.IdxFormatException.GET_AGAIN;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads IDX files, plain or gzip, which it tells apart by their content. Two slips of those who
 * make such files are made up for: gzip within gzip, and a header with the low byte first.
 *
 * <p>Memory grows with the size of the file, never with what a header claims.
 */
public final class IdxReader {

  private static final int BUFFER_BYTES = 1 << 16;
  private static final int CHUNK_BYTES = 1 << 18;
  private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;
  private static final int MOST_GZIP_LAYERS = 3;

  /** A gzip file of more than {@link #FREE_BYTES} unpacks to at most so many times its size. */
  private static final int MOST_RATIO = 100;

  private static final long FREE_BYTES = 64L << 20;
  private static final int MOST_LITTLE_ENDIAN_DIMENSIONS = 8;
  private static final String IDX_FILE = "an IDX file, plain or gzip";

  private final InputStream in;
  private final String name;
  private final int likelyBytes;
  private final long mostBytes;
  private final Listener listener;

  /** Gets the decompressed content piece by piece, in order, while it is read. */
  @FunctionalInterface
  public interface Listener {

    /** Nobody. */
    Listener NONE = (bytes, offset, length) -> {};

    /** The next piece, which nobody changes afterwards. */
    void hasRead(byte[] bytes, int offset, int length);
  }

  /**
   * @param likelyBytes bytes to make room for before any were read
   * @param mostBytes of values that are read
   */
  private IdxReader(
      InputStream in, String name, int likelyBytes, long mostBytes, Listener listener) {
    this.in = in;
    this.name = name;
    this.likelyBytes = likelyBytes;
    this.mostBytes = mostBytes;
    this.listener = listener;
  }

  /**
   * Reads a file.
   *
   * @throws IdxFormatException if it is anything but one complete IDX file
   * @throws IOException if it is missing or cannot be read
   */
  public static IdxArray read(Path file) throws IOException {
    return read(file, Listener.NONE);
  }

  public static IdxArray read(Path file, Listener listener) throws IOException {
    return read(file, file.toString(), listener);
  }

  /**
   * Reads a file.
   *
   * @param name what errors call it
   */
  public static IdxArray read(Path file, String name, Listener listener) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IdxFormatException(name, "is a folder", IDX_FILE, "put the file in its place");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new IdxFormatException(
          name, "is a pipe or a device", IDX_FILE, "put the file in its place");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, name, listener);
    } catch (NoSuchFileException e) {
      throw new FileNotFoundException("there is no file " + name);
    } catch (AccessDeniedException e) {
      throw new IOException(name + " may not be read; change its permissions", e);
    }
  }

  /**
   * Reads a stream to its end, without closing it.
   *
   * @param name what errors call the stream
   * @throws IdxFormatException if it is anything but one complete IDX file
   */
  public static IdxArray read(InputStream stream, String name) throws IOException {
    return read(stream, name, Listener.NONE);
  }

  public static IdxArray read(InputStream stream, String name, Listener listener)
      throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(stream, BUFFER_BYTES);
    try {
      int available = stream.available();
      int layers = 0;
      while (isGzip(buffered)) {
        layers++;
        requireFewLayers(layers, name);
        buffered =
            new BufferedInputStream(new GZIPInputStream(buffered, BUFFER_BYTES), BUFFER_BYTES);
      }
      return new IdxReader(
              buffered,
              name,
              likelyBytes(available, layers > 0),
              layers == 0 || available == 0
                  ? LARGEST_ARRAY
                  : Math.max(FREE_BYTES, (long) MOST_RATIO * available),
              listener)
          .read();
    } catch (EOFException e) {
      throw new IdxFormatException(
          name, "is cut off: its gzip stream ends early", "a complete gzip file", GET_AGAIN);
    } catch (ZipException e) {
      throw new IdxFormatException(
          name, "is damaged: " + e.getMessage(), "an intact gzip file", GET_AGAIN);
    }
  }

  private static void requireFewLayers(int layers, String name) throws IdxFormatException {
    if (layers > MOST_GZIP_LAYERS) {
      throw new IdxFormatException(
          name,
          "is gzip within gzip, more than %d times".formatted(MOST_GZIP_LAYERS),
          IDX_FILE,
          GET_AGAIN);
    }
  }

  /** Gzip about halves images, so that twice a file's size saves copying them once. */
  private static int likelyBytes(int available, boolean gzip) {
    long likely = gzip ? 2L * available : available;
    return (int) Math.min(Math.max(BUFFER_BYTES, likely), LARGEST_ARRAY);
  }

  private static boolean isGzip(BufferedInputStream in) throws IOException {
    in.mark(2);
    boolean gzip = in.read() == 0x1F && in.read() == 0x8B;
    in.reset();
    return gzip;
  }

  private IdxArray read() throws IOException {
    byte[] magic = in.readNBytes(4);
    ByteOrder order = ByteOrder.BIG_ENDIAN;
    if (isLittleEndian(magic)) {
      order = ByteOrder.LITTLE_ENDIAN;
      magic = new byte[] {magic[3], magic[2], magic[1], magic[0]};
    }
    listener.hasRead(magic, 0, magic.length);
    if (magic.length == 0) {
      throw new IdxFormatException(name, "is empty", IDX_FILE, GET_AGAIN);
    }
    if (magic.length < 4 || magic[0] != 0 || magic[1] != 0) {
      throw new IdxFormatException(name, describe(magic), IDX_FILE, GET_AGAIN);
    }
    IdxType type = IdxType.ofCode(magic[2]).orElse(null);
    int dimensionCount = Byte.toUnsignedInt(magic[3]);
    if (type == null || dimensionCount == 0) {
      throw new IdxFormatException(
          name,
          "has the magic number 0x" + HexFormat.of().withUpperCase().formatHex(magic),
          "0x0000TTDD with a type TT of 08, 09, 0B, 0C, 0D or 0E and at least one dimension DD",
          GET_AGAIN);
    }
    List<Integer> shape = new ArrayList<>();
    int claimed = readShape(type, dimensionCount, order, shape);
    if (claimed > mostBytes) {
      throw new IdxFormatException(
          name,
          "unpacks to %,d bytes, more than %d times its size".formatted(claimed, MOST_RATIO),
          "a data set, which packs about to the half",
          "unpack it yourself if you trust it");
    }
    byte[] values = readValues(claimed);
    if (values.length < claimed) {
      throw new IdxFormatException(
          name,
          "is cut off after %,d bytes of values".formatted(values.length),
          "the %,d bytes that its header announces".formatted(claimed),
          GET_AGAIN);
    }
    // Reading the end makes the gzip stream compare its checksum, too.
    if (in.read() >= 0) {
      throw new IdxFormatException(
          name,
          "goes on after the %,d bytes of values that its header announces".formatted(claimed),
          "the end of the file",
          GET_AGAIN);
    }
    return IdxArray.of(
        type,
        shape,
        order == ByteOrder.BIG_ENDIAN || type.byteCount() == 1
            ? values
            : turned(values, type.byteCount()));
  }

  private static boolean isLittleEndian(byte[] magic) {
    return magic.length == 4
        && magic[2] == 0
        && magic[3] == 0
        && magic[0] > 0
        && magic[0] <= MOST_LITTLE_ENDIAN_DIMENSIONS
        && IdxType.ofCode(magic[1]).isPresent();
  }

  /** A copy with the bytes of each value in the other order. */
  private static byte[] turned(byte[] bytes, int valueBytes) {
    byte[] turned = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      int first = i - i % valueBytes;
      turned[i] = bytes[2 * first + valueBytes - 1 - i];
    }
    return turned;
  }

  /** Adds the size of each dimension to {@code shape} and returns the bytes of all values. */
  private int readShape(IdxType type, int dimensionCount, ByteOrder order, List<Integer> shape)
      throws IOException {
    byte[] header = in.readNBytes(4 * dimensionCount);
    if (header.length < 4 * dimensionCount) {
      throw new IdxFormatException(
          name,
          "is cut off inside its header",
          "the sizes of %d dimensions".formatted(dimensionCount),
          GET_AGAIN);
    }
    if (order == ByteOrder.LITTLE_ENDIAN) {
      header = turned(header, Integer.BYTES);
    }
    listener.hasRead(header, 0, header.length);
    ByteBuffer buffer = ByteBuffer.wrap(header);
    List<Long> sizes = new ArrayList<>();
    boolean holdable = true;
    long byteCount = type.byteCount();
    while (buffer.hasRemaining()) {
      long size = Integer.toUnsignedLong(buffer.getInt());
      sizes.add(size);
      shape.add((int) size);
      holdable &= size <= LARGEST_ARRAY && byteCount * size <= LARGEST_ARRAY;
      byteCount = holdable ? byteCount * size : byteCount;
    }
    if (!holdable) {
      throw new IdxFormatException(
          name,
          "announces %s values"
              .formatted(sizes.stream().map(String::valueOf).collect(Collectors.joining(" × "))),
          "at most 2 GB",
          "get the file again if it should be smaller");
    }
    return (int) byteCount;
  }

  /** The next {@code claimed} bytes, or fewer where the stream ends before. */
  private byte[] readValues(int claimed) throws IOException {
    byte[] values = new byte[Math.min(claimed, likelyBytes)];
    int length = 0;
    while (length < claimed) {
      if (length == values.length) {
        values = Arrays.copyOf(values, (int) Math.min(claimed, 2L * length));
      }
      // Reading all at once would make the JDK hold a second buffer of that size outside the heap.
      int count = in.read(values, length, Math.min(CHUNK_BYTES, values.length - length));
      if (count < 0) {
        break;
      }
      listener.hasRead(values, length, count);
      length += count;
    }
    return length == values.length ? values : Arrays.copyOf(values, length);
  }

  private static String describe(byte[] start) {
    return switch (start[0]) {
      case '<' -> "is an HTML page";
      case 'P' -> "looks like a ZIP archive";
      default -> "starts with the bytes " + HexFormat.ofDelimiter(" ").formatHex(start);
    };
  }
}
