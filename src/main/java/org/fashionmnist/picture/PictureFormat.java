package org.fashionmnist.picture;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The image formats that can be read. A file's first bytes decide, not its name. */
enum PictureFormat {
  PNG("PNG", "\\x89PNG\r\n\\x1A\n", "a?png", true),
  JPEG("JPEG", "\\xFF\\xD8\\xFF", "jpe?g|jpe|jfif|pjpe?g|pjp", true),
  WEBP("WebP", "RIFF....WEBP", "webp", false),
  TIFF("TIFF", "II[*+]\\x00|MM\\x00[*+]", "tiff?", false),
  BMP("BMP", "BM(?!.{28}[\\x04\\x05]\\x00)", "bmp|dib", true),
  GIF("GIF", "GIF8", "gif", true);

  /** All formats, for messages. */
  static final String NAMES = "PNG, JPEG, WebP, TIFF, BMP or GIF";

  private final String label;
  private final Pattern signature;
  private final Pattern fileName;
  private final boolean readRowByRow;

  PictureFormat(String label, String signature, String extensions, boolean readRowByRow) {
    this.label = label;
    this.signature = FileStart.signature(signature);
    this.fileName = Pattern.compile(".*\\.(" + extensions + ")", Pattern.CASE_INSENSITIVE);
    this.readRowByRow = readRowByRow;
  }

  /** As people write it. */
  String label() {
    return label;
  }

  /** Whether memory is needed only for the pixels that are kept, where most are passed over. */
  boolean isReadRowByRow() {
    return readRowByRow;
  }

  /** The format of a file. */
  static Optional<PictureFormat> of(FileStart start) {
    return Arrays.stream(values()).filter(format -> start.matches(format.signature)).findFirst();
  }

  /** Whether a file is named as these pictures are, in upper or lower case. */
  static boolean isNameOf(Path file) {
    String name = file.getFileName().toString();
    return Arrays.stream(values()).anyMatch(format -> format.fileName.matcher(name).matches());
  }
}
