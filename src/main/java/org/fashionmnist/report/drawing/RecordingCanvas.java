package org.fashionmnist.report.drawing;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Line2D;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RectangularShape;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fashionmnist.report.text.ChartFont;
import org.fashionmnist.report.text.ChartFontMetrics;
import org.fashionmnist.report.text.Typeface;

/** Keeps what is drawn on it. Paints are {@link ColorPair}, {@link ColorBlend} or opaque colors. */
final class RecordingCanvas extends ShapeCanvas {

  private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

  private final List<Mark> marks;
  private Paint paint = ColorPair.BLACK;
  private Color background = Color.WHITE;
  private Composite composite = AlphaComposite.SrcOver;
  private Stroke stroke = new BasicStroke();
  private ChartFont font = Typeface.regular().at(12);
  private AffineTransform transform = new AffineTransform();
  private Shape clip;
  private final Map<RenderingHints.Key, Object> hints = new HashMap<>();

  /** Of the last mark; null where something has changed since. */
  private Pen pen;

  /** The hints of the last mark; null where they have changed since. */
  private Map<RenderingHints.Key, Object> keptHints;

  /** Empty, with the hints that a canvas of pixels begins with. */
  RecordingCanvas() {
    marks = new ArrayList<>();
    hints.put(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_DEFAULT);
    hints.put(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_DEFAULT);
    hints.put(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_DEFAULT);
  }

  private RecordingCanvas(RecordingCanvas other) {
    marks = other.marks;
    paint = other.paint;
    background = other.background;
    composite = other.composite;
    stroke = other.stroke;
    font = other.font;
    transform = new AffineTransform(other.transform);
    clip = other.clip;
    hints.putAll(other.hints);
  }

  List<Mark> marks() {
    return marks;
  }

  /** Draws into the same recording; what is set there does not come back. */
  @Override
  public RecordingCanvas create() {
    return new RecordingCanvas(this);
  }

  // ---- marks

  @Override
  public void fill(Shape shape) {
    if (isVisible()) {
      marks.add(new Mark.Filled(copy(shape), pen()));
    }
  }

  @Override
  public void draw(Shape shape) {
    if (isVisible()) {
      marks.add(new Mark.Outlined(copy(shape), pen()));
    }
  }

  @Override
  public void drawString(String text, float x, float y) {
    if (isVisible()) {
      marks.add(new Mark.Text(text, font, x, y, pen()));
    }
  }

  @Override
  public boolean drawImage(Image image, AffineTransform place, ImageObserver observer) {
    marks.add(new Mark.Pixels((BufferedImage) image, new AffineTransform(place), pen()));
    return true;
  }

  private boolean isVisible() {
    return !(paint instanceof Color); // what is left of them is transparent
  }

  private Pen pen() {
    if (keptHints == null) {
      keptHints = Map.copyOf(hints);
    }
    if (pen == null) {
      pen =
          new Pen(
              isVisible() ? paint : ColorPair.BLACK,
              composite instanceof AlphaComposite alpha ? alpha.getAlpha() : 1,
              stroke,
              new AffineTransform(transform),
              clip,
              keptHints);
    }
    return pen;
  }

  private static ColorPair opaque(Color color) {
    if (color.getAlpha() != 255) {
      throw new IllegalArgumentException("a color has no opacity of its own: " + color);
    }
    return ColorPair.of(color);
  }

  /** Of the same class where it matters for what is drawn: charts use their shapes again. */
  private static Shape copy(Shape shape) {
    if (shape instanceof RectangularShape own) {
      return (Shape) own.clone();
    }
    if (shape instanceof Line2D own) {
      return (Shape) own.clone();
    }
    return shape instanceof Path2D own ? (Shape) own.clone() : new Path2D.Double(shape);
  }

  // ---- what marks are drawn with

  @Override
  public void setPaint(Paint paint) {
    Paint known = paint instanceof Color color && color.getAlpha() > 0 ? opaque(color) : paint;
    if (known != null && !known.equals(this.paint)) {
      this.paint = known;
      pen = null;
    }
  }

  @Override
  public Paint getPaint() {
    return paint;
  }

  @Override
  public void setColor(Color color) {
    setPaint(color);
  }

  @Override
  public Color getColor() {
    return paint instanceof ColorPair pair ? pair.carrier() : Color.BLACK;
  }

  @Override
  public void setBackground(Color color) {
    background = color;
  }

  @Override
  public Color getBackground() {
    return background;
  }

  @Override
  public void setComposite(Composite composite) {
    if (!composite.equals(this.composite)) {
      this.composite = composite;
      pen = null;
    }
  }

  @Override
  public Composite getComposite() {
    return composite;
  }

  @Override
  public void setStroke(Stroke stroke) {
    if (!stroke.equals(this.stroke)) {
      this.stroke = stroke;
      pen = null;
    }
  }

  @Override
  public Stroke getStroke() {
    return stroke;
  }

  @Override
  public void setRenderingHint(RenderingHints.Key key, Object value) {
    Object before = value == null ? hints.remove(key) : hints.put(key, value);
    if (before != value) {
      keptHints = null;
      pen = null;
    }
  }

  @Override
  public Object getRenderingHint(RenderingHints.Key key) {
    return hints.get(key);
  }

  @Override
  public void setRenderingHints(Map<?, ?> all) {
    hints.clear();
    addRenderingHints(all);
  }

  @Override
  public void addRenderingHints(Map<?, ?> more) {
    more.forEach((key, value) -> hints.put((RenderingHints.Key) key, value));
    keptHints = null;
    pen = null;
  }

  @Override
  public RenderingHints getRenderingHints() {
    return new RenderingHints(hints);
  }

  // ---- text

  @Override
  public Font getFont() {
    return font;
  }

  @Override
  public void setFont(Font font) {
    this.font = ChartFont.of(font);
  }

  @Override
  public FontMetrics getFontMetrics(Font font) {
    return ChartFontMetrics.of(font);
  }

  @Override
  public FontRenderContext getFontRenderContext() {
    return UNHINTED;
  }

  // ---- places

  @Override
  public void transform(AffineTransform more) {
    transform.concatenate(more);
    pen = null;
  }

  @Override
  public void setTransform(AffineTransform transform) {
    this.transform = new AffineTransform(transform);
    pen = null;
  }

  @Override
  public AffineTransform getTransform() {
    return new AffineTransform(transform);
  }

  @Override
  public void translate(int x, int y) {
    translate((double) x, (double) y);
  }

  @Override
  public void translate(double x, double y) {
    transform.translate(x, y);
    pen = null;
  }

  @Override
  public void rotate(double angle) {
    transform.rotate(angle);
    pen = null;
  }

  @Override
  public void rotate(double angle, double x, double y) {
    transform.rotate(angle, x, y);
    pen = null;
  }

  @Override
  public void scale(double x, double y) {
    transform.scale(x, y);
    pen = null;
  }

  @Override
  public void shear(double x, double y) {
    transform.shear(x, y);
    pen = null;
  }

  // ---- the clip

  @Override
  public Shape getClip() {
    if (clip == null || transform.isIdentity()) {
      return clip == null ? null : copy(clip);
    }
    try {
      return moved(clip, transform.createInverse());
    } catch (NoninvertibleTransformException e) {
      throw new IllegalStateException("a canvas without extent: " + transform, e);
    }
  }

  @Override
  public void setClip(Shape shape) {
    clip = shape == null ? null : inPicture(shape);
    pen = null;
  }

  @Override
  public void setClip(int x, int y, int width, int height) {
    setClip(new Rectangle(x, y, width, height));
  }

  @Override
  public void clip(Shape shape) {
    Shape other = inPicture(shape);
    clip = clip == null ? other : both(clip, other);
    pen = null;
  }

  @Override
  public void clipRect(int x, int y, int width, int height) {
    clip(new Rectangle(x, y, width, height));
  }

  @Override
  public Rectangle getClipBounds() {
    Shape own = getClip();
    return own == null ? null : own.getBounds();
  }

  private Shape inPicture(Shape shape) {
    return transform.isIdentity() ? copy(shape) : moved(shape, transform);
  }

  /** A rectangle stays one where it can: it is a faster clip, and one of whole pixels. */
  private static Shape moved(Shape shape, AffineTransform transform) {
    boolean upright = transform.getShearX() == 0 && transform.getShearY() == 0;
    Shape moved = transform.createTransformedShape(shape);
    return upright && shape instanceof Rectangle2D ? moved.getBounds2D() : moved;
  }

  private static Shape both(Shape a, Shape b) {
    if (a instanceof Rectangle2D first && b instanceof Rectangle2D second) {
      return first.intersects(second) ? first.createIntersection(second) : new Rectangle();
    }
    Area area = new Area(a);
    area.intersect(new Area(b));
    return area;
  }
}
