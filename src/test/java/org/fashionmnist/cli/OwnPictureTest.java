package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Random;
import java.util.stream.IntStream;
import org.fashionmnist.data.FashionMnist;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.page.Browser;
import org.fashionmnist.picture.Drawings;
import org.fashionmnist.picture.Ground;
import org.fashionmnist.picture.InputPreparation;
import org.fashionmnist.picture.PictureReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A reader's picture dropped on a page and given to {@code fashion predict}. */
class OwnPictureTest {

  /** Both compute in float32, with sums in another order. */
  private static final double SAME = 1e-5;

  /**
   * A decoder of JPEG may round otherwise, and a browser keeps transparent colors multiplied by
   * their opacity: levels then differ by 1 or 2, probabilities by about a hundredth.
   */
  private static final int LEVELS = 2;

  private static final double NEAR = 0.02;

  @TempDir static Path folder;
  private static Browser browser;
  private static LabeledImages images;

  @BeforeAll
  static void train() throws IOException, InterruptedException {
    images = FashionMnist.sample().test();
    CommandOutcome outcome =
        CommandOutcome.of(
            "train", "--sample", "--epochs", "3", "--out", folder.toString(), "--name", "run");
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    browser = new Browser(folder.resolve("profile"));
  }

  @BeforeEach
  void open() throws InterruptedException {
    browser.open(folder.resolve("run/index.html"));
    browser.evaluate("fashion.ready");
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void coloredGarmentOnWhiteIsTheSameToBoth() throws Exception {
    for (int image : new int[] {0, 1, 2, 3, 4}) {
      BufferedImage picture = enlarged(image, 9, BufferedImage.TYPE_INT_RGB, Color.WHITE, 0x2040A0);
      assertSame(Drawings.write(picture, "png", folder.resolve("colored" + image + ".png")));
    }
  }

  @Test
  void grayGarmentOnBlackIsTheSameToBoth() throws Exception {
    BufferedImage picture = enlarged(5, 4, BufferedImage.TYPE_BYTE_GRAY, Color.BLACK, 0xFFFFFF);
    assertSame(Drawings.write(picture, "png", folder.resolve("gray.png")));
  }

  @Test
  void imageOfTheDataSetIsTakenAsItIs() throws Exception {
    byte[] levels = new byte[784];
    for (int p = 0; p < levels.length; p++) {
      levels[p] = (byte) images.pixel(7, p);
    }
    assertSame(Drawings.writeGray(28, 28, levels, folder.resolve("ready.png")));
  }

  @Test
  void smallPictureIsEnlargedTheSame() throws Exception {
    BufferedImage picture = new BufferedImage(17, 13, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = picture.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, 17, 13);
    g.setColor(new Color(200, 30, 60));
    g.fillRect(3, 2, 9, 4);
    g.setColor(new Color(20, 130, 60));
    g.fillRect(6, 5, 4, 7);
    g.dispose();
    assertSame(Drawings.write(picture, "png", folder.resolve("small.png")));
  }

  @Test
  void largePictureIsReducedTheSame() throws Exception {
    assertSame(Drawings.write(dress(3001, 2203), "png", folder.resolve("large.png")));
  }

  @Test
  void whiteShirtOnLightGrayIsSeenByBoth() throws Exception {
    assertSame(
        Drawings.write(
            Drawings.shirt(BufferedImage.TYPE_INT_RGB, new Color(225, 225, 225), Color.WHITE),
            "png",
            folder.resolve("light.png")));
  }

  @Test
  void noiseAndDustAreLeftOutByBoth() throws Exception {
    BufferedImage picture = dress(640, 480);
    Random random = new Random(3);
    for (int y = 0; y < 480; y++) {
      for (int x = 0; x < 640; x++) {
        int darker = random.nextInt(4) * 0x010101;
        picture.setRGB(x, y, (picture.getRGB(x, y) | 0x030303) - darker);
      }
    }
    picture.setRGB(5, 5, 0); // a speck of dust
    assertSame(Drawings.write(picture, "png", folder.resolve("noise.png")));
  }

  @Test
  void thinFrameIsCutOffByBoth() throws Exception {
    BufferedImage picture = dress(640, 480);
    Graphics2D g = picture.createGraphics();
    g.setColor(Color.BLACK);
    g.setStroke(new BasicStroke(6));
    g.drawRect(0, 0, 639, 479);
    g.dispose();
    assertSame(Drawings.write(picture, "png", folder.resolve("framed.png")));
    assertThat(remark()).isEmpty();
  }

  @Test
  void lightFromOneSideIsEvenedOutAndSaidByBoth() throws Exception {
    BufferedImage picture = dress(640, 480);
    for (int y = 0; y < 480; y++) {
      for (int x = 0; x < 640; x++) {
        Color color = new Color(picture.getRGB(x, y));
        float light = 0.55f + 0.45f * x / 640 - 0.05f * y / 480;
        picture.setRGB(x, y, mix(Color.BLACK, color, light).getRGB());
      }
    }
    assertSame(Drawings.write(picture, "png", folder.resolve("uneven.png")));
    assertThat(remark()).contains(Ground.UNEVEN_LIGHT.remark());
  }

  @Test
  void groundThatIsNotPlainIsSaidByBoth() throws Exception {
    assertNear(Path.of(System.getProperty("fashionmnist.home"), "docs/photos/boot-on-wood.jpg"));
    assertThat(remark()).contains(Ground.NOT_PLAIN.remark());
  }

  @Test
  void whiteCutOutIsSeenByBoth() throws Exception {
    BufferedImage picture = Drawings.shirt(BufferedImage.TYPE_INT_ARGB, null, Color.WHITE);
    assertSame(Drawings.write(picture, "png", folder.resolve("cut-out.png")));
    assertThat(remark()).isEmpty();
  }

  private static String remark() throws InterruptedException {
    return browser.evaluate("document.querySelector('#own-remark').textContent").asString();
  }

  @Test
  void transparentGroundIsWhiteToBoth() throws Exception {
    BufferedImage picture = new BufferedImage(400, 300, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < 252; y++) {
      for (int x = 0; x < 252; x++) {
        int level = images.pixel(9, y / 9 * 28 + x / 9);
        picture.setRGB(70 + x, 20 + y, level << 24 | 0x803010);
      }
    }
    assertNear(Drawings.write(picture, "png", folder.resolve("alpha.png")));
  }

  @Test
  void photographIsNearlyTheSameToBoth() throws Exception {
    BufferedImage picture = enlarged(11, 20, BufferedImage.TYPE_INT_RGB, Color.WHITE, 0x904020);
    assertNear(Drawings.write(picture, "jpg", folder.resolve("photo.jpg")));
  }

  @Test
  void emptyPictureIsAnErrorToBoth() throws Exception {
    BufferedImage picture = new BufferedImage(60, 60, BufferedImage.TYPE_INT_RGB);
    Path file = Drawings.write(picture, "png", folder.resolve("empty.png"));

    drop(file);

    assertThat(browser.evaluate("document.querySelector('#own-error').textContent").asString())
        .contains("Nothing stands out from the background");
    assertThat(CommandOutcome.of("predict", "--model", model(), file.toString()).err())
        .contains("nothing stands out from the background");
  }

  private static void assertSame(Path file) throws Exception {
    assertAlike(file, 0, SAME);
  }

  private static void assertNear(Path file) throws Exception {
    assertAlike(file, LEVELS, NEAR);
  }

  private static void assertAlike(Path file, int levelTolerance, double tolerance)
      throws Exception {
    drop(file);
    JsonNode seen =
        browser.evaluate(
            """
            [...document.querySelector("#own-answer canvas").getContext("2d")
                .getImageData(0, 0, 28, 28).data].filter((_, i) => i % 4 === 0)
            """);
    byte[] expected =
        new InputPreparation(28, 28).prepare(PictureReader.read(file)).input().copyLevels();
    for (int p = 0; p < expected.length; p++) {
      assertThat(seen.get(p).asInt())
          .as("%s, pixel %d, %d", file.getFileName(), p % 28, p / 28)
          .isCloseTo(Byte.toUnsignedInt(expected[p]), within(levelTolerance));
    }

    JsonNode said = browser.evaluate("[...fashion.predict(%s)]".formatted(seen));
    JsonNode names =
        browser.evaluate(
            "[...document.querySelectorAll('#own-answer .name')].map((n) => n.textContent)");
    JsonNode java = predicted(file);
    assertThat(
            browser
                .evaluate("document.querySelector('#own-answer .verdict').textContent")
                .asString())
        .startsWith(java.get("predicted").asString() + ",");
    for (int c = 0; c < 10; c++) {
      String name = names.get(c).asString();
      double probability =
          java.get("probabilities")
              .valueStream()
              .filter(entry -> entry.get("name").asString().equals(name))
              .findFirst()
              .orElseThrow()
              .get("probability")
              .asDouble();
      assertThat(said.get(c).asDouble())
          .as("%s, %s", file.getFileName(), name)
          .isCloseTo(probability, within(tolerance));
    }
  }

  private static JsonNode predicted(Path file) {
    CommandOutcome outcome =
        CommandOutcome.of("predict", "--model", model(), "--json", file.toString());
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    return new JsonMapper().readTree(outcome.out()).get("predictions").get(0);
  }

  private static String model() {
    return folder.resolve("run").toString();
  }

  private static void drop(Path file) throws IOException, InterruptedException {
    browser.evaluate(
        """
        new Promise(async (done) => {
          const answer = document.querySelector("#own-answer");
          const error = document.querySelector("#own-error");
          answer.hidden = true;
          error.textContent = "";
          const bytes = Uint8Array.from(atob("%s"), (c) => c.charCodeAt(0));
          const transfer = new DataTransfer();
          transfer.items.add(new File([bytes], "%s"));
          document.body.dispatchEvent(new DragEvent("drop",
              { dataTransfer: transfer, bubbles: true, cancelable: true }));
          while (answer.hidden && error.textContent === "") {
            await new Promise((next) => setTimeout(next, 25));
          }
          done();
        })
        """
            .formatted(
                Base64.getEncoder().encodeToString(Files.readAllBytes(file)), file.getFileName()));
  }

  /** A test image, each pixel a square, the brighter the more of a color. */
  private static BufferedImage enlarged(int image, int factor, int type, Color ground, int color) {
    BufferedImage picture = new BufferedImage(28 * factor + 40, 28 * factor + 30, type);
    Graphics2D g = picture.createGraphics();
    g.setColor(ground);
    g.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    for (int p : IntStream.range(0, 784).toArray()) {
      float share = images.pixel(image, p) / 255f;
      g.setColor(mix(ground, new Color(color), share));
      g.fillRect(20 + p % 28 * factor, 15 + p / 28 * factor, factor, factor);
    }
    g.dispose();
    return picture;
  }

  private static Color mix(Color ground, Color color, float share) {
    float[] a = ground.getRGBColorComponents(null);
    float[] b = color.getRGBColorComponents(null);
    return new Color(
        a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1]), a[2] + share * (b[2] - a[2]));
  }

  /** With slanted, smooth edges. */
  private static BufferedImage dress(int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = picture.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(new Color(246, 243, 240));
    g.fillRect(0, 0, width, height);
    g.scale(width / 100.0, height / 100.0);
    Path2D dress = new Path2D.Double();
    dress.moveTo(44.3, 10.1);
    dress.lineTo(56.7, 10.1);
    dress.lineTo(53.2, 41.7);
    dress.lineTo(68.9, 91.3);
    dress.lineTo(31.1, 91.3);
    dress.lineTo(46.8, 41.7);
    dress.closePath();
    g.setColor(new Color(30, 90, 150));
    g.fill(dress);
    g.setColor(new Color(190, 60, 70));
    g.fillRect(46, 40, 8, 4);
    g.dispose();
    return picture;
  }
}
