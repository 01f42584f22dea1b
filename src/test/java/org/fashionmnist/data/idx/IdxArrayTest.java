package org.fashionmnist.data.idx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.fashionmnist.data.SmallDataset;
import org.junit.jupiter.api.Test;

class IdxArrayTest {

  @Test
  void checksumIsThatOfTheFile() throws Exception {
    IdxArray array = SmallDataset.images(3, 5, 7);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    IdxWriter.write(array, out);

    byte[] sum = MessageDigest.getInstance("SHA-256").digest(out.toByteArray());

    assertThat(array.sha256()).isEqualTo(HexFormat.of().formatHex(sum));
    assertThat(array.byteCount()).isEqualTo(out.size()).isEqualTo(16 + 3 * 5 * 7);
  }

  @Test
  void writtenBytesAreThoseOfTheFormat() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    IdxWriter.write(IdxArray.of(IdxType.SHORT, List.of(1, 2), new byte[] {1, 2, 3, 4}), out);

    assertThat(out.toByteArray())
        .isEqualTo(HexFormat.of().parseHex("00000b02000000010000000201020304"));
  }

  @Test
  void lengthsThatDoNotAgreeAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IdxArray.of(IdxType.INT, List.of(2, 2), new byte[4]))
        .withMessage("expected 16 bytes for the shape [2, 2] of INT, got 4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IdxArray.of(IdxType.INT, List.of(), new byte[4]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IdxArray.of(IdxType.INT, List.of(-1, -1), new byte[4]));
  }

  @Test
  void viewCannotChangeTheArray() {
    ByteBuffer view = SmallDataset.labels(1, 2).bytesView();

    assertThat(view.isReadOnly()).isTrue();
  }

  @Test
  void arraysAreEqualByTypeShapeAndValues() {
    IdxArray array = SmallDataset.images(2, 2, 3);

    assertThat(array)
        .isEqualTo(SmallDataset.images(2, 2, 3))
        .hasSameHashCodeAs(SmallDataset.images(2, 2, 3))
        .isNotEqualTo(SmallDataset.images(2, 3, 2))
        .isNotEqualTo(SmallDataset.images(1, 2, 3));
    assertThat(SmallDataset.labels(1, 2)).isNotEqualTo(SmallDataset.labels(1, 3));
  }
}
