package org.fashionmnist.picture;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The passes over its pixels that a JPEG is made of.
 *
 * @param progressive whether each makes all of it finer
 * @param count how many there are; each may take a few bytes and is a pass over all pixels
 * @param separateColors whether a pass has not all of the colors
 */
record JpegScans(boolean progressive, int count, boolean separateColors) {

  /** Programs that write progressive files make a dozen; one for each bit of each band is less. */
  private static final int MOST = 200;

  private static final int START_OF_SCAN = 0xDA;
  private static final int END_OF_IMAGE = 0xD9;

  /**
   * Looks for the passes of a file; in what is damaged for those before the damage. One that has
   * all colors and is not progressive is the only one, and is not looked through.
   */
  static JpegScans read(Path file) throws IOException {
    boolean progressive = false;
    int colors = 0;
    int count = 0;
    boolean separateColors = false;
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      for (int marker = nextMarker(in); marker != END_OF_IMAGE; marker = nextMarker(in)) {
        if (!hasContent(marker)) {
          continue;
        }
        byte[] content = in.readNBytes(in.readUnsignedShort() - 2);
        if (marker == START_OF_SCAN) {
          count++;
          separateColors |= content.length > 0 && content[0] < colors;
          if (!progressive && !separateColors) {
            break;
          }
        } else if (isStartOfFrame(marker) && content.length > 5) {
          progressive = marker % 4 == 2;
          colors = content[5];
        }
      }
    } catch (EOFException | IllegalArgumentException damaged) {
      return new JpegScans(progressive, count, separateColors); // whoever decodes it will say so
    }
    return new JpegScans(progressive, count, separateColors);
  }

  /** The next one, after what lies before it, such as the data of a pass. */
  private static int nextMarker(DataInputStream in) throws IOException {
    while (true) {
      int before = in.readUnsignedByte();
      while (before != 0xFF) {
        before = in.readUnsignedByte();
      }
      int marker = in.readUnsignedByte();
      while (marker == 0xFF) {
        marker = in.readUnsignedByte();
      }
      if (marker != 0) {
        return marker;
      }
    }
  }

  private static boolean hasContent(int marker) {
    return marker != 0x01 && (marker < 0xD0 || marker > 0xD8);
  }

  /** All of SOF0 to SOF15; three numbers among them mean something else. */
  private static boolean isStartOfFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  /** Whether all of the picture is put together in memory, not row by row. */
  boolean isHeldAtOnce() {
    return progressive || separateColors;
  }

  /**
   * Requires few enough.
   *
   * @throws PictureException otherwise
   */
  void requireFew() throws PictureException {
    if (count > MOST) {
      throw new PictureException(
          "a JPEG of %,d passes over its pixels; expected at most %d, save it again"
              .formatted(count, MOST));
    }
  }
}
