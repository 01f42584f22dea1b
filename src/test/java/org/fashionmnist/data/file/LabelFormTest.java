package org.fashionmnist.data.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.util.List;
import org.fashionmnist.data.SmallDataset;
import org.fashionmnist.data.idx.IdxArray;
import org.fashionmnist.data.idx.IdxFormatException;
import org.fashionmnist.data.idx.IdxType;
import org.junit.jupiter.api.Test;

class LabelFormTest {

  private static final IdxArray LABELS = SmallDataset.labels(4, 0, 255);

  @Test
  void labelsInTheFormStayWhatTheyAre() throws IdxFormatException {
    assertThat(LabelForm.of(LABELS, "file").array()).isSameAs(LABELS);
  }

  @Test
  void otherTypesAndColumnsAreTaken() throws IdxFormatException {
    IdxArray column = IdxArray.of(IdxType.UNSIGNED_BYTE, List.of(3, 1), LABELS.bytes());

    assertThat(LabelForm.of(column, "file").array()).isEqualTo(LABELS);
    assertThat(LabelForm.of(ints(List.of(3), 4, 0, 255), "file").array()).isEqualTo(LABELS);
    assertThat(LabelForm.of(ints(List.of(3, 1), 4, 0, 255), "file").array()).isEqualTo(LABELS);
  }

  @Test
  void firstOfTheColumnsOfQmnistIsTheLabel() throws IdxFormatException {
    FormedArray formed =
        LabelForm.of(ints(List.of(2, 8), 7, 4, 12, 0, 9, 0, 0, 0, 2, 1, 3, 1, 9, 0, 0, 1), "file");

    assertThat(formed.array().bytes()).containsExactly(7, 2);
    assertThat(formed.changes()).containsExactly("the first of 8 columns is the label");
  }

  @Test
  void oneHotRowsAreNumbersOfTheirOnes() throws IdxFormatException {
    IdxArray rows =
        IdxArray.of(IdxType.UNSIGNED_BYTE, List.of(3, 3), new byte[] {0, 0, 1, 1, 0, 0, 0, 1, 0});

    assertThat(LabelForm.of(rows, "file").array().bytes()).containsExactly(2, 0, 1);
  }

  @Test
  void whatIsNoLabelIsRefused() {
    assertRefused(ints(List.of(2), 3, 256), "has the label 256 at position 1; expected whole");
    assertRefused(ints(List.of(2), -1, 0), "has the label -1 at position 0");
    assertRefused(ints(List.of(2, 2), 1, 1, 0, 1), "holds 2 × 2 values of type int");
    assertRefused(SmallDataset.labels(), "holds 0 values");
    assertRefused(SmallDataset.images(1, 2, 2), "holds 1 × 2 × 2 values");
  }

  private static IdxArray ints(List<Integer> shape, int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * values.length);
    for (int value : values) {
      bytes.putInt(value);
    }
    return IdxArray.of(IdxType.INT, shape, bytes.array());
  }

  private static void assertRefused(IdxArray array, String message) {
    assertThatExceptionOfType(IdxFormatException.class)
        .isThrownBy(() -> LabelForm.of(array, "file"))
        .withMessageStartingWith("file ")
        .withMessageContaining(message);
  }
}
