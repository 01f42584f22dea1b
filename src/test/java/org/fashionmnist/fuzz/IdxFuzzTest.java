package org.fashionmnist.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.fashionmnist.data.idx.IdxArray;
import org.fashionmnist.data.idx.IdxReader;
import org.junit.jupiter.params.provider.MethodSource;

/** IDX files, plain and gzip. */
class IdxFuzzTest {

  static Stream<byte[]> seeds() throws IOException {
    byte[] images = {0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 2, 1, 2, 3, 4};
    byte[] turned = {1, 0x0B, 0, 0, 2, 0, 0, 0, 1, 0, 2, 0};
    byte[] doubles = {0, 0, 0x0E, 1, 0, 0, 0, 1, 1, 2, 3, 4, 5, 6, 7, 8};
    return Stream.of(images, turned, doubles, gzip(images), gzip(gzip(doubles)));
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  @MethodSource("seeds")
  @FuzzTest
  void read(byte[] input) {
    Fuzzed.check(
        input.length,
        () -> {
          IdxArray array = IdxReader.read(new ByteArrayInputStream(input), "the input");
          long values = array.shape().stream().mapToLong(size -> size).reduce(1, (a, b) -> a * b);
          if (values * array.type().byteCount() != array.bytes().length) {
            throw new AssertionError("%s of %d bytes".formatted(array, array.bytes().length));
          }
        });
  }
}
