package org.fashionmnist.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * Where the parts of a WebP file lie, by the <a
 * href="https://developers.google.com/speed/webp/docs/riff_container">specification of its
 * container</a>. The decoder takes a file at its word: it would decode each of a thousand pictures
 * in the place of one, and one of any size in the place of that in the header.
 */
final class WebpLayout {

  private static final int CHUNK_HEADER = 8;

  /** Place, size and duration of a picture of an animation, before its parts. */
  private static final int FRAME_HEADER = 16;

  private static final int ANIMATED = 0x02;

  private final ByteBuffer file;

  private WebpLayout(byte[] file) {
    this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The width and the height of a picture. */
  private record Size(int width, int height) {}

  /** A part of a file: its content is {@code from} inclusive to {@code to} exclusive. */
  private record Chunk(String name, int from, int to) {

    int next() {
      return to + (to - from) % 2;
    }
  }

  /**
   * Requires the picture that is read, the first one, to be there once, as large as it is said to
   * be, and whole.
   *
   * @throws PictureException otherwise
   */
  static void requireSound(byte[] file) throws PictureException {
    new WebpLayout(file).requireSound();
  }

  private void requireSound() throws PictureException {
    Chunk riff = chunk(0, file.capacity());
    Chunk first = chunk(riff.from + 4, riff.to);
    if (!first.name.equals("VP8X")) {
      return; // the picture itself
    }
    requireLength(first, 10);
    if ((file.get(first.from) & ANIMATED) == 0) {
      Size canvas = new Size(size(first.from + 4), size(first.from + 7));
      requireOnePicture(first.next(), riff.to, canvas);
      return;
    }
    Chunk frame = first;
    while (!frame.name.equals("ANMF")) {
      frame = chunk(frame.next(), riff.to);
    }
    requireLength(frame, FRAME_HEADER);
    Size canvas = new Size(size(frame.from + 6), size(frame.from + 9));
    requireOnePicture(frame.from + FRAME_HEADER, frame.to, canvas);
  }

  private void requireOnePicture(int from, int to, Size canvas) throws PictureException {
    Set<String> seen = new HashSet<>();
    int at = from;
    while (at < to) {
      Chunk chunk = chunk(at, to);
      String kind = chunk.name.startsWith("VP8") ? "a picture" : chunk.name;
      if (!seen.add(kind) && (kind.equals("a picture") || kind.equals("ALPH"))) {
        throw damaged("more than one %s where one belongs".formatted(chunk.name.strip()));
      }
      if (kind.equals("a picture") && !sizeOf(chunk).equals(canvas)) {
        throw damaged("a picture of another size than its header says");
      }
      at = chunk.next();
    }
    if (!seen.contains("a picture")) {
      throw damaged("no picture in it");
    }
  }

  private Size sizeOf(Chunk picture) throws PictureException {
    if (picture.name.equals("VP8L")) {
      requireLength(picture, 5);
      int bits = file.getInt(picture.from + 1);
      return new Size(1 + (bits & 0x3FFF), 1 + (bits >>> 14 & 0x3FFF));
    }
    requireLength(picture, 10);
    return new Size(
        file.getShort(picture.from + 6) & 0x3FFF, file.getShort(picture.from + 8) & 0x3FFF);
  }

  /** A number of 24 bits, one less than the size. */
  private int size(int at) {
    return 1
        + (Short.toUnsignedInt(file.getShort(at)) | Byte.toUnsignedInt(file.get(at + 2)) << 16);
  }

  private Chunk chunk(int at, int end) throws PictureException {
    if (at > end - CHUNK_HEADER) {
      throw damaged("the file ends before the picture does");
    }
    long length = Integer.toUnsignedLong(file.getInt(at + 4));
    if (length > end - at - CHUNK_HEADER) {
      throw damaged("the file ends before the picture does");
    }
    int from = at + CHUNK_HEADER;
    String name = new String(file.array(), at, 4, StandardCharsets.ISO_8859_1);
    return new Chunk(name, from, from + (int) length);
  }

  private static void requireLength(Chunk chunk, int least) throws PictureException {
    if (chunk.to - chunk.from < least) {
      throw damaged("its part %s is too short".formatted(chunk.name.strip()));
    }
  }

  private static PictureException damaged(String what) {
    return new PictureException("damaged: " + what);
  }
}
