package org.fashionmnist.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureReaderTest {

  private static final Color RED = new Color(200, 30, 20);
  private static final int RED_LUMA = 65; // 0.2126 · 200 + 0.7152 · 30 + 0.0722 · 20

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"png", "bmp", "gif", "jpg"})
  void colorsBecomeTheirLuma(String format) throws IOException {
    OriginalPicture picture =
        PictureReader.read(
            Drawings.write(flat(BufferedImage.TYPE_INT_RGB, RED), format, file("red." + format)));

    assertThat(picture.colored()).isTrue();
    assertThat(picture.transparent()).isFalse();
    assertThat(picture.gray().width()).isEqualTo(24);
    assertThat(picture.gray().height()).isEqualTo(16);
    assertThat(picture.gray().level(12, 8)).isBetween(RED_LUMA - 1, RED_LUMA + 1);
  }

  @Test
  void everyGrayLevelIsKept() throws IOException {
    byte[] levels = new byte[256];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) i;
    }

    OriginalPicture picture =
        PictureReader.read(Drawings.writeGray(64, 4, levels, file("levels.png")));

    assertThat(picture.gray().copyLevels()).isEqualTo(levels);
    assertThat(picture.colored()).isFalse();
  }

  @Test
  void grayInColorsIsKeptToo() throws IOException {
    BufferedImage image = new BufferedImage(256, 1, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 256; i++) {
      image.setRGB(i, 0, new Color(i, i, i).getRGB());
    }

    OriginalPicture picture = PictureReader.read(Drawings.write(image, "png", file("gray.png")));

    for (int i = 0; i < 256; i++) {
      assertThat(picture.gray().level(i, 0)).isEqualTo(i);
    }
    assertThat(picture.colored()).isFalse();
  }

  @Test
  void sixteenBitsAreRoundedToEight() throws IOException {
    BufferedImage image = new BufferedImage(4, 1, BufferedImage.TYPE_USHORT_GRAY);
    WritableRaster raster = image.getRaster();
    raster.setSamples(0, 0, 4, 1, 0, new int[] {0, 65_535, 257 * 77, 257 * 77 + 129});

    GrayPicture gray = PictureReader.read(Drawings.write(image, "png", file("deep.png"))).gray();

    assertThat(gray.copyLevels()).containsExactly(0, 255, 77, 78);
  }

  @Test
  void transparentLiesOnWhite() throws IOException {
    BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, 0xFF000000);
    image.setRGB(1, 0, 0x80000000);
    image.setRGB(2, 0, 0x00123456);

    OriginalPicture picture = PictureReader.read(Drawings.write(image, "png", file("glass.png")));

    assertThat(picture.gray().copyLevels()).containsExactly(0, 127, 255);
    assertThat(picture.transparent()).isTrue();
    assertThat(picture.colored()).isFalse();
  }

  @Test
  void transparentColorOfAGifLiesOnWhite() throws IOException {
    BufferedImage image = flat(BufferedImage.TYPE_INT_ARGB, Color.BLACK);
    image.setRGB(0, 0, 0);

    OriginalPicture picture = PictureReader.read(Drawings.write(image, "gif", file("glass.gif")));

    assertThat(picture.gray().level(0, 0)).isEqualTo(255);
    assertThat(picture.gray().level(1, 0)).isZero();
    assertThat(picture.transparent()).isTrue();
  }

  /** The top left quarter is dark in the picture as a person sees it. */
  @ParameterizedTest
  @CsvSource({
    "1, false, false, false",
    "2, true, false, false",
    "3, true, true, false",
    "4, false, true, false",
    "5, false, false, true",
    "6, false, true, true",
    "7, true, true, true",
    "8, true, false, true"
  })
  void photographsStandUpright(int number, boolean right, boolean bottom, boolean swapped)
      throws IOException {
    int width = swapped ? 16 : 32;
    int height = swapped ? 32 : 16;
    BufferedImage stored = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = stored.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, width, height);
    g.setColor(Color.BLACK);
    g.fillRect(right ? width / 2 : 0, bottom ? height / 2 : 0, width / 2, height / 2);
    g.dispose();

    OriginalPicture picture = PictureReader.read(withExif(stored, number));

    assertThat(picture.gray().width()).isEqualTo(32);
    assertThat(picture.gray().height()).isEqualTo(16);
    assertThat(picture.gray().level(4, 4)).isLessThan(20);
    assertThat(picture.gray().level(28, 4)).isGreaterThan(235);
    assertThat(picture.gray().level(4, 12)).isGreaterThan(235);
    assertThat(picture.turned()).isEqualTo(number != 1);
  }

  /** Little-endian TIFF with one entry, put in after the first marker. */
  private Path withExif(BufferedImage image, int orientation) throws IOException {
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", jpeg);
    byte[] plain = jpeg.toByteArray();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(plain, 0, 2);
    out.writeShort(0xFFE1);
    out.writeShort(2 + 6 + 8 + 2 + 12 + 4);
    out.writeBytes("Exif\0\0II*\0");
    out.write(new byte[] {8, 0, 0, 0, 1, 0});
    out.write(new byte[] {0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte) orientation, 0, 0, 0});
    out.write(new byte[4]);
    out.write(plain, 2, plain.length - 2);
    return Files.write(file("photo.jpg"), bytes.toByteArray());
  }

  @Test
  void contentDecidesNotTheName() throws IOException {
    Path file = Drawings.write(flat(BufferedImage.TYPE_INT_RGB, RED), "png", file("red.jpg"));

    assertThat(PictureReader.read(file).gray().level(0, 0)).isEqualTo(RED_LUMA);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "bmp", "gif", "jpg"})
  void halfAFileIsDamaged(String format) throws IOException {
    BufferedImage image = Drawings.shirt(BufferedImage.TYPE_INT_RGB, Color.WHITE, RED);
    byte[] whole = Files.readAllBytes(Drawings.write(image, format, file("whole." + format)));
    Path half = Files.write(file("half." + format), Arrays.copyOf(whole, whole.length / 2));

    assertThatThrownBy(() -> PictureReader.read(half))
        .isInstanceOf(PictureException.class)
        .hasMessageStartingWith("damaged");
  }

  @Test
  void textIsNoPicture() throws IOException {
    Path text = Files.writeString(file("notes.png"), "buy a shirt\n");

    assertThatThrownBy(() -> PictureReader.read(text))
        .isInstanceOf(PictureException.class)
        .hasMessage(
            "not a picture in a known format; expected PNG, JPEG, BMP or GIF, save it as one of"
                + " them");
  }

  @Test
  void emptyFileIsNoPicture() throws IOException {
    Path empty = Files.createFile(file("empty.png"));

    assertThatThrownBy(() -> PictureReader.read(empty))
        .isInstanceOf(PictureException.class)
        .hasMessage("an empty file; expected a PNG, JPEG, BMP or GIF");
  }

  @Test
  void missingFileIsMissing() {
    assertThatThrownBy(() -> PictureReader.read(file("none.png")))
        .isInstanceOf(NoSuchFileException.class);
  }

  /** The header alone says so: memory for it is never taken. */
  @Test
  void hugePictureIsRefusedUnread() throws IOException {
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(header);
    out.writeBytes("IHDR");
    out.writeInt(100_000);
    out.writeInt(50_000);
    out.write(new byte[] {8, 2, 0, 0, 0});
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream file = new DataOutputStream(bytes);
    file.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    file.writeInt(13);
    file.write(header.toByteArray());
    CRC32 checksum = new CRC32();
    checksum.update(header.toByteArray());
    file.writeInt((int) checksum.getValue());
    file.writeInt(0);
    file.write("IDAT".getBytes(StandardCharsets.US_ASCII));
    Path bomb = Files.write(file("bomb.png"), bytes.toByteArray());

    assertThatThrownBy(() -> PictureReader.read(bomb))
        .isInstanceOf(PictureException.class)
        .hasMessage(
            "100,000 × 50,000 pixels are too many; expected at most 64 million, make it smaller");
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private static BufferedImage flat(int type, Color color) {
    BufferedImage image = new BufferedImage(24, 16, type);
    Graphics2D g = image.createGraphics();
    g.setColor(color);
    g.fillRect(0, 0, 24, 16);
    g.dispose();
    return image;
  }
}
