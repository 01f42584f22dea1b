package org.fashionmnist.page.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/** Bytes for the script of a page: compressed by gzip, in Base64. */
final class PackedBytes {

  private PackedBytes() {}

  static String base64(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length);
    try (OutputStream gzip = new BestGzip(bytes)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail to be written", e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  /** Takes its time for fewer bytes. */
  private static final class BestGzip extends GZIPOutputStream {

    BestGzip(OutputStream out) throws IOException {
      super(out, 1 << 16);
      def.setLevel(9);
    }
  }
}
