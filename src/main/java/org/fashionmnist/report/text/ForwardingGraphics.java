package org.fashionmnist.report.text;

import java.awt.Color;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.util.Map;

/** Hands on to another canvas all that has nothing to do with text. */
abstract class ForwardingGraphics extends Graphics2D {

  final Graphics2D canvas;

  ForwardingGraphics(Graphics2D canvas) {
    this.canvas = canvas;
  }

  @Override
  public void setColor(Color color) {
    canvas.setColor(color);
  }

  @Override
  public Color getColor() {
    return canvas.getColor();
  }

  @Override
  public void setPaintMode() {
    canvas.setPaintMode();
  }

  @Override
  public void setXORMode(Color color) {
    canvas.setXORMode(color);
  }

  @Override
  public Rectangle getClipBounds() {
    return canvas.getClipBounds();
  }

  @Override
  public void clipRect(int x, int y, int width, int height) {
    canvas.clipRect(x, y, width, height);
  }

  @Override
  public void setClip(int x, int y, int width, int height) {
    canvas.setClip(x, y, width, height);
  }

  @Override
  public Shape getClip() {
    return canvas.getClip();
  }

  @Override
  public void setClip(Shape clip) {
    canvas.setClip(clip);
  }

  @Override
  public void copyArea(int x, int y, int width, int height, int dx, int dy) {
    canvas.copyArea(x, y, width, height, dx, dy);
  }

  @Override
  public void drawLine(int x1, int y1, int x2, int y2) {
    canvas.drawLine(x1, y1, x2, y2);
  }

  @Override
  public void fillRect(int x, int y, int width, int height) {
    canvas.fillRect(x, y, width, height);
  }

  @Override
  public void clearRect(int x, int y, int width, int height) {
    canvas.clearRect(x, y, width, height);
  }

  @Override
  public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
    canvas.drawRoundRect(x, y, width, height, arcWidth, arcHeight);
  }

  @Override
  public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
    canvas.fillRoundRect(x, y, width, height, arcWidth, arcHeight);
  }

  @Override
  public void drawOval(int x, int y, int width, int height) {
    canvas.drawOval(x, y, width, height);
  }

  @Override
  public void fillOval(int x, int y, int width, int height) {
    canvas.fillOval(x, y, width, height);
  }

  @Override
  public void drawArc(int x, int y, int width, int height, int start, int angle) {
    canvas.drawArc(x, y, width, height, start, angle);
  }

  @Override
  public void fillArc(int x, int y, int width, int height, int start, int angle) {
    canvas.fillArc(x, y, width, height, start, angle);
  }

  @Override
  public void drawPolyline(int[] xs, int[] ys, int count) {
    canvas.drawPolyline(xs, ys, count);
  }

  @Override
  public void drawPolygon(int[] xs, int[] ys, int count) {
    canvas.drawPolygon(xs, ys, count);
  }

  @Override
  public void fillPolygon(int[] xs, int[] ys, int count) {
    canvas.fillPolygon(xs, ys, count);
  }

  @Override
  public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
    return canvas.drawImage(image, x, y, observer);
  }

  @Override
  public boolean drawImage(
      Image image, int x, int y, int width, int height, ImageObserver observer) {
    return canvas.drawImage(image, x, y, width, height, observer);
  }

  @Override
  public boolean drawImage(Image image, int x, int y, Color ground, ImageObserver observer) {
    return canvas.drawImage(image, x, y, ground, observer);
  }

  @Override
  public boolean drawImage(
      Image image, int x, int y, int width, int height, Color ground, ImageObserver observer) {
    return canvas.drawImage(image, x, y, width, height, ground, observer);
  }

  @Override
  public boolean drawImage(
      Image image,
      int dx1,
      int dy1,
      int dx2,
      int dy2,
      int sx1,
      int sy1,
      int sx2,
      int sy2,
      ImageObserver observer) {
    return canvas.drawImage(image, dx1, dy1, dx2, dy2, sx1, sy1, sx2, sy2, observer);
  }

  @Override
  public boolean drawImage(
      Image image,
      int dx1,
      int dy1,
      int dx2,
      int dy2,
      int sx1,
      int sy1,
      int sx2,
      int sy2,
      Color ground,
      ImageObserver observer) {
    return canvas.drawImage(image, dx1, dy1, dx2, dy2, sx1, sy1, sx2, sy2, ground, observer);
  }

  @Override
  public boolean drawImage(Image image, AffineTransform transform, ImageObserver observer) {
    return canvas.drawImage(image, transform, observer);
  }

  @Override
  public void drawImage(BufferedImage image, BufferedImageOp operation, int x, int y) {
    canvas.drawImage(image, operation, x, y);
  }

  @Override
  public void drawRenderedImage(RenderedImage image, AffineTransform transform) {
    canvas.drawRenderedImage(image, transform);
  }

  @Override
  public void drawRenderableImage(RenderableImage image, AffineTransform transform) {
    canvas.drawRenderableImage(image, transform);
  }

  @Override
  public void draw(Shape shape) {
    canvas.draw(shape);
  }

  @Override
  public void fill(Shape shape) {
    canvas.fill(shape);
  }

  @Override
  public boolean hit(Rectangle area, Shape shape, boolean onStroke) {
    return canvas.hit(area, shape, onStroke);
  }

  @Override
  public GraphicsConfiguration getDeviceConfiguration() {
    return canvas.getDeviceConfiguration();
  }

  @Override
  public void setComposite(Composite composite) {
    canvas.setComposite(composite);
  }

  @Override
  public void setPaint(Paint paint) {
    canvas.setPaint(paint);
  }

  @Override
  public void setStroke(Stroke stroke) {
    canvas.setStroke(stroke);
  }

  @Override
  public void setRenderingHint(RenderingHints.Key key, Object value) {
    canvas.setRenderingHint(key, value);
  }

  @Override
  public Object getRenderingHint(RenderingHints.Key key) {
    return canvas.getRenderingHint(key);
  }

  @Override
  public void setRenderingHints(Map<?, ?> hints) {
    canvas.setRenderingHints(hints);
  }

  @Override
  public void addRenderingHints(Map<?, ?> hints) {
    canvas.addRenderingHints(hints);
  }

  @Override
  public RenderingHints getRenderingHints() {
    return canvas.getRenderingHints();
  }

  @Override
  public void translate(int x, int y) {
    canvas.translate(x, y);
  }

  @Override
  public void translate(double x, double y) {
    canvas.translate(x, y);
  }

  @Override
  public void rotate(double angle) {
    canvas.rotate(angle);
  }

  @Override
  public void rotate(double angle, double x, double y) {
    canvas.rotate(angle, x, y);
  }

  @Override
  public void scale(double x, double y) {
    canvas.scale(x, y);
  }

  @Override
  public void shear(double x, double y) {
    canvas.shear(x, y);
  }

  @Override
  public void transform(AffineTransform transform) {
    canvas.transform(transform);
  }

  @Override
  public void setTransform(AffineTransform transform) {
    canvas.setTransform(transform);
  }

  @Override
  public AffineTransform getTransform() {
    return canvas.getTransform();
  }

  @Override
  public Paint getPaint() {
    return canvas.getPaint();
  }

  @Override
  public Composite getComposite() {
    return canvas.getComposite();
  }

  @Override
  public void setBackground(Color color) {
    canvas.setBackground(color);
  }

  @Override
  public Color getBackground() {
    return canvas.getBackground();
  }

  @Override
  public Stroke getStroke() {
    return canvas.getStroke();
  }

  @Override
  public void clip(Shape shape) {
    canvas.clip(shape);
  }

  @Override
  public FontRenderContext getFontRenderContext() {
    return canvas.getFontRenderContext();
  }

  @Override
  public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
    canvas.drawGlyphVector(glyphs, x, y);
  }

  @Override
  public void dispose() {
    canvas.dispose();
  }
}
