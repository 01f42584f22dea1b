package org.fashionmnist.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * A WebP file in memory, whose decoder looks at single bits, goes back and forth, and looks ahead
 * beyond the end. A few zeros lie there; whoever wants more decodes what is not in the file. Of a
 * file's end the decoder would take no note, and go on with the last bits for as many pixels as the
 * header claims.
 */
final class WebpStream extends ImageInputStreamImpl {

  /** Bytes that the decoder has in its hands before they are needed, and as many more. */
  private static final int LOOK_AHEAD = 16;

  private final byte[] bytes;

  private WebpStream(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Reads a file.
   *
   * @throws PictureException if its parts do not lie in it as they should
   */
  static WebpStream of(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    WebpLayout.requireSound(bytes);
    return new WebpStream(Arrays.copyOf(bytes, bytes.length + LOOK_AHEAD));
  }

  @Override
  public int read() throws IOException {
    requireMore();
    bitOffset = 0;
    return Byte.toUnsignedInt(bytes[(int) streamPos++]);
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    requireMore();
    bitOffset = 0;
    int count = (int) Math.min(length, bytes.length - streamPos);
    System.arraycopy(bytes, (int) streamPos, target, from, count);
    streamPos += count;
    return count;
  }

  private void requireMore() throws IOException {
    checkClosed();
    if (streamPos >= bytes.length) {
      throw new PictureException("damaged: the file ends before the picture does");
    }
  }

  /**
   * Not that of the file: the decoder would compare it with the number of pixels, and refuse
   * drawings of a few large areas, which take few bytes. {@link PictureDecoder} compares them.
   */
  @Override
  public long length() {
    return Long.MAX_VALUE;
  }
}
