package org.fashionmnist.report.drawing;

import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.util.Map;
import java.util.Objects;

/**
 * How a mark is drawn. Nothing that it holds is changed any more.
 *
 * @param paint {@link ColorPair} or {@link ColorBlend}
 * @param opacity 0 to 1
 * @param transform from the mark to the picture
 * @param clip in the picture; null for all of it
 * @param hints to the drawing of pixels
 */
public record Pen(
    Paint paint,
    double opacity,
    Stroke stroke,
    AffineTransform transform,
    Shape clip,
    Map<RenderingHints.Key, Object> hints) {

  boolean hasPlaceOf(Pen other) {
    return transform.equals(other.transform) && Objects.equals(clip, other.clip);
  }

  /** Whether the pixels of an enlarged image stay squares. */
  public boolean squarePixels() {
    return hints.get(RenderingHints.KEY_INTERPOLATION)
        == RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR;
  }
}
