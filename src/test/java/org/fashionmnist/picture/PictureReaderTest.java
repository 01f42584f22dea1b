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
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureReaderTest {

  private static final Color RED = new Color(200, 30, 20);
  private static final int RED_LUMA = 65; // 0.2126 · 200 + 0.7152 · 30 + 0.0722 · 20

  private static final Path RESOURCES = Path.of("src/test/resources/pictures");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"png", "bmp", "gif", "jpg", "tif"})
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

  /** As cameras and programs write it, among other parts of the file. */
  @ParameterizedTest
  @ValueSource(strings = {"", "FFFF", "FFFFFFFFFF", "FFFE00040102", "FFED0002", "FFE100044142"})
  void orientationIsFoundAfterOtherBytes(String before) throws IOException {
    BufferedImage stored = new BufferedImage(16, 32, BufferedImage.TYPE_BYTE_GRAY);

    OriginalPicture picture =
        PictureReader.read(withExif(stored, 6, HexFormat.of().parseHex(before)));

    assertThat(picture.turned()).isTrue();
    assertThat(picture.gray().width()).isEqualTo(32);
  }

  @Test
  void damagedOrientationIsUpright() throws IOException {
    byte[] jpeg = Files.readAllBytes(withExif(flat(BufferedImage.TYPE_INT_RGB, RED), 6));
    int exif = new String(jpeg, StandardCharsets.ISO_8859_1).indexOf("II*\0");
    jpeg[exif] = 'X'; // no order of bytes

    OriginalPicture picture = PictureReader.read(Files.write(file("damaged.jpg"), jpeg));

    assertThat(picture.turned()).isFalse();
    assertThat(picture.gray().width()).isEqualTo(24);
  }

  private Path withExif(BufferedImage image, int orientation) throws IOException {
    return withExif(image, orientation, new byte[0]);
  }

  private Path withExif(BufferedImage image, int orientation, byte[] before) throws IOException {
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", jpeg);
    byte[] plain = jpeg.toByteArray();
    byte[] tiff = tiffOf(orientation);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(plain, 0, 2);
    out.write(before);
    out.writeShort(0xFFE1);
    out.writeShort(2 + 6 + tiff.length);
    out.writeBytes("Exif\0\0");
    out.write(tiff);
    out.write(plain, 2, plain.length - 2);
    return Files.write(file("photo.jpg"), bytes.toByteArray());
  }

  /** Little-endian TIFF with one entry. */
  private static byte[] tiffOf(int orientation) {
    return ByteBuffer.allocate(26)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put("II*\0".getBytes(StandardCharsets.US_ASCII))
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(1)
        .putInt(orientation)
        .putInt(0)
        .array();
  }

  @Test
  void webpIsRead() throws IOException {
    OriginalPicture picture = PictureReader.read(RESOURCES.resolve("lossy.webp"));

    assertThat(picture.gray().width()).isEqualTo(120);
    assertThat(picture.gray().height()).isEqualTo(160);
    assertThat(picture.gray().level(60, 100)).isBetween(30, 50);
    assertThat(picture.gray().level(5, 5)).isGreaterThan(240);
    assertThat(picture.transparent()).isFalse();
  }

  @Test
  void webpTellsItsTransparency() throws IOException {
    GrayPicture opacity =
        PictureReader.read(RESOURCES.resolve("cut-out.webp")).opacity().orElseThrow();

    assertThat(opacity.level(60, 100)).isEqualTo(255);
    assertThat(opacity.level(5, 5)).isZero();
  }

  @Test
  void webpStandsUpright() throws IOException {
    byte[] plain = Files.readAllBytes(RESOURCES.resolve("lossy.webp"));
    byte[] exif = tiffOf(8);
    ByteBuffer webp =
        ByteBuffer.allocate(12 + 18 + plain.length - 12 + 8 + exif.length)
            .order(ByteOrder.LITTLE_ENDIAN);
    webp.put(plain, 0, 4).putInt(webp.capacity() - 8).put(plain, 8, 4);
    webp.put("VP8X".getBytes(StandardCharsets.US_ASCII)).putInt(10).putInt(8);
    webp.put(new byte[] {119, 0, 0, (byte) 159, 0, 0}); // a pixel less than its width and height
    webp.put(plain, 12, plain.length - 12);
    webp.put("EXIF".getBytes(StandardCharsets.US_ASCII)).putInt(exif.length).put(exif);

    OriginalPicture picture = PictureReader.read(Files.write(file("turned.webp"), webp.array()));

    assertThat(picture.turned()).isTrue();
    assertThat(picture.width()).isEqualTo(160);
    assertThat(picture.gray().height()).isEqualTo(120);
  }

  @ParameterizedTest
  @CsvSource({"II, 6, true", "MM, 8, true", "II, 1, false", "II, 77, false"})
  void tiffStandsUpright(String order, int orientation, boolean turned) throws IOException {
    Path file = Files.write(file("scan.tif"), tiffImage(order, orientation));

    OriginalPicture picture = PictureReader.read(file);

    assertThat(picture.turned()).isEqualTo(turned);
    assertThat(picture.gray().width()).isEqualTo(turned ? 1 : 2);
    assertThat(picture.gray().copyLevels()).contains(0, 255);
  }

  /** Two gray pixels: black, white. */
  private static byte[] tiffImage(String order, int orientation) {
    int[][] entries = {
      {256, 2},
      {257, 1},
      {258, 8},
      {259, 1},
      {262, 1},
      {273, 8},
      {274, orientation},
      {277, 1},
      {278, 1},
      {279, 2}
    };
    ByteBuffer tiff =
        ByteBuffer.allocate(12 + 2 + 12 * entries.length + 4)
            .order(order.equals("II") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    tiff.put(order.getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(12);
    tiff.put((byte) 0).put((byte) 255).putShort((short) 0);
    tiff.putShort((short) entries.length);
    for (int[] entry : entries) {
      tiff.putShort((short) entry[0]).putShort((short) 3).putInt(1);
      tiff.putShort((short) entry[1]).putShort((short) 0);
    }
    return tiff.array();
  }

  @Test
  void contentDecidesNotTheName() throws IOException {
    Path file = Drawings.write(flat(BufferedImage.TYPE_INT_RGB, RED), "png", file("red.jpg"));

    assertThat(PictureReader.read(file).gray().level(0, 0)).isEqualTo(RED_LUMA);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "bmp", "gif", "jpg", "tif"})
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
            "not a picture in a known format; expected PNG, JPEG, WebP, TIFF, BMP or GIF, save it"
                + " as one of them");
  }

  @Test
  void emptyFileIsNoPicture() throws IOException {
    Path empty = Files.createFile(file("empty.png"));

    assertThatThrownBy(() -> PictureReader.read(empty))
        .isInstanceOf(PictureException.class)
        .hasMessage("an empty file; expected a PNG, JPEG, WebP, TIFF, BMP or GIF");
  }

  @Test
  void missingFileIsMissing() {
    assertThatThrownBy(() -> PictureReader.read(file("none.png")))
        .isInstanceOf(NoSuchFileException.class);
  }

  /** The header alone says so: memory for it is never taken. */
  @Test
  void hugePictureIsRefusedUnread() throws IOException {
    Path bomb = Files.write(file("bomb.png"), png(100_000, 50_000, new byte[0]));

    assertThatThrownBy(() -> PictureReader.read(bomb))
        .isInstanceOf(PictureException.class)
        .hasMessage(
            "100,000 × 50,000 pixels are too many for a PNG; expected at most 256 million, make"
                + " it smaller");
  }

  /** As phones make them. Its pixels are white but for a black bar from a third to a half. */
  @Test
  void everyThirdPixelOf108MegapixelsIsKept() throws IOException {
    byte[] row = new byte[1 + 12_000 / 8];
    Arrays.fill(row, 1, row.length, (byte) 0xFF);
    Arrays.fill(row, 1 + 4_000 / 8, 1 + 6_000 / 8, (byte) 0);
    ByteArrayOutputStream pixels = new ByteArrayOutputStream();
    try (var deflated = new DeflaterOutputStream(pixels)) {
      for (int y = 0; y < 9_000; y++) {
        deflated.write(row);
      }
    }
    Path photo = Files.write(file("large.png"), png(12_000, 9_000, pixels.toByteArray()));

    OriginalPicture picture = PictureReader.read(photo);

    assertThat(picture.width()).isEqualTo(12_000);
    assertThat(picture.height()).isEqualTo(9_000);
    assertThat(picture.gray().width()).isEqualTo(4_000);
    assertThat(picture.gray().height()).isEqualTo(3_000);
    assertThat(picture.gray().level(1_332, 2_999)).isEqualTo(255);
    assertThat(picture.gray().level(1_334, 2_999)).isZero();
    assertThat(picture.gray().level(1_999, 0)).isZero();
    assertThat(picture.gray().level(2_001, 0)).isEqualTo(255);
  }

  /** Of one bit a pixel. */
  private static byte[] png(int width, int height, byte[] deflated) throws IOException {
    byte[] header =
        ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 1).put((byte) 0).array();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream file = new DataOutputStream(bytes);
    file.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    writeChunk(file, "IHDR", header);
    writeChunk(file, "IDAT", deflated);
    writeChunk(file, "IEND", new byte[0]);
    return bytes.toByteArray();
  }

  private static void writeChunk(DataOutputStream file, String type, byte[] content)
      throws IOException {
    CRC32 checksum = new CRC32();
    checksum.update(type.getBytes(StandardCharsets.US_ASCII));
    checksum.update(content);
    file.writeInt(content.length);
    file.writeBytes(type);
    file.write(content);
    file.writeInt((int) checksum.getValue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "00000018667479706865696300000000 | a HEIC picture | heif-convert",
        "000000186674797061766966 | an AVIF picture | avifdec",
        "00000020667479706D696631000000006D69663161766966 | an AVIF picture | avifdec",
        "0000000C4A584C20 | a JPEG XL picture | djxl",
        "255044462D312E37 | a PDF document | pdftoppm",
        "504B0304 | a compressed archive | unpack it",
        "424D00000000000000003600000028000000090000000700000001001800050000 | a BMP around | again",
        "00000018667479706D703432 | a video | ffmpeg"
      })
  void whatCannotBeReadIsNamed(String hex, String name, String cure) throws IOException {
    Path foreign = Files.write(file("photo.jpg"), HexFormat.of().parseHex(hex));

    assertThatThrownBy(() -> PictureReader.read(foreign))
        .isInstanceOf(PictureException.class)
        .hasMessageStartingWith(name)
        .hasMessageContaining(cure)
        .hasMessageContaining("expected PNG, JPEG, WebP, TIFF, BMP or GIF")
        .hasMessageNotContaining("\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<!DOCTYPE html><html><body>Sign in | a web page (HTML)",
        "  <html lang='en'> | a web page (HTML)",
        "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/> | an SVG drawing",
        "<?xml version='1.0'?><!-- made by hand --><svg width='9'/> | an SVG drawing",
        "version https://git-lfs.github.com/spec/v1 | a Git LFS pointer"
      })
  void textInThePlaceOfAPictureIsNamed(String text, String name) throws IOException {
    Path foreign = Files.writeString(file("photo.png"), text);

    assertThatThrownBy(() -> PictureReader.read(foreign))
        .isInstanceOf(PictureException.class)
        .hasMessageStartingWith(name);
  }

  /** What can be read only once, from its beginning to its end, such as a pipe. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void pipeIsRead() throws IOException, InterruptedException {
    Path picture = Drawings.write(flat(BufferedImage.TYPE_INT_RGB, RED), "png", file("red.png"));
    Path pipe = file("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Process writer =
        new ProcessBuilder("cp", picture.toString(), pipe.toString()).inheritIO().start();

    OriginalPicture read = PictureReader.read(pipe);

    assertThat(read.gray().level(3, 3)).isEqualTo(RED_LUMA);
    assertThat(writer.waitFor()).isZero();
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
