package org.fashionmnist.page.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Bytes for the script of a page: compressed by gzip, in Base64. The slowest level of compression
 * would take ten times as long and save less than a hundredth.
 */
final class PackedBytes {

  private static final int COMPRESSION_LEVEL = 6;

  private PackedBytes() {}

  /** Of images. */
  static String base64(byte[] plain) {
    return base64(plain, Deflater.DEFAULT_STRATEGY);
  }

  /** Of numbers, in which nothing recurs but single bytes: to look for more makes them longer. */
  static String base64OfNumbers(byte[] plain) {
    return base64(plain, Deflater.HUFFMAN_ONLY);
  }

  private static String base64(byte[] plain, int strategy) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length);
    try (OutputStream gzip = new Gzip(bytes, strategy)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail to be written", e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  /** Java's own lets nobody choose. */
  private static final class Gzip extends GZIPOutputStream {

    Gzip(OutputStream out, int strategy) throws IOException {
      super(out, 1 << 16);
      def.setLevel(COMPRESSION_LEVEL);
      def.setStrategy(strategy);
    }
  }
}
