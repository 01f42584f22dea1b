package org.fashionmnist.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.fashionmnist.picture.InputPreparation;
import org.fashionmnist.picture.OriginalPicture;
import org.fashionmnist.picture.PictureReader;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures of every format that can be read. */
class PictureFuzzTest {

  private static final Path FILE = Fuzzed.folder().resolve("picture");

  static Stream<byte[]> seeds() throws IOException {
    BufferedImage image = new BufferedImage(9, 7, BufferedImage.TYPE_INT_RGB);
    for (int x = 2; x < 6; x++) {
      image.setRGB(x, 3, 0xFFFFFF);
    }
    List<byte[]> seeds = new ArrayList<>();
    for (String format : List.of("png", "jpg", "gif", "bmp", "tiff")) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ImageIO.write(image, format, bytes);
      seeds.add(bytes.toByteArray());
    }
    // Small, since most inputs have their size.
    for (String kind : List.of("lossy", "lossless", "lossy-alpha")) {
      seeds.add(Files.readAllBytes(Path.of("src/test/resources/pictures/9x7-" + kind + ".webp")));
    }
    return seeds.stream();
  }

  @MethodSource("seeds")
  @FuzzTest
  void read(byte[] input) {
    Fuzzed.check(
        input.length,
        () -> {
          Files.write(FILE, input);
          OriginalPicture picture = PictureReader.read(FILE);
          new InputPreparation(28, 28).prepare(picture);
        });
  }
}
