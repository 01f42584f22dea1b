package org.fashionmnist.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/** Reads image files of the formats in {@link PictureFormat}; of an animation the first picture. */
public final class PictureReader {

  /** Pixels of the largest picture that is decoded: a small file can claim any number. */
  public static final int MAX_PIXELS = 64_000_000;

  /** What the decoder of JPEG says of a file that ends too early. */
  private static final List<String> CUT_SHORT = List.of("Truncated File", "Premature end");

  private PictureReader() {}

  /**
   * Reads a picture.
   *
   * @throws PictureException if the file is not one, is damaged or has more than {@link
   *     #MAX_PIXELS}
   * @throws IOException if the file cannot be read
   */
  public static OriginalPicture read(Path file) throws IOException {
    PictureFormat format = format(file);
    try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
      Orientation orientation =
          format == PictureFormat.JPEG ? ExifOrientation.read(in) : Orientation.UPRIGHT;
      in.seek(0);
      return GrayConversion.convert(decode(in, format), orientation);
    }
  }

  private static PictureFormat format(Path file) throws IOException {
    byte[] start;
    try (var in = Files.newInputStream(file)) {
      start = in.readNBytes(PictureFormat.SIGNATURE_LENGTH);
    }
    if (start.length == 0) {
      throw new PictureException("an empty file; expected a %s".formatted(PictureFormat.NAMES));
    }
    return PictureFormat.of(start)
        .orElseThrow(
            () ->
                new PictureException(
                    "not a picture in a known format; expected %s, save it as one of them"
                        .formatted(PictureFormat.NAMES)));
  }

  private static BufferedImage decode(ImageInputStream in, PictureFormat format)
      throws PictureException {
    ImageReader reader =
        ImageIO.getImageReadersByFormatName(format.name().toLowerCase(Locale.ROOT)).next();
    List<String> warnings = new ArrayList<>();
    reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
    try {
      reader.setInput(in, /* seekForwardOnly= */ true, /* ignoreMetadata= */ true);
      requireDecodable(reader.getWidth(0), reader.getHeight(0));
      BufferedImage image = reader.read(0);
      requireComplete(warnings);
      return image;
    } catch (PictureException e) {
      throw e;
    } catch (IOException | RuntimeException e) { // decoders throw all kinds at what they meet
      throw new PictureException(
          "damaged, or a rare kind of %s (%s); save it again, for example as PNG"
              .formatted(format, reason(e)),
          e);
    } catch (OutOfMemoryError e) {
      throw new PictureException(
          "too large for the %,d MiB of memory that Java may use; make it smaller"
              .formatted(Runtime.getRuntime().maxMemory() >> 20),
          e);
    } finally {
      reader.dispose();
    }
  }

  private static void requireDecodable(int width, int height) throws PictureException {
    if ((long) width * height > MAX_PIXELS) {
      throw new PictureException(
          "%,d × %,d pixels are too many; expected at most %d million, make it smaller"
              .formatted(width, height, MAX_PIXELS / 1_000_000));
    }
  }

  /** Of what a decoder passes over only a file that ends too early is damage. */
  private static void requireComplete(List<String> warnings) throws PictureException {
    if (warnings.stream().anyMatch(warning -> CUT_SHORT.stream().anyMatch(warning::contains))) {
      throw new PictureException("damaged: the file ends before the picture does");
    }
  }

  private static String reason(Exception e) {
    String message = e.getMessage();
    return message == null || message.isBlank()
        ? e.getClass().getSimpleName()
        : message.lines().findFirst().orElseThrow().strip();
  }
}
