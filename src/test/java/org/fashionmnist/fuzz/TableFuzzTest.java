package org.fashionmnist.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.fashionmnist.data.table.ImageTable;
import org.fashionmnist.data.table.TableReader;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables with an image in each row. */
class TableFuzzTest {

  private static final Path FILE = Fuzzed.folder().resolve("table.csv");

  static Stream<byte[]> seeds() {
    return Stream.of(
            "label,p1,p2,p3,p4\n0,0,255,3,4\n1,9,8,7,6\n",
            "p1,p2,\"label\"\r\n0.5,0.25,shirt\r\n1,0,\"a \"\"b\"\"\"\r\n",
            "\uFEFF3,0,1e-3\n")
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  @MethodSource("seeds")
  @FuzzTest
  void read(byte[] input) {
    Fuzzed.check(
        input.length,
        () -> {
          Files.write(FILE, input);
          ImageTable table = TableReader.read(FILE, FILE.toString());
          if (table.pixels().shape().get(0) != table.labels().size()) {
            throw new AssertionError("%s, %s".formatted(table.pixels(), table.labels()));
          }
        });
  }
}
