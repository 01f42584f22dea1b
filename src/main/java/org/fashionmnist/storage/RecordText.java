package org.fashionmnist.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The text of a record, which is UTF-8. */
final class RecordText {

  /** Far more than the largest record of a million images. */
  private static final long MOST_BYTES = 1L << 30;

  private RecordText() {}

  /**
   * Reads a file.
   *
   * @throws NoSuchFileException if there is none
   * @throws DamagedFileException if it is a folder or a pipe, far too large, or not UTF-8
   */
  static String read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      if (Files.notExists(file)) {
        throw new NoSuchFileException(file.toString());
      }
      throw new DamagedFileException(
          file, "expected a file, found a " + (Files.isDirectory(file) ? "folder" : "device"));
    }
    long size = Files.size(file);
    if (size > MOST_BYTES) {
      throw new DamagedFileException(
          file, "expected at most %,d bytes, got %,d".formatted(MOST_BYTES, size));
    }
    return decode(file, Files.readAllBytes(file));
  }

  private static String decode(Path file, byte[] content) throws DamagedFileException {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.wrap(content);
    CharBuffer text = CharBuffer.allocate(content.length);
    CoderResult result = decoder.decode(bytes, text, /* endOfInput= */ true);
    if (result.isError()) {
      long line = 1 + text.flip().chars().filter(c -> c == '\n').count();
      throw new DamagedFileException(
          file,
          "line " + line,
          "expected text in UTF-8, got the byte 0x%02X".formatted(bytes.get(bytes.position())));
    }
    return text.flip().toString();
  }
}
