package org.fashionmnist.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/** Decodes a picture file of a known format, in memory that has a bound. */
final class PictureDecoder {

  /** Of pictures with more pixels only every n-th is kept; the page of a run keeps as many. */
  static final int KEPT_PIXELS = 16_000_000;

  /** Pixels of the largest picture that is looked at: a small file can claim any number. */
  static final int MOST_PIXELS = 256_000_000;

  /** The same where the decoder holds all pixels at once. */
  static final int MOST_PIXELS_AT_ONCE = 64_000_000;

  /** Bytes of decoded pixels that a file may have whatever its size. */
  private static final long FREE_PIXEL_BYTES = 16L << 20;

  /** More for each byte of a file; a deflated one has at most 1,032. */
  private static final long MOST_PIXEL_BYTES_PER_BYTE = 2048;

  /** What the decoder of JPEG says of a file that ends too early. */
  private static final List<String> CUT_SHORT = List.of("Truncated File", "Premature end");

  private PictureDecoder() {}

  /**
   * Decodes a file.
   *
   * @throws PictureException if it is damaged or has too many pixels
   * @throws IOException if it cannot be read
   */
  static OriginalPicture decode(Path file, PictureFormat format) throws IOException {
    Orientation orientation = CameraOrientation.read(file, format);
    ImageReader reader =
        ImageIO.getImageReadersByFormatName(format.name().toLowerCase(Locale.ROOT)).next();
    List<String> warnings = new ArrayList<>();
    reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
    try (ImageInputStream in = open(file, format)) {
      boolean tiff = format == PictureFormat.TIFF;
      reader.setInput(in, /* seekForwardOnly= */ true, /* ignoreMetadata= */ !tiff);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      requireDecodable(file, format, width, height);
      requirePlausible(file, width, height, reader.getRawImageType(0));
      BufferedImage image = reader.read(0, everyNth(reader, width, height));
      requireComplete(warnings);
      return GrayConversion.convert(
          image, tiff ? orientation(reader.getImageMetadata(0)) : orientation, width, height);
    } catch (PictureException e) {
      throw e;
    } catch (IOException | RuntimeException e) { // decoders throw all kinds at what they meet
      throw new PictureException(
          "damaged, or a rare kind of %s (%s); save it again, for example as PNG"
              .formatted(format.label(), reason(e)),
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

  private static ImageInputStream open(Path file, PictureFormat format) throws IOException {
    return format == PictureFormat.WEBP
        ? WebpStream.of(file)
        : new FileImageInputStream(file.toFile());
  }

  private static void requireDecodable(Path file, PictureFormat format, int width, int height)
      throws IOException {
    if (format == PictureFormat.JPEG) {
      JpegScans scans = JpegScans.read(file);
      scans.requireFew();
      requireAtMost(
          scans.isHeldAtOnce() ? MOST_PIXELS_AT_ONCE : MOST_PIXELS,
          format,
          width,
          height,
          scans.progressive() ? "progressive " : "");
    } else {
      requireAtMost(
          format.isReadRowByRow() ? MOST_PIXELS : MOST_PIXELS_AT_ONCE, format, width, height, "");
    }
  }

  private static void requireAtMost(
      int most, PictureFormat format, int width, int height, String kind) throws PictureException {
    if ((long) width * height > most) {
      throw new PictureException(
          "%,d × %,d pixels are too many for a %s%s; expected at most %d million, make it smaller"
              .formatted(width, height, kind, format.label(), most / 1_000_000));
    }
  }

  /** Memory for the pixels is taken before the first is decoded. */
  private static void requirePlausible(Path file, int width, int height, ImageTypeSpecifier type)
      throws IOException {
    long bits = type == null ? 32 : type.getColorModel().getPixelSize();
    long fileBytes = Files.size(file);
    if ((long) width * height * bits / 8
        > FREE_PIXEL_BYTES + MOST_PIXEL_BYTES_PER_BYTE * fileBytes) {
      throw new PictureException(
          "%,d × %,d pixels in %,d bytes: damaged, or a drawing that is far too large; make it smaller"
              .formatted(width, height, fileBytes));
    }
  }

  private static ImageReadParam everyNth(ImageReader reader, int width, int height) {
    int n = (int) Math.ceil(Math.sqrt((double) width * height / KEPT_PIXELS));
    ImageReadParam param = reader.getDefaultReadParam();
    if (n > 1) {
      param.setSourceSubsampling(Math.min(n, width), Math.min(n, height), 0, 0);
    }
    return param;
  }

  private static Orientation orientation(IIOMetadata tiff) throws IOException {
    TIFFField field =
        TIFFDirectory.createFromMetadata(tiff).getTIFFField(BaselineTIFFTagSet.TAG_ORIENTATION);
    return field == null ? Orientation.UPRIGHT : Orientation.ofExif(field.getAsInt(0));
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
