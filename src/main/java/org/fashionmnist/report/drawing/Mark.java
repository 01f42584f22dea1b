package org.fashionmnist.report.drawing;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import org.fashionmnist.report.text.ChartFont;

/** One thing that was drawn. Its shape and image are not changed any more. */
public sealed interface Mark {

  Pen pen();

  record Filled(Shape shape, Pen pen) implements Mark {}

  /** The line of the pen along a shape. */
  record Outlined(Shape shape, Pen pen) implements Mark {}

  /** A text that begins at a point on its line. */
  record Text(String text, ChartFont font, float x, float y, Pen pen) implements Mark {}

  /**
   * An image.
   *
   * @param image an {@link ImagePair}, or the same on both grounds
   * @param place from its pixels to what the pen transforms
   */
  record Pixels(BufferedImage image, AffineTransform place, Pen pen) implements Mark {}
}
