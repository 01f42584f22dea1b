package org.fashionmnist.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads image files of many formats; of an animation the first picture. */
public final class PictureReader {

  /** What can be read, for messages. */
  public static final String FORMATS = PictureFormat.NAMES;

  /** Bytes that are taken from what is no file, such as a pipe, which need not end. */
  private static final long MOST_BYTES = 1L << 30;

  private PictureReader() {}

  /**
   * Reads a picture. Of one with more than 16 million pixels only every second, third … pixel of a
   * row and column is kept.
   *
   * @param file a file, or a pipe
   * @throws PictureException if the file is not a picture, is of another format than can be read,
   *     damaged or far too large
   * @throws IOException if the file cannot be read
   */
  public static OriginalPicture read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      FileStart start = FileStart.read(in);
      PictureFormat format = format(start);
      if (Files.isRegularFile(file)) {
        return PictureDecoder.decode(file, format);
      }
      Path copy = Files.createTempFile("fashion-picture-", null);
      try {
        copy(start, in, copy);
        return PictureDecoder.decode(copy, format);
      } finally {
        Files.delete(copy);
      }
    }
  }

  private static PictureFormat format(FileStart start) throws PictureException {
    if (start.isEmpty()) {
      throw new PictureException("an empty file; expected a %s".formatted(PictureFormat.NAMES));
    }
    var format = PictureFormat.of(start);
    if (format.isEmpty()) {
      throw ForeignFormat.of(start)
          .map(ForeignFormat::refusal)
          .orElseGet(
              () ->
                  new PictureException(
                      "not a picture in a known format; expected %s, save it as one of them"
                          .formatted(PictureFormat.NAMES)));
    }
    return format.get();
  }

  private static void copy(FileStart start, InputStream in, Path copy) throws IOException {
    try (OutputStream out = Files.newOutputStream(copy)) {
      out.write(start.toBytes());
      byte[] buffer = new byte[1 << 16];
      long total = 0;
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        total += count;
        if (total > MOST_BYTES) {
          throw new PictureException("more than 1 GiB came and no end; expected one picture");
        }
        out.write(buffer, 0, count);
      }
    }
  }

  /**
   * Whether a file of a folder is meant to be a picture: its content says so, or its name, also
   * that of a photograph in a format that cannot be read.
   */
  public static boolean isPicture(Path file) {
    if (PictureFormat.isNameOf(file) || ForeignFormat.isNameOf(file)) {
      return true;
    }
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return PictureFormat.of(FileStart.read(in)).isPresent();
    } catch (IOException unreadable) {
      return false;
    }
  }
}
