package org.fashionmnist.storage.onnx;

import java.util.List;
import org.fashionmnist.engine.nn.convolution.ImageShape;
import org.fashionmnist.engine.nn.convolution.Padding;
import org.fashionmnist.engine.nn.convolution.Window;
import org.fashionmnist.storage.exchange.Pads;

/**
 * The window of a convolution or a pool.
 *
 * @param size rows and columns
 */
record NodeWindow(int size, int stride, Pads pads) {

  /**
   * The window of these attributes.
   *
   * @param size where they do not say it; 0 for a must
   * @param image channels, rows and columns that it goes over
   */
  static NodeWindow of(NodeAttributes attributes, int size, List<Integer> image) {
    if (image.size() != 3) {
      throw new IllegalArgumentException(
          "it takes images, and is given %s numbers in a row".formatted(image.get(0)));
    }
    int side = square(attributes, "kernel_shape", size);
    int stride = square(attributes, "strides", 1);
    int dilation = square(attributes, "dilations", 1);
    if (dilation != 1) {
      throw new IllegalArgumentException("dilations %d; expected 1".formatted(dilation));
    }
    ImageShape shape = new ImageShape(image.get(1), image.get(2), image.get(0));
    Pads pads = pads(attributes, new Window(side, stride, Padding.SAME), shape);
    if (attributes.integer("ceil_mode", 0) != 0) {
      requireWhole(shape.rows() + (long) pads.top() + pads.bottom(), side, stride);
      requireWhole(shape.columns() + (long) pads.left() + pads.right(), side, stride);
    }
    return new NodeWindow(side, stride, pads);
  }

  private static int square(NodeAttributes attributes, String name, int otherwise) {
    List<Long> extents = attributes.integers(name, List.of((long) otherwise, (long) otherwise));
    if (extents.size() != 2
        || !extents.get(0).equals(extents.get(1))
        || extents.get(0) < 1
        || extents.get(0) > Short.MAX_VALUE) {
      throw new IllegalArgumentException(
          "%s %s; expected two equal numbers from 1 to %,d"
              .formatted(name, extents.subList(0, Math.min(8, extents.size())), Short.MAX_VALUE));
    }
    return Math.toIntExact(extents.get(0));
  }

  private static Pads pads(NodeAttributes attributes, Window same, ImageShape image) {
    String automatic = attributes.text("auto_pad", "NOTSET");
    Pads given = pads(attributes.integers("pads", List.of(0L, 0L, 0L, 0L)));
    Pads expected = Pads.of(same, image);
    boolean isEven = expected.top() == expected.bottom() && expected.left() == expected.right();
    if (automatic.equals("NOTSET")) {
      return given;
    }
    if (automatic.equals("VALID") && given.equals(Pads.NONE)) {
      return given;
    }
    boolean isSame = automatic.equals("SAME_UPPER") || (automatic.equals("SAME_LOWER") && isEven);
    if (isSame && given.equals(Pads.NONE)) {
      return expected;
    }
    throw new IllegalArgumentException(
        "auto_pad %s; expected NOTSET, VALID or SAME_UPPER".formatted(Words.of(automatic)));
  }

  /** Top, left, bottom and right. */
  static Pads pads(List<Long> sides) {
    if (sides.size() != 4 || sides.stream().anyMatch(side -> side < 0 || side > Short.MAX_VALUE)) {
      throw new IllegalArgumentException(
          "pads %s; expected four numbers of at least 0"
              .formatted(sides.subList(0, Math.min(8, sides.size()))));
    }
    return new Pads(
        Math.toIntExact(sides.get(0)),
        Math.toIntExact(sides.get(1)),
        Math.toIntExact(sides.get(2)),
        Math.toIntExact(sides.get(3)));
  }

  private static void requireWhole(long places, int size, int stride) {
    if ((places - size) % stride != 0) {
      throw new IllegalArgumentException(
          "ceil_mode 1 with windows of %d that do not end at the edge; expected 0".formatted(size));
    }
  }
}
