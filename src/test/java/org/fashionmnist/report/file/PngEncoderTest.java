package org.fashionmnist.report.file;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PngEncoderTest {

  /** Every pixel differs from its neighbors in all channels. */
  private static BufferedImage image(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, 0xFF000000 | (0x123457 * (x + 1) + 0x9ABCD1 * y));
      }
    }
    return image;
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 7", "7, 1", "13, 31", "800, 500"})
  void pixelsComeBack(int width, int height) throws IOException {
    BufferedImage image = image(width, height);

    BufferedImage read = ImageIO.read(new ByteArrayInputStream(PngEncoder.encode(image)));

    assertThat(read.getColorModel().hasAlpha()).isFalse();
    assertThat(read.getWidth()).isEqualTo(width);
    assertThat(read.getHeight()).isEqualTo(height);
    assertThat(read.getRGB(0, 0, width, height, null, 0, width))
        .isEqualTo(image.getRGB(0, 0, width, height, null, 0, width));
  }

  @ParameterizedTest
  @ValueSource(ints = {0x808080, 0x123456})
  void rowsLikeTheOneAboveComeBack(int color) throws IOException {
    BufferedImage image = new BufferedImage(5, 6, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 6; y++) {
      image.setRGB(y < 3 ? 1 : 2, y, color);
    }

    BufferedImage read = ImageIO.read(new ByteArrayInputStream(PngEncoder.encode(image)));

    assertThat(lastSamples(read)).isEqualTo(lastSamples(image));
  }

  /** Of blue, or of gray, which Java does not give as it stands in the file. */
  private static int[] lastSamples(BufferedImage image) {
    Raster pixels = image.getRaster();
    return pixels.getSamples(
        0, 0, image.getWidth(), image.getHeight(), pixels.getNumBands() - 1, (int[]) null);
  }

  @Test
  void imageInAnotherFormIsRefused() {
    BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_3BYTE_BGR);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PngEncoder.encode(image))
        .withMessageContaining("TYPE_INT_RGB");
  }

  /** Java's reader does not look at the checksums, others do. */
  @Test
  void everyChunkHasItsChecksum() throws IOException {
    byte[] file = PngEncoder.encode(image(13, 31));
    List<String> types = new ArrayList<>();
    try (var in = new DataInputStream(new ByteArrayInputStream(file))) {
      in.skipNBytes(8);
      while (in.available() > 0) {
        byte[] typeAndContent = new byte[4 + in.readInt()];
        in.readFully(typeAndContent);
        types.add(new String(typeAndContent, 0, 4, US_ASCII));
        CRC32 checksum = new CRC32();
        checksum.update(typeAndContent);
        assertThat(in.readInt()).isEqualTo((int) checksum.getValue());
      }
    }
    assertThat(types).containsExactly("IHDR", "IDAT", "IEND");
  }
}
