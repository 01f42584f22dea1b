package org.fashionmnist.engine.nn.convolution;

import org.fashionmnist.engine.label.Labeled;

/** What a window sees beyond the edges of an image; names and meaning are Keras's. */
public enum Padding implements Labeled {
  /** Nothing: a window lies within the image. */
  VALID {
    @Override
    int outputs(int inputs, int size, int stride) {
      return (inputs - size) / stride + 1;
    }
  },

  /** Zeros, as many on both sides, or one more behind: there are ⌈inputs / stride⌉ windows. */
  SAME {
    @Override
    int outputs(int inputs, int size, int stride) {
      return (inputs + stride - 1) / stride;
    }
  };

  /**
   * The constant with this label.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Padding of(String label) {
    return Labeled.of("padding", label, values());
  }

  /** Places of a window along an axis. */
  abstract int outputs(int inputs, int size, int stride);

  @Override
  public String toString() {
    return label();
  }
}
