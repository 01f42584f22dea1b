package org.fashionmnist.result.run;

import java.util.List;

/**
 * What the convolutions of a network make of a test image.
 *
 * @param image its place in the test set
 * @param layers from the first convolution to the last
 */
public record FeatureMaps(int image, List<Layer> layers) {

  public FeatureMaps {
    layers = List.copyOf(layers);
  }

  /** The maps of one convolution, after its activation. */
  public static final class Layer {

    private final String name;
    private final int rows;
    private final int columns;
    private final int channels;
    private final float[] values;

    /**
     * Copies the values.
     *
     * @param name such as {@code conv2d.0}
     * @param values row after row, of each place one of each channel
     * @throws IllegalArgumentException if there are not as many values as the sizes say
     */
    public Layer(String name, int rows, int columns, int channels, float[] values) {
      if (values.length != (long) rows * columns * channels) {
        throw new IllegalArgumentException(
            "%d values are not %d maps of %d × %d"
                .formatted(values.length, channels, rows, columns));
      }
      this.name = name;
      this.rows = rows;
      this.columns = columns;
      this.channels = channels;
      this.values = values.clone();
    }

    public String name() {
      return name;
    }

    public int rows() {
      return rows;
    }

    public int columns() {
      return columns;
    }

    /** How many maps there are. */
    public int channels() {
      return channels;
    }

    /** A number of a map. */
    public float value(int channel, int row, int column) {
      return values[(row * columns + column) * channels + channel];
    }

    /** The mean of the sizes of a map's numbers. */
    public double strength(int channel) {
      double sum = 0;
      for (int i = channel; i < values.length; i += channels) {
        sum += Math.abs(values[i]);
      }
      return sum / (rows * columns);
    }
  }
}
