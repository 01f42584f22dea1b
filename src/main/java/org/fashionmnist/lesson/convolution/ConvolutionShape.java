package org.fashionmnist.lesson.convolution;

/**
 * Sizes of a filter's way over a square image, and of the pooling behind it.
 *
 * @param imageSize rows and columns of the image, {@link #LEAST_SIZE} to {@link #MOST_SIZE}
 * @param stride by how many pixels the window moves on, at least 1
 * @param pool side of the pooling windows, which lie side by side; 1 for none
 */
public record ConvolutionShape(int imageSize, int stride, Padding padding, int pool) {

  /** Rows and columns of the filter. */
  public static final int FILTER = 3;

  public static final int LEAST_SIZE = FILTER;
  public static final int MOST_SIZE = 8;

  /**
   * Checks that something is left.
   *
   * @throws IllegalArgumentException if a size is out of range, or a pool is larger than the map
   */
  public ConvolutionShape {
    if (imageSize < LEAST_SIZE || imageSize > MOST_SIZE) {
      throw new IllegalArgumentException(
          "expected an image of %1$d × %1$d to %2$d × %2$d pixels, got %3$d × %3$d"
              .formatted(LEAST_SIZE, MOST_SIZE, imageSize));
    }
    if (stride < 1) {
      throw new IllegalArgumentException("expected a stride of at least 1, got " + stride);
    }
    int map = mapSize(imageSize, stride, padding);
    if (pool < 1 || pool > map) {
      throw new IllegalArgumentException(
          "expected pools of 1 to %1$d, since the map is %1$d × %1$d, got %2$d"
              .formatted(map, pool));
    }
  }

  private static int mapSize(int imageSize, int stride, Padding padding) {
    int places = padding == Padding.SAME ? imageSize : imageSize - FILTER + 1;
    return (places + stride - 1) / stride;
  }

  /** Rows and columns of the map. */
  public int mapSize() {
    return mapSize(imageSize, stride, padding);
  }

  /** Rows of zeros above the image and columns of zeros left of it, as in Keras. */
  public int padBefore() {
    return Math.max(0, (mapSize() - 1) * stride + FILTER - imageSize) / 2;
  }

  /** Rows below the image and columns right of it that some window reaches. */
  public int padAfter() {
    return Math.max(0, (mapSize() - 1) * stride + FILTER - imageSize - padBefore());
  }

  /** Rows and columns of the pooled map; what fills no pool is left out. */
  public int pooledSize() {
    return mapSize() / pool;
  }

  /** Weights of the filter and its bias. */
  public int parameterCount() {
    return FILTER * FILTER + 1;
  }

  /** Weights and biases of a dense layer from the image to a map of this size. */
  public int denseParameterCount() {
    int map = mapSize() * mapSize();
    return imageSize * imageSize * map + map;
  }
}
