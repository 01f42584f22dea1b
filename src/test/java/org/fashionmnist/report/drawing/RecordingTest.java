package org.fashionmnist.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordingTest {

  private static final ColorPair COLOR = new ColorPair(0x112233, 0xDDEEFF);

  private static int[] pixels(Consumer<Graphics2D> drawing) {
    BufferedImage image = new BufferedImage(120, 100, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.scale(2, 2);
    drawing.accept(g);
    g.dispose();
    return image.getRGB(0, 0, 120, 100, null, 0, 120);
  }

  private static int[] pixels(Recording recording, Theme theme) {
    return pixels(g -> recording.draw(g, theme, Recording.Lettering.SHAPES));
  }

  /** All that a chart may do to a canvas but text, which the program draws by itself. */
  private static void drawAll(Graphics2D g) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setPaint(Color.WHITE);
    g.fillRect(0, 0, 60, 50);
    AffineTransform before = g.getTransform();
    g.translate(3.3, 2.7);
    g.rotate(0.3, 10, 10);
    g.setPaint(Color.RED);
    g.setStroke(new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(new Line2D.Double(1, 2, 30, 20));
    g.setTransform(before);
    g.clip(new Rectangle2D.Double(5.5, 5.5, 30, 30));
    g.clip(new Rectangle2D.Double(8, 0, 60, 60));
    g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.4f));
    g.setPaint(Color.BLUE);
    g.fill(new Ellipse2D.Double(0.5, 0.5, 25, 25));
    g.setComposite(AlphaComposite.SrcOver);
    g.setClip(null);
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setPaint(Color.BLACK);
    Path2D path = new Path2D.Double();
    path.moveTo(2, 40);
    path.curveTo(10, 30, 20, 48, 33.3, 41.7);
    g.draw(path);
    g.drawPolyline(new int[] {40, 50, 55}, new int[] {5, 12, 3}, 3);
    BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
    image.setRGB(1, 0, 0x00FF00);
    g.drawImage(image, 40, 20, 10, 15, null);
  }

  @ParameterizedTest
  @EnumSource
  void pixelsAreThoseOfTheDrawingItself(Theme theme) {
    assertThat(pixels(Recording.of(RecordingTest::drawAll), theme))
        .isEqualTo(pixels(RecordingTest::drawAll));
  }

  @ParameterizedTest
  @EnumSource
  void everyThemeHasItsColors(Theme theme) {
    ColorPair right = new ColorPair(0x0000FF, 0x00FF00);
    ImagePair image = ImagePair.of(1, 1, (row, column) -> COLOR);
    int[] pixels =
        pixels(
            Recording.of(
                g -> {
                  g.setPaint(COLOR);
                  g.fillRect(0, 0, 10, 10);
                  g.setColor(COLOR.carrier());
                  g.fillRect(10, 0, 10, 10);
                  g.setPaint(new ColorBlend(COLOR, right));
                  g.fillRect(20, 0, 10, 10);
                  g.drawImage(image, 30, 0, 10, 10, null);
                }),
            theme);

    int color = COLOR.on(theme).getRGB();
    assertThat(pixels[10]).isEqualTo(color);
    assertThat(pixels[30]).isEqualTo(color);
    assertThat(near(pixels[40], COLOR.rgb(theme))).as("where a blend begins").isTrue();
    assertThat(near(pixels[59], right.rgb(theme))).as("where it ends").isTrue();
    assertThat(pixels[70]).isEqualTo(color);
  }

  private static boolean near(int a, int b) {
    return Math.abs((a >> 16 & 0xFF) - (b >> 16 & 0xFF)) < 16
        && Math.abs((a >> 8 & 0xFF) - (b >> 8 & 0xFF)) < 16
        && Math.abs((a & 0xFF) - (b & 0xFF)) < 16;
  }

  @Test
  void whatIsChangedAfterItWasDrawnStaysAsItWas() {
    Recording once =
        Recording.of(
            g -> {
              g.setPaint(COLOR);
              Rectangle2D shape = new Rectangle2D.Double(1, 1, 8, 8);
              g.clip(shape);
              g.fill(shape);
              shape.setRect(20, 20, 5, 5);
              g.translate(30, 30);
            });

    assertThat(pixels(once, Theme.DARK))
        .isEqualTo(
            pixels(
                g -> {
                  g.setPaint(COLOR.on(Theme.DARK));
                  g.fill(new Rectangle2D.Double(1, 1, 8, 8));
                }));
  }

  @Test
  void whatCoversNothingIsNoMark() {
    Recording nothing =
        Recording.of(
            g -> {
              g.setPaint(ColorPair.NONE);
              g.fillRect(0, 0, 9, 9);
            });

    assertThat(nothing.marks()).isEmpty();
  }

  @Test
  void colorThatIsHalfTransparentIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Recording.of(g -> g.setPaint(new Color(1, 2, 3, 4))))
        .withMessageContaining("opacity");
  }

  @Test
  void colorOfTwoThemesIsNotDrawnWithoutAChoice() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                pixels(
                    g -> {
                      g.setPaint(COLOR);
                      g.fillRect(0, 0, 9, 9);
                    }))
        .withMessageContaining("recorded");
  }
}
