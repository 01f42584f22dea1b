package org.fashionmnist.data.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.fashionmnist.data.idx.IdxArray;
import org.fashionmnist.data.idx.IdxType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpyReaderTest {

  private static final byte[] SIX = {1, 2, 3, 4, 5, 6};

  @TempDir Path folder;

  @Test
  void bytesAreRead() throws IOException {
    IdxArray array = read(NpyFile.of("|u1", "(2, 3)", SIX));

    assertThat(array).isEqualTo(IdxArray.of(IdxType.UNSIGNED_BYTE, List.of(2, 3), SIX));
  }

  @Test
  void shapeOfOneDimensionEndsInAComma() throws IOException {
    assertThat(read(NpyFile.of("|u1", "(6,)", SIX)).shape()).containsExactly(6);
  }

  @Test
  void longNumbersBecomeIntegers() throws IOException {
    byte[] little = {7, 1, 0, 0, 0, 0, 0, 0};
    byte[] big = {0, 0, 0, 0, 0, 0, 1, 7};

    IdxArray expected = IdxArray.of(IdxType.INT, List.of(1), new byte[] {0, 0, 1, 7});
    assertThat(read(NpyFile.of("<i8", "(1,)", little))).isEqualTo(expected);
    assertThat(read(NpyFile.of(">i8", "(1,)", big))).isEqualTo(expected);
  }

  @Test
  void numberBeyondAnIntegerIsRefused() {
    assertRefused(NpyFile.of("<i8", "(1,)", new byte[] {0, 0, 0, 0, 1, 0, 0, 0}), "beyond 32 bits");
  }

  @Test
  void halvesBecomeFloats() throws IOException {
    byte[] oneAndMinusTwoAndSmall = {0x00, 0x3C, 0x00, (byte) 0xC0, 0x01, 0x00};

    IdxArray array = read(NpyFile.of("<f2", "(3,)", oneAndMinusTwoAndSmall));

    assertThat(array.values().applyAsDouble(0)).isEqualTo(1);
    assertThat(array.values().applyAsDouble(1)).isEqualTo(-2);
    assertThat(array.values().applyAsDouble(2)).isEqualTo(0x1p-24);
  }

  @Test
  void orderOfFortranIsTurned() throws IOException {
    byte[] file =
        NpyFile.of(
            "{'descr': '|u1', 'fortran_order': True, 'shape': (2, 3), }",
            new byte[] {1, 4, 2, 5, 3, 6});

    assertThat(read(file).bytes()).containsExactly(SIX);
  }

  @Test
  void whatIsNoArrayOfNumbersIsRefused() {
    byte[] good = NpyFile.of("|u1", "(2, 3)", SIX);

    assertRefused(new byte[0], "is no NPY file");
    assertRefused(Arrays.copyOf(good, 30), "is cut off inside its header");
    assertRefused(Arrays.copyOf(good, good.length - 1), "is cut off after 5 bytes of values");
    assertRefused(Arrays.copyOf(good, good.length + 1), "goes on after its values");
    assertRefused(NpyFile.of("|O", "(1,)", SIX), "holds values of NumPy's type O");
    assertRefused(NpyFile.of("<U5", "(1,)", SIX), "holds values of NumPy's type U5");
    assertRefused(NpyFile.of("|u1", "(70000, 70000)", SIX), "expected at most 2 GB");
    assertRefused(NpyFile.of("|u1", "(99999999999,)", SIX), "expected at most 2 GB");
  }

  @Test
  void archiveHasItsArraysByName() throws IOException {
    Path file = folder.resolve("both.npz");
    NpyFile.writeArchive(
        file,
        Map.of("x", NpyFile.of("|u1", "(2, 3)", SIX), "y", NpyFile.of("|u1", "(1,)", new byte[1])));

    Map<String, IdxArray> arrays = NpzReader.read(file);

    assertThat(arrays).containsOnlyKeys("x", "y");
    assertThat(arrays.get("x").bytes()).containsExactly(SIX);
  }

  @Test
  void errorNamesTheArchiveAndTheArray() throws IOException {
    Path file = folder.resolve("both.npz");
    NpyFile.writeArchive(file, Map.of("x", new byte[3]));

    assertThatExceptionOfType(NpyFormatException.class)
        .isThrownBy(() -> NpzReader.read(file))
        .withMessageStartingWith(file + "/x.npy is no NPY file");
  }

  private static IdxArray read(byte[] file) throws IOException {
    return NpyReader.read(new ByteArrayInputStream(file), "file");
  }

  private static void assertRefused(byte[] file, String message) {
    assertThatExceptionOfType(NpyFormatException.class)
        .isThrownBy(() -> read(file))
        .withMessageStartingWith("file ")
        .withMessageContaining(message);
  }
}
