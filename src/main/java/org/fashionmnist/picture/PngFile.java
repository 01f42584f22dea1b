package org.fashionmnist.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.fashionmnist.storage.AtomicFile;

/** Gray pictures as PNG files, which read back as the same levels. */
public final class PngFile {

  private PngFile() {}

  /** Writes a file; it appears only when complete. */
  public static void write(Path file, GrayPicture picture) throws IOException {
    BufferedImage image =
        new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_BYTE_GRAY);
    image
        .getRaster()
        .setDataElements(0, 0, picture.width(), picture.height(), picture.copyLevels());
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(png)) {
      ImageIO.write(image, "png", out);
    }
    AtomicFile.write(file, png::writeTo);
  }
}
