package org.fashionmnist.data.idx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.fashionmnist.storage.AtomicFile;

/** Writes IDX files, plain or gzip. */
public final class IdxWriter {

  private static final int CHUNK_BYTES = 1 << 18;

  private IdxWriter() {}

  /** Writes an array to a stream, which the caller closes. */
  public static void write(IdxArray array, OutputStream out) throws IOException {
    out.write(array.header());
    byte[] bytes = array.bytes();
    // Writing all at once would make the JDK hold a second buffer of that size outside the heap.
    for (int from = 0; from < bytes.length; from += CHUNK_BYTES) {
      out.write(bytes, from, Math.min(CHUNK_BYTES, bytes.length - from));
    }
  }

  /**
   * Writes an array to a file, with gzip if its name ends in {@code .gz}.
   *
   * @throws IOException if the file cannot be written; an earlier one is then as it was
   */
  public static void write(IdxArray array, Path file) throws IOException {
    boolean gzip = file.toString().endsWith(".gz");
    AtomicFile.write(
        file,
        out -> {
          if (gzip) {
            GZIPOutputStream compressed = new GZIPOutputStream(out, 1 << 16);
            write(array, compressed);
            compressed.finish();
          } else {
            write(array, out);
          }
        });
  }
}
