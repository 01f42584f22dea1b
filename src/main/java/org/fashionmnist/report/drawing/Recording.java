package org.fashionmnist.report.drawing;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a drawing is made of. It can be drawn on any canvas, in the colors of either theme, by
 * several threads at a time.
 *
 * @param marks in the order they are drawn
 */
public record Recording(List<Mark> marks) {

  public Recording {
    marks = List.copyOf(marks);
  }

  /** What is drawn by {@code drawing}. */
  public static Recording of(Consumer<Graphics2D> drawing) {
    RecordingCanvas canvas = new RecordingCanvas();
    drawing.accept(canvas);
    return new Recording(canvas.marks());
  }

  /** These marks and then others. */
  public Recording and(Recording others) {
    List<Mark> all = new ArrayList<>(marks);
    all.addAll(others.marks);
    return new Recording(all);
  }

  /** How many of the marks are neither text nor image. */
  public int shapeCount() {
    int count = 0;
    for (Mark mark : marks) {
      if (mark instanceof Mark.Filled || mark instanceof Mark.Outlined) {
        count++;
      }
    }
    return count;
  }

  /** How text comes to a canvas. */
  public enum Lettering {
    /** As text, in the font of the canvas. */
    TEXT,
    /**
     * As the shapes of its letters, smooth and exactly where it belongs, whatever holds for others.
     */
    SHAPES
  }

  /** Draws all of it as it was drawn, in the colors of a theme. */
  @SuppressWarnings("ReferenceEquality") // marks that follow each other often have the same pen
  public void draw(Graphics2D g, Theme theme, Lettering lettering) {
    AffineTransform whole = g.getTransform();
    Shape clip = g.getClip();
    Pen last = null;
    for (Mark mark : marks) {
      Pen pen = mark.pen();
      if (pen != last) {
        if (last == null || !pen.hasPlaceOf(last)) {
          g.setTransform(whole);
          g.setClip(pen.clip() == null ? clip : pen.clip());
          g.transform(pen.transform());
        }
        if (last == null || pen.hints() != last.hints()) {
          g.addRenderingHints(pen.hints()); // a canvas of PDF would clear the map that it is given
        }
        g.setStroke(pen.stroke());
        g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) pen.opacity()));
        g.setPaint(paint(pen.paint(), theme));
        last = pen;
      }
      if (pen.paint() instanceof ColorBlend blend && mark instanceof Mark.Filled filled) {
        g.setPaint(blend.across(filled.shape().getBounds2D(), theme));
      }
      draw(g, mark, theme, lettering);
    }
    g.setTransform(whole);
    g.setClip(clip);
  }

  /** Of a blend the color it begins with, for texts and lines. */
  private static Paint paint(Paint paint, Theme theme) {
    return paint instanceof ColorBlend blend
        ? blend.left().on(theme)
        : ((ColorPair) paint).on(theme);
  }

  private static void draw(Graphics2D g, Mark mark, Theme theme, Lettering lettering) {
    if (mark instanceof Mark.Filled filled) {
      g.fill(filled.shape());
    } else if (mark instanceof Mark.Outlined outlined) {
      g.draw(outlined.shape());
    } else if (mark instanceof Mark.Pixels pixels) {
      g.drawImage(ImagePair.on(theme, pixels.image()), pixels.place(), null);
    } else if (mark instanceof Mark.Text text) {
      if (lettering == Lettering.TEXT) {
        g.setFont(text.font());
        g.drawString(text.text(), text.x(), text.y());
      } else {
        fillLetters(g, text);
      }
    }
  }

  private static void fillLetters(Graphics2D g, Mark.Text text) {
    Object smooth = g.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
    Object strokes = g.getRenderingHint(RenderingHints.KEY_STROKE_CONTROL);
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.fill(text.font().outline(text.text(), text.x(), text.y()));
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, smooth);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, strokes);
  }
}
