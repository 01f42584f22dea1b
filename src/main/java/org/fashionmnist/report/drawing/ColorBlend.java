package org.fashionmnist.report.drawing;

import java.awt.GradientPaint;
import java.awt.Paint;
import java.awt.PaintContext;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.ColorModel;

/**
 * Colors from one to another, across whatever is filled with them.
 *
 * @param left where a shape begins
 * @param right where it ends
 */
public record ColorBlend(ColorPair left, ColorPair right) implements Paint {

  GradientPaint across(Rectangle2D bounds, Theme theme) {
    float y = (float) bounds.getCenterY();
    return new GradientPaint(
        (float) bounds.getMinX(), y, left.on(theme), (float) bounds.getMaxX(), y, right.on(theme));
  }

  /** Refuses, as {@link ColorPair} does. */
  @Override
  public PaintContext createContext(
      ColorModel model,
      Rectangle device,
      Rectangle2D user,
      AffineTransform transform,
      RenderingHints hints) {
    return left.createContext(model, device, user, transform, hints);
  }

  @Override
  public int getTransparency() {
    return OPAQUE;
  }

  /** As a record's own, see {@link ColorPair#equals}. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ColorBlend blend
        && left.equals(blend.left)
        && right.equals(blend.right);
  }

  @Override
  public int hashCode() {
    return 31 * left.hashCode() + right.hashCode();
  }
}
