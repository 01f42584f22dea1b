package org.fashionmnist.engine.linalg;

/**
 * A view of float32 storage as rows and columns, row-major. Entry (r, c) is {@code data[offset + r
 * · rowStride + c]}. Views share their storage; the record itself never changes.
 *
 * <p>What lies between {@code columns} and {@code rowStride} is padding. A product may compute it
 * from the padding of its inputs as if it were entries, up to the next multiple of 16, so that it
 * needs no narrower code at the end of a row. Zeros stay zeros; a view whose padding is not its own
 * must not be the result of a product.
 *
 * @param data the storage, not copied
 * @param offset index of entry (0, 0)
 * @param rows at least 0
 * @param columns at least 0
 * @param rowStride distance between the starts of two rows, at least 0; less than {@code columns}
 *     makes rows that overlap, such as windows that go along an image: only to be read
 */
@SuppressWarnings("ArrayRecordComponent") // a view: sharing the array is the point
public record Matrix(float[] data, int offset, int rows, int columns, int rowStride) {

  /**
   * @throws IllegalArgumentException if an entry would lie outside the storage
   */
  public Matrix {
    if (rows < 0 || columns < 0 || rowStride < 0 || offset < 0) {
      throw new IllegalArgumentException(
          "invalid view: offset %d, %d × %d, row stride %d"
              .formatted(offset, rows, columns, rowStride));
    }
    if (rows > 0 && offset + (rows - 1L) * rowStride + columns > data.length) {
      throw new IllegalArgumentException(
          "%d × %d entries from %d on need more than the %d floats there are"
              .formatted(rows, columns, offset, data.length));
    }
  }

  /** Floats of a cache line of 64 bytes. */
  private static final int CACHE_LINE = 16;

  /** Strides of a multiple of this make the rows of a column compete for few places in a cache. */
  private static final int AWKWARD_STRIDE = 512;

  /** New storage, all zeros, with rows padded to whole cache lines. */
  public static Matrix zeros(int rows, int columns) {
    int rowStride = alignedStride(columns);
    return new Matrix(new float[Math.multiplyExact(rows, rowStride)], 0, rows, columns, rowStride);
  }

  /**
   * The row stride of {@link #zeros}: {@code columns}, rounded up to whole cache lines, and one
   * more where rows would otherwise lie at a distance that caches handle badly.
   */
  public static int alignedStride(int columns) {
    int stride = wholeCacheLines(columns);
    return stride > 0 && stride % AWKWARD_STRIDE == 0 ? stride + CACHE_LINE : stride;
  }

  /** {@code count} floats, rounded up to whole cache lines. */
  public static int wholeCacheLines(int count) {
    return (count + CACHE_LINE - 1) / CACHE_LINE * CACHE_LINE;
  }

  /** A view of consecutive entries of {@code data} from {@code offset} on. */
  public static Matrix of(float[] data, int offset, int rows, int columns) {
    return new Matrix(data, offset, rows, columns, columns);
  }

  /** A view of the rows {@code from} to {@code to − 1}. */
  public Matrix rowsView(int from, int to) {
    return new Matrix(data, offset + from * rowStride, to - from, columns, rowStride);
  }

  /** A view of the columns {@code from} to {@code to − 1}. */
  public Matrix columnsView(int from, int to) {
    return new Matrix(data, offset + from, rows, to - from, rowStride);
  }

  /** The entry in row {@code r} and column {@code c}. */
  public float at(int r, int c) {
    return data[offset + r * rowStride + c];
  }

  /** Index of the first entry of row {@code r} in the storage. */
  public int rowOffset(int r) {
    return offset + r * rowStride;
  }

  /** Copies the entries into another matrix of this shape. */
  public void copyTo(Matrix other) {
    for (int r = 0; r < rows; r++) {
      System.arraycopy(data, rowOffset(r), other.data, other.rowOffset(r), columns);
    }
  }

  /**
   * Adds the entries of another matrix of this shape to its own.
   *
   * <p>Modified.
   */
  public void add(Matrix other) {
    for (int r = 0; r < rows; r++) {
      int from = other.rowOffset(r) - rowOffset(r);
      for (int i = rowOffset(r); i < rowOffset(r) + columns; i++) {
        data[i] += other.data[from + i];
      }
    }
  }

  /** The column of the largest entry of row {@code r}; of equal ones the first. */
  public int largestIn(int r) {
    int best = 0;
    for (int c = 1; c < columns; c++) {
      if (at(r, c) > at(r, best)) {
        best = c;
      }
    }
    return best;
  }

  /** Whether {@code other} has as many rows and columns. */
  public boolean sameShape(Matrix other) {
    return rows == other.rows && columns == other.columns;
  }
}
