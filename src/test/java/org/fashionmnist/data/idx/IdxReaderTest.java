package org.fashionmnist.data.idx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.fashionmnist.data.SmallDataset;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdxReaderTest {

  /** Labels 7 and 9. */
  private static final byte[] TWO_LABELS = hex("00000801 00000002 0709");

  @TempDir Path folder;

  @Test
  void magicNumberSizesAndValuesAreRead() throws IOException {
    IdxArray array = read(hex("00000803 00000002 00000001 00000003 010203 FDFEFF"));

    assertThat(array.type()).isEqualTo(IdxType.UNSIGNED_BYTE);
    assertThat(array.shape()).containsExactly(2, 1, 3);
    assertThat(array.bytesView()).isEqualTo(ByteBuffer.wrap(hex("010203FDFEFF")));
  }

  @Test
  void valuesOfSeveralBytesHaveTheHighByteFirst() throws IOException {
    IdxArray array = read(hex("00000D01 00000002 3F800000 C0000000"));

    assertThat(array.type()).isEqualTo(IdxType.FLOAT);
    float[] values = new float[2];
    array.bytesView().asFloatBuffer().get(values);
    assertThat(values).containsExactly(1f, -2f);
  }

  @ParameterizedTest
  @EnumSource
  void everyTypeComesBackAsItWasWritten(IdxType type) throws IOException {
    byte[] bytes = new byte[5 * 3 * type.byteCount()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 37);
    }
    IdxArray written = IdxArray.of(type, List.of(5, 3), bytes);
    Path file = folder.resolve("array");

    IdxWriter.write(written, file);

    assertThat(IdxReader.read(file)).isEqualTo(written);
  }

  @Test
  void gzipIsFoundByContentAndNotByName() throws IOException {
    Path plain = Files.write(folder.resolve("plain.gz"), TWO_LABELS);
    Path gzip = Files.write(folder.resolve("gzip"), SmallDataset.gzip(TWO_LABELS));

    assertThat(IdxReader.read(gzip)).isEqualTo(IdxReader.read(plain));
  }

  @Test
  void gzipWithinGzipIsRead() throws IOException {
    byte[] twice = SmallDataset.gzip(SmallDataset.gzip(TWO_LABELS));

    assertThat(read(twice)).isEqualTo(read(TWO_LABELS));
  }

  @Test
  void endlessGzipIsRefused() throws IOException {
    byte[] content = TWO_LABELS;
    for (int layer = 0; layer < 4; layer++) {
      content = SmallDataset.gzip(content);
    }
    byte[] deep = content;

    assertThatExceptionOfType(IdxFormatException.class)
        .isThrownBy(() -> read(deep))
        .withMessageContaining("is gzip within gzip, more than 3 times");
  }

  @Test
  void headerWithTheLowByteFirstIsRead() throws IOException {
    assertThat(read(hex("01080000 02000000 0709"))).isEqualTo(read(TWO_LABELS));
    assertThat(read(hex("010C0000 02000000 07000000 09010000")))
        .isEqualTo(read(hex("00000C01 00000002 00000007 00000109")));
    assertThatExceptionOfType(IdxFormatException.class)
        .isThrownBy(() -> read(hex("03080000 020000")))
        .withMessageContaining("cut off inside its header");
  }

  @Test
  void arraysBeyondOneBufferAreRead() throws IOException {
    IdxArray large = SmallDataset.images(207, 31, 131);
    Path file = folder.resolve("large.gz");

    IdxWriter.write(large, file);

    assertThat(Files.size(file)).isLessThan(large.byteCount());
    assertThat(IdxReader.read(file)).isEqualTo(large);
  }

  @Test
  void arrayWithoutValuesIsRead() throws IOException {
    assertThat(read(hex("00000801 00000000")).shape()).containsExactly(0);
  }

  static Stream<Arguments> damagedFiles() throws IOException {
    byte[] gzip = SmallDataset.gzip(TWO_LABELS);
    byte[] flipped = gzip.clone();
    flipped[gzip.length - 6] ^= 1;
    byte[] html = "<!DOCTYPE html><title>Sign in</title>".getBytes(StandardCharsets.UTF_8);
    return Stream.of(
        damaged("empty", hex(""), "is empty"),
        damaged("empty gzip", SmallDataset.gzip(hex("")), "is empty"),
        damaged("truncated gzip", Arrays.copyOf(gzip, gzip.length - 9), "gzip stream ends early"),
        damaged("start of gzip", Arrays.copyOf(gzip, 2), "gzip stream ends early"),
        damaged("wrong checksum of gzip", flipped, "is damaged: Corrupt GZIP trailer"),
        damaged("HTML", html, "is an HTML page; expected an IDX file, plain or gzip"),
        damaged("ZIP", hex("504B0304 0000"), "looks like a ZIP archive"),
        damaged("text", hex("68656C6C6F"), "starts with the bytes 68 65 6c 6c"),
        damaged("three bytes", hex("000008"), "starts with the bytes 00 00 08"),
        damaged("unknown type", hex("00000701 00000001 00"), "magic number 0x00000701"),
        damaged("no dimension", hex("00000800"), "magic number 0x00000800"),
        damaged("half a header", hex("00000803 00000001"), "cut off inside its header"),
        damaged("missing value", hex("00000801 00000002 07"), "cut off after 1 bytes of values"),
        damaged("trailing byte", hex("00000801 00000002 070900"), "goes on after the 2 bytes"));
  }

  private static Arguments damaged(String name, byte[] content, String message) {
    return Arguments.of(Named.of(name, content), message);
  }

  @ParameterizedTest
  @MethodSource("damagedFiles")
  void damagedFileIsNamedWithWhatIsWrong(byte[] content, String message) throws IOException {
    Path file = Files.write(folder.resolve("some-file"), content);

    assertThatExceptionOfType(IdxFormatException.class)
        .isThrownBy(() -> IdxReader.read(file))
        .withMessageStartingWith(file + " ")
        .withMessageContaining(message)
        .withMessageContaining("; expected ")
        .withMessageEndingWith("; get the file again");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00000803 80000000 0000001C 0000001C",
        "00000803 FFFFFFFF FFFFFFFF FFFFFFFF",
        "00000E01 10000000",
        "00000803 00000000 80000000 00000001"
      })
  void moreThanAnArrayCanHoldIsRefused(String header) {
    assertThatExceptionOfType(IdxFormatException.class)
        .isThrownBy(() -> read(hex(header)))
        .withMessageContaining("announces")
        .withMessageContaining("expected at most 2 GB");
  }

  @Test
  void memoryIsNotTakenForWhatOnlyTheHeaderClaims() {
    ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    byte[] content = hex("00000801 7FFFFFF7 0102");
    long before = memory.getCurrentThreadAllocatedBytes();

    assertThatExceptionOfType(IdxFormatException.class)
        .isThrownBy(() -> read(content))
        .withMessageContaining("cut off after 2 bytes of values; expected the 2,147,483,639 bytes");

    assertThat(memory.getCurrentThreadAllocatedBytes() - before).isLessThan(10_000_000);
  }

  @Test
  void folderInPlaceOfAFileIsRefused() {
    assertThatExceptionOfType(IdxFormatException.class)
        .isThrownBy(() -> IdxReader.read(folder))
        .withMessage(
            "%s is a folder; expected an IDX file, plain or gzip; put the file in its place",
            folder);
  }

  @Test
  void missingFileIsNamed() {
    Path missing = folder.resolve("missing");

    assertThatExceptionOfType(FileNotFoundException.class)
        .isThrownBy(() -> IdxReader.read(missing))
        .withMessage("there is no file " + missing);
  }

  private static IdxArray read(byte[] content) throws IOException {
    return IdxReader.read(new ByteArrayInputStream(content), "test");
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits.replace(" ", ""));
  }

  /** A bomb: 2 MB of zeros that would become 2 GB. */
  @Test
  void gzipThatUnpacksToFarMoreThanItsSizeIsRefusedBeforeItIsUnpacked() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(new byte[] {0, 0, 8, 3, 0, 1, 0, 0, 0, 0, 0, 100, 0, 0, 0, 100});
      gzip.write(new byte[1 << 20]);
    }

    assertThatExceptionOfType(IdxFormatException.class)
        .isThrownBy(() -> IdxReader.read(new ByteArrayInputStream(bytes.toByteArray()), "bomb.gz"))
        .withMessageContaining("bomb.gz unpacks to 655,360,000 bytes, more than 100 times its size")
        .withMessageEndingWith("unpack it yourself if you trust it");
  }
}
