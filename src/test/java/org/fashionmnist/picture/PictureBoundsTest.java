package org.fashionmnist.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Small files that claim to be large pictures: neither memory nor time is taken for them. */
class PictureBoundsTest {

  private static final Path RESOURCES = Path.of("src/test/resources/pictures");

  private static final String CUT_SHORT = "damaged: the file ends before the picture does";

  private static final long MOST_MEMORY = 1 << 23;

  @TempDir Path folder;

  /** Where the width is in a picture of 9 × 7, in the order of bytes of the format. */
  @ParameterizedTest
  @CsvSource({"png, 16, 4, true", "jpg, 0, 2, true", "gif, 0, 2, false"})
  void pictureThatCannotBeInSoFewBytesIsRefusedUnread(
      String format, int at, int numberBytes, boolean bigEndian) throws IOException {
    ByteArrayOutputStream small = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(9, 7, BufferedImage.TYPE_INT_RGB), format, small);
    ByteBuffer file =
        ByteBuffer.wrap(small.toByteArray())
            .order(bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    int place =
        switch (format) {
          case "jpg" -> indexOf(file.array(), "\u00FF\u00C0") + 5;
          case "gif" -> indexOf(file.array(), ",\0\0\0\0\u0009") + 5;
          default -> at;
        };
    for (int i = place; i <= place + numberBytes; i += numberBytes) {
      if (numberBytes == 4) {
        file.putInt(i, 15_000);
      } else {
        file.putShort(i, (short) 15_000);
      }
    }

    String message = refusal(file.array());

    assertThat(message)
        .isEqualTo(
            "15,000 × 15,000 pixels in %,d bytes: damaged, or a drawing that is far too large; make"
                    .formatted(file.capacity())
                + " it smaller");
  }

  private static int indexOf(byte[] file, String bytes) {
    return new String(file, StandardCharsets.ISO_8859_1).indexOf(bytes);
  }

  /** A drawing of a few large areas takes few bytes. */
  @Test
  void flatDrawingIsRead() throws IOException {
    OriginalPicture picture = PictureReader.read(RESOURCES.resolve("flat.webp"));

    assertThat(picture.width()).isEqualTo(2_200);
    assertThat(picture.gray().level(0, 0)).isEqualTo(255);
    assertThat(picture.gray().level(1_100, 1_000)).isLessThan(60);
  }

  /** The decoder would make up the rest of the last bits. */
  @ParameterizedTest
  @ValueSource(strings = {"9x7-lossless", "9x7-lossy", "9x7-lossy-alpha", "lossy", "cut-out"})
  void webpThatEndsAnywhereIsDamaged(String name) throws IOException {
    byte[] whole = Files.readAllBytes(RESOURCES.resolve(name + ".webp"));
    for (int length = 12; length < whole.length; length++) {
      assertThat(refusal(Arrays.copyOf(whole, length))).as("%d bytes", length).isEqualTo(CUT_SHORT);
    }
  }

  /** Its lengths are right, but its bits are those of fewer pixels. */
  @Test
  void webpWithoutBitsForItsPixelsIsDamaged() throws IOException {
    byte[] webp = Files.readAllBytes(RESOURCES.resolve("9x7-lossless.webp"));
    ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN).putInt(21, 8 | 11_270 << 14);

    long begun = System.nanoTime();

    assertThat(refusal(webp, 1L << 25)).isEqualTo(CUT_SHORT);
    assertThat(System.nanoTime() - begun).isLessThan(5_000_000_000L);
  }

  /** Found by fuzzing: tables for 65,536 codes were made of bits beyond the end. */
  @Test
  void webpWithTablesThatAreNotInItIsDamaged() throws IOException {
    byte[] found =
        Base64.getDecoder()
            .decode(
                "UklGRkQAAABXRUJQVlA4TDcBAAAvCIABCwZNv9gEIBEtOUC0DQ"
                    + "A".repeat(162)
                    + "w18gICAgICAgICAgICAgICAgICAgICAgICAgICBQAQA=");
    assertThat(refusal(found)).isEqualTo(CUT_SHORT);

    ByteBuffer.wrap(found)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(4, found.length - 8)
        .putInt(16, found.length - 20);
    assertThat(refusal(found)).isEqualTo(CUT_SHORT);
  }

  @Test
  void webpHasOnePicture() throws IOException {
    byte[] alpha = Files.readAllBytes(RESOURCES.resolve("9x7-lossy-alpha.webp"));
    byte[] picture = Arrays.copyOfRange(alpha, 58, alpha.length);
    byte[] twice = Arrays.copyOf(alpha, alpha.length + picture.length);
    System.arraycopy(picture, 0, twice, alpha.length, picture.length);

    assertThat(refusal(asWebp(twice))).isEqualTo("damaged: more than one VP8 where one belongs");
    assertThat(refusal(asWebp(Arrays.copyOf(alpha, 58)))).isEqualTo("damaged: no picture in it");
  }

  /** The memory taken would be that of the size within. */
  @Test
  void webpHasThePictureItsHeaderTells() throws IOException {
    byte[] alpha = Files.readAllBytes(RESOURCES.resolve("9x7-lossy-alpha.webp"));
    ByteBuffer.wrap(alpha).order(ByteOrder.LITTLE_ENDIAN).putShort(58 + 8 + 6, (short) 16_000);

    assertThat(refusal(alpha)).isEqualTo("damaged: a picture of another size than its header says");
  }

  private static byte[] asWebp(byte[] file) {
    ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(4, file.length - 8);
    return file;
  }

  /** Each pass of a progressive JPEG takes a few bytes, and goes over all pixels. */
  @Test
  void jpegOfManyPassesIsRefused() throws IOException {
    byte[] scan = {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 1, 63, 0, 0x15};
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(9, 7, BufferedImage.TYPE_INT_RGB), "jpg", jpeg);
    byte[] plain = jpeg.toByteArray();
    plain[indexOf(plain, "\u00FF\u00C0") + 1] = (byte) 0xC2;
    ByteBuffer file = ByteBuffer.allocate(plain.length + 300 * scan.length);
    file.put(plain, 0, plain.length - 2);
    for (int i = 0; i < 300; i++) {
      file.put(scan);
    }
    file.put(plain, plain.length - 2, 2);

    assertThat(refusal(file.array()))
        .isEqualTo("a JPEG of 301 passes over its pixels; expected at most 200, save it again");
  }

  private String refusal(byte[] bytes) throws IOException {
    return refusal(bytes, MOST_MEMORY);
  }

  private String refusal(byte[] bytes, long mostMemory) throws IOException {
    Path file = Files.write(folder.resolve("picture"), bytes);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    StringBuilder message = new StringBuilder();
    long before = threads.getCurrentThreadAllocatedBytes();
    assertThatThrownBy(() -> PictureReader.read(file))
        .isInstanceOf(PictureException.class)
        .satisfies(e -> message.append(e.getMessage()));
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(mostMemory);
    return message.toString();
  }
}
