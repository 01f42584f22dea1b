package org.fashionmnist.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fashionmnist.data.npy.NpyReader;
import org.fashionmnist.data.npy.NpzReader;
import org.junit.jupiter.params.provider.MethodSource;

/** Arrays of NumPy, and archives of them. */
class NumPyFuzzTest {

  private static final Path FILE = Fuzzed.folder().resolve("arrays.npz");

  static Stream<byte[]> seeds() throws IOException {
    byte[] bytes = npy("{'descr': '|u1', 'fortran_order': False, 'shape': (1, 2, 2), }", 4);
    byte[] floats = npy("{'descr': '<f4', 'fortran_order': True, 'shape': (2, 3), }", 24);
    byte[] longs = npy("{'descr': '>i8', 'fortran_order': False, 'shape': (2,), }", 16);
    return Stream.of(bytes, floats, longs, npz("x_train", bytes), npz("y_train", longs));
  }

  private static byte[] npy(String header, int values) {
    String text = "\u0093NUMPY\u0001\0" + (char) (header.length() + 1) + "\0" + header + "\n";
    return (text + "\1".repeat(values)).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] npz(String name, byte[] array) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name + ".npy"));
      zip.write(array);
    }
    return bytes.toByteArray();
  }

  @MethodSource("seeds")
  @FuzzTest
  void read(byte[] input) {
    Fuzzed.check(
        input.length,
        () -> {
          if (input.length > 0 && input[0] == 'P') {
            Files.write(FILE, input);
            NpzReader.read(FILE);
          } else {
            NpyReader.read(new ByteArrayInputStream(input), "the input");
          }
        });
  }
}
