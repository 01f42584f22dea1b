package org.fashionmnist.picture;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** The image formats that can be read. A file's first bytes decide, not its name. */
public enum PictureFormat {
  PNG("89504e470d0a1a0a", ".*\\.png"),
  JPEG("ffd8ff", ".*\\.jpe?g"),
  BMP("424d", ".*\\.bmp"),
  GIF("47494638", ".*\\.gif");

  /** All formats, for messages. */
  public static final String NAMES = "PNG, JPEG, BMP or GIF";

  /** Bytes that tell all formats apart. */
  static final int SIGNATURE_LENGTH = 8;

  private final String signature;
  private final String fileName;

  PictureFormat(String signature, String fileName) {
    this.signature = signature;
    this.fileName = fileName;
  }

  /**
   * The format of a file.
   *
   * @param start its first {@link #SIGNATURE_LENGTH} bytes, or fewer where it has no more
   */
  static Optional<PictureFormat> of(byte[] start) {
    String hex = HexFormat.of().formatHex(start);
    return Arrays.stream(values()).filter(format -> hex.startsWith(format.signature)).findFirst();
  }

  /** Whether a file is named as pictures are, in upper or lower case. */
  public static boolean isNameOfPicture(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).anyMatch(format -> name.matches(format.fileName));
  }
}
