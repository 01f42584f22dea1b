package org.fashionmnist.data.npy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes what {@code numpy.save} and {@code numpy.savez} write. */
public final class NpyFile {

  private NpyFile() {}

  /**
   * An NPY file.
   *
   * @param descr type as NumPy calls it, for example {@code |u1}
   * @param shape as Python writes it, for example {@code (2, 3)}
   */
  public static byte[] of(String descr, String shape, byte... values) {
    return of(
        "{'descr': '%s', 'fortran_order': False, 'shape': %s, }".formatted(descr, shape), values);
  }

  static byte[] of(String header, byte[] values) {
    byte[] text = (header + "\n").getBytes(StandardCharsets.ISO_8859_1);
    ByteBuffer file = ByteBuffer.allocate(10 + text.length + values.length);
    file.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.ISO_8859_1)).put((byte) 1);
    file.put((byte) 0).put((byte) text.length).put((byte) (text.length >> 8));
    return file.put(text).put(values).array();
  }

  /** An NPZ archive. */
  public static void writeArchive(Path file, Map<String, byte[]> arrays) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> array : arrays.entrySet()) {
        zip.putNextEntry(new ZipEntry(array.getKey() + ".npy"));
        zip.write(array.getValue());
      }
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      bytes.writeTo(out);
    }
  }
}
