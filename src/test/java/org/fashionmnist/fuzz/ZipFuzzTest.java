package org.fashionmnist.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fashionmnist.data.layout.DatasetFinder;
import org.fashionmnist.data.layout.ImageSize;
import org.junit.jupiter.params.provider.MethodSource;

/** ZIP archives of data sets. */
class ZipFuzzTest {

  private static final Path FILE = Fuzzed.folder().resolve("data.zip");

  static Stream<byte[]> seeds() throws IOException {
    byte[] table = "label,a,b,c,d\n0,1,2,3,4\n1,4,3,2,1\n".getBytes(StandardCharsets.UTF_8);
    byte[] images = {0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 2, 1, 2, 3, 4};
    byte[] labels = {0, 0, 8, 1, 0, 0, 0, 1, 0};
    return Stream.of(
        zip("set/train.csv", table),
        zip("train-images-idx3-ubyte", images, "train-labels-idx1-ubyte", labels),
        zip("../train.csv", table));
  }

  private static byte[] zip(Object... namesAndContents) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
        zip.write((byte[]) namesAndContents[i + 1]);
      }
    }
    return bytes.toByteArray();
  }

  @MethodSource("seeds")
  @FuzzTest
  void read(byte[] input) {
    Fuzzed.check(
        input.length,
        () -> {
          Files.write(FILE, input);
          try (DatasetFinder finder = DatasetFinder.find(FILE)) {
            finder.read(ImageSize.STANDARD);
          }
        });
  }
}
