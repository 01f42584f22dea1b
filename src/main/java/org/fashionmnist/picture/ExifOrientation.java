package org.fashionmnist.picture;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.stream.ImageInputStream;

/**
 * Finds how the camera was held in the EXIF part of a JPEG file. What is not as it should be is
 * passed over: the picture then is taken as it lies.
 */
final class ExifOrientation {

  private static final int START_OF_SCAN = 0xFFDA;
  private static final int APPLICATION_1 = 0xFFE1;
  private static final String EXIF = "Exif\0\0";
  private static final int TIFF_BIG_ENDIAN = 0x4D4D;
  private static final int TIFF_LITTLE_ENDIAN = 0x4949;
  private static final int ENTRY_BYTES = 12;
  private static final int ORIENTATION = 0x0112;

  private ExifOrientation() {}

  /**
   * Reads it.
   *
   * @param jpeg at any position, afterwards at another
   */
  static Orientation read(ImageInputStream jpeg) throws IOException {
    jpeg.setByteOrder(ByteOrder.BIG_ENDIAN);
    jpeg.seek(2); // after the marker that begins a JPEG file
    try {
      for (int marker = jpeg.readUnsignedShort();
          marker >= 0xFF01 && marker != START_OF_SCAN;
          marker = jpeg.readUnsignedShort()) {
        int length = jpeg.readUnsignedShort() - 2; // the length counts itself
        if (length < 0) {
          return Orientation.UPRIGHT;
        }
        if (marker == APPLICATION_1) {
          byte[] segment = new byte[length];
          jpeg.readFully(segment);
          if (isExif(segment)) {
            return Orientation.ofExif(orientationNumber(segment));
          }
        } else {
          jpeg.skipBytes(length);
        }
      }
    } catch (EOFException cutShort) {
      return Orientation.UPRIGHT; // whoever decodes it will say so
    }
    return Orientation.UPRIGHT;
  }

  private static boolean isExif(byte[] segment) {
    return new String(segment, StandardCharsets.ISO_8859_1).startsWith(EXIF);
  }

  /** The number in the first directory of the TIFF structure, or 0. */
  private static int orientationNumber(byte[] segment) {
    ByteBuffer tiff = ByteBuffer.wrap(segment).position(EXIF.length()).slice();
    try {
      switch (tiff.getShort(0)) {
        case TIFF_BIG_ENDIAN -> tiff.order(ByteOrder.BIG_ENDIAN);
        case TIFF_LITTLE_ENDIAN -> tiff.order(ByteOrder.LITTLE_ENDIAN);
        default -> {
          return 0;
        }
      }
      int directory = tiff.getInt(4);
      int count = Short.toUnsignedInt(tiff.getShort(directory));
      for (int i = 0; i < count; i++) {
        int entry = directory + 2 + i * ENTRY_BYTES;
        if (tiff.getShort(entry) == ORIENTATION) {
          return tiff.getShort(entry + 8);
        }
      }
    } catch (IndexOutOfBoundsException damaged) {
      return 0;
    }
    return 0;
  }
}
