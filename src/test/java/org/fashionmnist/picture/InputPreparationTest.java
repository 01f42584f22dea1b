package org.fashionmnist.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputPreparationTest {

  private static final InputPreparation PREPARATION = new InputPreparation(28, 28);
  private static final Color LIGHT_GRAY = new Color(225, 225, 225);

  @TempDir Path folder;

  /** What every way to draw the shirt should come to. */
  private byte[] expected;

  @BeforeEach
  void drawSmallShirt() {
    expected = new byte[28 * 28];
    for (int y = 0; y < 28; y++) {
      for (int x = 0; x < 28; x++) {
        double scale = Drawings.SHIRT_SIZE / 28.0;
        double sleeve = covered(y * scale, scale, 0, 80);
        double body = covered(x * scale, scale, 90, 250);
        expected[y * 28 + x] = (byte) Math.round(255 * (sleeve + body - sleeve * body));
      }
    }
  }

  private static double covered(double from, double length, double begin, double end) {
    return Math.max(0, Math.min(from + length, end) - Math.max(from, begin)) / length;
  }

  @Test
  void darkShirtOnWhiteIsInverted() throws IOException {
    PreparedPicture picture =
        prepare(Drawings.shirt(BufferedImage.TYPE_INT_RGB, Color.WHITE, Drawings.DARK), "png");

    assertShirt(picture, 1);
    assertThat(picture.description())
        .isEqualTo(
            "inverted (light background), cropped, contrast stretched, centered,"
                + " 640 × 480 → 28 × 28");
  }

  @Test
  void lightShirtOnBlackIsNot() throws IOException {
    PreparedPicture picture =
        prepare(Drawings.shirt(BufferedImage.TYPE_INT_RGB, Color.BLACK, Color.WHITE), "png");

    assertShirt(picture, 1);
    assertThat(picture.description()).isEqualTo("cropped, centered, 640 × 480 → 28 × 28");
  }

  @Test
  void colorIsTold() throws IOException {
    PreparedPicture picture =
        prepare(Drawings.shirt(BufferedImage.TYPE_INT_RGB, Color.WHITE, Color.BLUE), "png");

    assertShirt(picture, 1);
    assertThat(picture.steps())
        .containsExactly(
            Step.GRAY, Step.INVERTED, Step.CROPPED, Step.SCALED, Step.STRETCHED, Step.CENTERED);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "300, 140", "17, 120"})
  void placeInThePictureDoesNotMatter(int left, int top) throws IOException {
    BufferedImage canvas = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);

    assertShirt(prepare(Drawings.shirt(canvas, Color.WHITE, Drawings.DARK, left, top), "png"), 1);
  }

  @Test
  void whiteShirtOnLightGrayIsSeen() throws IOException {
    assertShirt(
        prepare(Drawings.shirt(BufferedImage.TYPE_INT_RGB, LIGHT_GRAY, Color.WHITE), "png"), 1);
  }

  /** Dark, white and nearly white shirts show the same shape. */
  @ParameterizedTest
  @ValueSource(ints = {0, 40, 200, 246, 255})
  void cutOutIsSeenByItsTransparency(int level) throws IOException {
    Color color = new Color(level, level, level);

    PreparedPicture picture =
        prepare(Drawings.shirt(BufferedImage.TYPE_INT_ARGB, null, color), "png");

    assertShirt(picture, 1);
    assertThat(picture.steps()).startsWith(Step.CUT_OUT, Step.CROPPED);
    assertThat(picture.ground()).isEqualTo(Ground.TRANSPARENT);
  }

  @Test
  void darkPrintOnAWhiteCutOutDoesNotHideTheShirt() throws IOException {
    BufferedImage image = Drawings.shirt(BufferedImage.TYPE_INT_ARGB, null, Color.WHITE);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.BLACK);
    g.fillRect(280, 200, 80, 80);
    g.dispose();

    GrayPicture input = prepare(image, "png").input();

    assertThat(input.level(14, 13)).isEqualTo(255); // the print
    assertThat(input.level(14, 25)).isBetween(120, 135); // the shirt
    assertThat(input.level(2, 3)).isBetween(120, 135); // a sleeve
    assertThat(input.level(2, 20)).isZero();
  }

  @Test
  void fewTransparentPixelsLieOnWhite() throws IOException {
    BufferedImage image = Drawings.shirt(BufferedImage.TYPE_INT_ARGB, Color.WHITE, Drawings.DARK);
    image.setRGB(0, 0, 0); // as the rounded corner of a window

    PreparedPicture picture = prepare(image, "png");

    assertShirt(picture, 1);
    assertThat(picture.steps()).startsWith(Step.COMPOSITED, Step.INVERTED);
    assertThat(picture.ground()).isEqualTo(Ground.PLAIN);
  }

  @ParameterizedTest
  @CsvSource({"1, png", "3, png", "9, png", "3, jpg"})
  void thinFrameIsCutOff(int thickness, String format) throws IOException {
    BufferedImage image = Drawings.shirt(BufferedImage.TYPE_INT_RGB, Color.WHITE, Drawings.DARK);
    drawFrame(image, thickness);

    PreparedPicture picture = prepare(image, format);

    assertShirt(picture, format.equals("png") ? 1 : 6);
    assertThat(picture.steps()).startsWith(Step.UNFRAMED, Step.INVERTED, Step.CROPPED);
  }

  private static void drawFrame(BufferedImage image, int thickness) {
    Graphics2D g = image.createGraphics();
    g.setColor(Color.BLACK);
    for (int i = 0; i < thickness; i++) {
      g.drawRect(i, i, image.getWidth() - 1 - 2 * i, image.getHeight() - 1 - 2 * i);
    }
    g.dispose();
  }

  @Test
  void objectNearAllEdgesIsNoGroundInAFrame() throws IOException {
    byte[] levels = new byte[200 * 200];
    for (int y = 4; y < 196; y++) {
      Arrays.fill(levels, y * 200 + 4, y * 200 + 196, (byte) 200); // a square bag on black
    }

    PreparedPicture picture = prepare(levels, 200);

    assertThat(picture.steps()).doesNotContain(Step.UNFRAMED, Step.INVERTED);
    assertThat(picture.input().level(14, 14)).isEqualTo(255);
  }

  /** From 155 at the left to 245 at the right, and darker to the bottom. */
  @Test
  void lightFromOneSideIsEvenedOutAndSaid() throws IOException {
    BufferedImage image = Drawings.shirt(BufferedImage.TYPE_BYTE_GRAY, Color.WHITE, Drawings.DARK);
    for (int y = 0; y < 480; y++) {
      for (int x = 0; x < 640; x++) {
        if (image.getRaster().getSample(x, y, 0) > 128) {
          image.getRaster().setSample(x, y, 0, 155 + x * 90 / 640 - y * 20 / 480);
        }
      }
    }

    PreparedPicture picture = prepare(image, "png");

    assertThat(picture.ground()).isEqualTo(Ground.UNEVEN_LIGHT);
    assertThat(picture.steps()).startsWith(Step.EVENED, Step.INVERTED, Step.CROPPED);
    for (int i = 0; i < expected.length; i++) {
      int level = picture.input().level(i % 28, i / 28);
      switch (Byte.toUnsignedInt(expected[i])) { // the shirt is farther from a lighter ground
        case 0 -> assertThat(level).as("ground at %d", i).isZero();
        case 255 -> assertThat(level).as("shirt at %d", i).isGreaterThan(110);
        default -> assertThat(level).isLessThan(255);
      }
    }
  }

  @Test
  void groundOfTwoColorsIsSaidNotToBePlain() throws IOException {
    BufferedImage image = Drawings.shirt(BufferedImage.TYPE_INT_RGB, Color.WHITE, Drawings.DARK);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.ORANGE);
    g.fillRect(0, 430, 640, 50); // a table
    g.dispose();

    assertThat(prepare(image, "png").ground()).isEqualTo(Ground.NOT_PLAIN);
  }

  @Test
  void patternIsSaidNotToBePlain() throws IOException {
    BufferedImage image = Drawings.shirt(BufferedImage.TYPE_INT_RGB, Color.WHITE, Drawings.DARK);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.GRAY);
    for (int y = 0; y < 480; y += 24) {
      g.fillRect(0, y, 100, 12); // boards, left and right of the shirt
      g.fillRect(540, y, 100, 12);
    }
    g.fillRect(0, 0, 640, 20);
    g.dispose();

    assertThat(prepare(image, "png").ground()).isEqualTo(Ground.NOT_PLAIN);
  }

  @Test
  void objectCutOffByAnEdgeLiesOnPlainGround() throws IOException {
    BufferedImage canvas = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);

    PreparedPicture picture =
        prepare(Drawings.shirt(canvas, Color.WHITE, Drawings.DARK, 150, 200), "png");

    assertThat(picture.ground()).isEqualTo(Ground.PLAIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "gif", "bmp"})
  void otherFormatsComeToTheSame(String format) throws IOException {
    assertShirt(
        prepare(Drawings.shirt(BufferedImage.TYPE_INT_RGB, Color.WHITE, Drawings.DARK), format), 6);
  }

  @ParameterizedTest
  @ValueSource(ints = {BufferedImage.TYPE_USHORT_GRAY, BufferedImage.TYPE_BYTE_GRAY})
  void grayOfAnyDepthComesToTheSame(int type) throws IOException {
    assertShirt(prepare(Drawings.shirt(type, Color.WHITE, Drawings.DARK), "png"), 1);
  }

  @Test
  void noiseAndDustAreNoPartOfTheShirt() throws IOException {
    BufferedImage image = Drawings.shirt(BufferedImage.TYPE_BYTE_GRAY, LIGHT_GRAY, Drawings.DARK);
    Random random = new Random(1);
    for (int y = 0; y < 480; y++) {
      for (int x = 0; x < 640; x++) {
        int level = image.getRaster().getSample(x, y, 0);
        int noisy = (int) Math.round(level + 5 * random.nextGaussian());
        image.getRaster().setSample(x, y, 0, Math.max(0, Math.min(255, noisy)));
      }
    }
    image.getRaster().setSample(20, 20, 0, 0);
    image.getRaster().setSample(600, 470, 0, 0);

    PreparedPicture picture = prepare(image, "png");

    assertShirt(picture, 40); // a contrast stretched to the noisiest pixel
    assertThat(picture.ground()).isEqualTo(Ground.PLAIN);
  }

  @Test
  void widePictureIsCenteredInHeight() throws IOException {
    byte[] levels = new byte[100 * 60];
    Arrays.fill(levels, (byte) 255);
    for (int y = 20; y < 31; y++) {
      Arrays.fill(levels, y * 100 + 10, y * 100 + 66, (byte) 0); // 56 × 11
    }

    GrayPicture input = prepare(levels, 100).input();

    // 28 × 6 after rounding; an odd pixel would be on top
    for (int y = 0; y < 28; y++) {
      assertThat(input.level(14, y)).as("row %d", y).isEqualTo(y >= 11 && y < 17 ? 255 : 0);
    }
    assertThat(input.level(0, 12)).isEqualTo(255);
    assertThat(input.level(27, 12)).isEqualTo(255);
  }

  @Test
  void oddPixelGoesToTheLeft() throws IOException {
    byte[] levels = new byte[60 * 60];
    for (int y = 2; y < 58; y++) {
      Arrays.fill(levels, y * 60 + 20, y * 60 + 30, (byte) 255); // 10 × 56
    }

    GrayPicture input = prepare(levels, 60).input();

    for (int x = 0; x < 28; x++) {
      assertThat(input.level(x, 14)).as("column %d", x).isEqualTo(x >= 12 && x < 17 ? 255 : 0);
    }
  }

  @Test
  void pictureThatIsReadyIsTakenAsItIs() throws IOException {
    byte[] levels = new byte[28 * 28];
    new Random(2).nextBytes(levels);
    for (int i = 0; i < 28; i++) {
      levels[i] = 0;
      levels[27 * 28 + i] = 3;
      levels[i * 28] = 1;
    }

    PreparedPicture picture = prepare(levels, 28);

    assertThat(picture.input().copyLevels()).isEqualTo(levels);
    assertThat(picture.description()).isEqualTo("taken as it is, 28 × 28");
  }

  @Test
  void rightSizeOnWhiteIsInverted() throws IOException {
    byte[] bar = new byte[28 * 28];
    byte[] levels = new byte[28 * 28];
    for (int i = 0; i < levels.length; i++) {
      bar[i] = (byte) (i % 28 >= 10 && i % 28 < 18 ? 20 + i / 4 : 0);
      levels[i] = (byte) (255 - Byte.toUnsignedInt(bar[i]));
    }
    bar[10] = (byte) 255;
    levels[10] = 0;

    PreparedPicture picture = prepare(levels, 28);

    assertThat(picture.input().copyLevels()).isEqualTo(bar);
    assertThat(picture.description())
        .isEqualTo("inverted (light background), cropped, centered, 28 × 28 → 28 × 28");
  }

  @Test
  void thinPictureIsSeen() throws IOException {
    byte[] levels = new byte[3000 * 2];
    Arrays.fill(levels, 1000, 2000, (byte) 255); // in the upper row

    GrayPicture input = prepare(levels, 3000).input();

    for (int y = 0; y < 28; y++) {
      assertThat(input.level(5, y)).isEqualTo(y == 14 ? 255 : 0);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 0", "1, 1, 255", "28, 28, 0", "640, 480, 255", "3000, 2, 128"})
  void oneColorAllOverIsNothing(int width, int height, int level) throws IOException {
    byte[] levels = new byte[width * height];
    Arrays.fill(levels, (byte) level);

    assertThatThrownBy(() -> prepare(levels, width))
        .isInstanceOf(PictureException.class)
        .hasMessage(
            "nothing stands out from the background; expected a picture of one thing on a plain"
                + " ground");
  }

  @Test
  void otherInputsHaveTheirOwnSize() throws IOException {
    Path file =
        Drawings.write(
            Drawings.shirt(BufferedImage.TYPE_INT_RGB, Color.WHITE, Drawings.DARK),
            "png",
            folder.resolve("shirt.png"));

    PreparedPicture picture = new InputPreparation(20, 34).prepare(PictureReader.read(file));

    assertThat(picture.input().width()).isEqualTo(20);
    assertThat(picture.input().height()).isEqualTo(34);
    assertThat(picture.input().level(10, 6)).isZero();
    assertThat(picture.input().level(10, 7)).isEqualTo(255);
    assertThat(picture.input().level(10, 26)).isEqualTo(255);
    assertThat(picture.input().level(10, 27)).isZero();
  }

  private PreparedPicture prepare(BufferedImage image, String format) throws IOException {
    Path file = Drawings.write(image, format, folder.resolve("picture." + format));
    return PREPARATION.prepare(PictureReader.read(file));
  }

  private PreparedPicture prepare(byte[] levels, int width) throws IOException {
    Path file =
        Drawings.writeGray(width, levels.length / width, levels, folder.resolve("gray.png"));
    return PREPARATION.prepare(PictureReader.read(file));
  }

  private void assertShirt(PreparedPicture picture, int tolerance) {
    for (int i = 0; i < expected.length; i++) {
      int level = picture.input().level(i % 28, i / 28);
      assertThat(level)
          .as("level at %d, %d", i % 28, i / 28)
          .isCloseTo(Byte.toUnsignedInt(expected[i]), within(tolerance));
    }
  }
}
