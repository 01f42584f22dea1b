package org.fashionmnist.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.fashionmnist.data.DatasetImport;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code data import} reads: a folder, one of whose files is another. */
class ImportFuzzTest {

  private static final OneFile FILES = OneFile.in(ImportFuzzTest::files);

  private static List<Path> files(Path folder) throws IOException {
    Path idx = Files.createDirectory(folder.resolve("idx"));
    Path images = idx.resolve("train-images-idx3-ubyte");
    Path labels = idx.resolve("train-labels-idx1-ubyte");
    byte[] four = new byte[16 + 16];
    System.arraycopy(new byte[] {0, 0, 8, 3, 0, 0, 0, 4, 0, 0, 0, 2, 0, 0, 0, 2}, 0, four, 0, 16);
    Files.write(images, four);
    Files.write(labels, new byte[] {0, 0, 8, 1, 0, 0, 0, 4, 0, 1, 0, 1});
    Path classes = Files.writeString(idx.resolve("classes.txt"), "bag\ncoat\n");
    Path table = Files.createDirectory(folder.resolve("table")).resolve("train.csv");
    Files.writeString(table, "label,a,b,c,d\n" + "0,1,2,3,4\n1,4,3,2,1\n".repeat(4));
    Path numpy = Files.createDirectory(folder.resolve("numpy"));
    Files.write(numpy.resolve("x_train.npy"), npy("(4, 2, 2)", 16));
    Files.write(numpy.resolve("y_train.npy"), npy("(4,)", 4));
    return List.of(
        images, labels, classes, table, numpy.resolve("x_train.npy"), numpy.resolve("y_train.npy"));
  }

  private static byte[] npy(String shape, int count) {
    String header = "{'descr': '|u1', 'fortran_order': False, 'shape': " + shape + ", }\n";
    String text = "\u0093NUMPY\u0001\0" + (char) header.length() + "\0" + header;
    return (text + "\0\1".repeat(count / 2)).getBytes(StandardCharsets.ISO_8859_1);
  }

  static Stream<byte[]> seeds() {
    return FILES.seeds();
  }

  @MethodSource("seeds")
  @FuzzTest
  void read(byte[] input) {
    FILES.check(
        input,
        file -> {
          Path target = file.getParent().resolveSibling("imported");
          try {
            new DatasetImport(
                    DatasetImport.STANDARD.conversion(),
                    DatasetImport.STANDARD.classNames(),
                    0.5,
                    1)
                .run(List.of(file.getParent()), target);
          } finally {
            delete(target);
          }
        });
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
