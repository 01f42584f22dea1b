package org.fashionmnist.engine.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImageExamplesTest {

  private static final float UNTOUCHED = -7;

  /** Five images of 1 × 3, in gray levels of their own, with the labels 10 to 14. */
  private final LabeledImages images =
      LabeledImages.of(
          new byte[] {0, 1, 2, 10, 11, 12, 20, 21, 22, 30, 31, 32, (byte) 240, (byte) 241, 0},
          new byte[] {10, 11, 12, 13, 14},
          1,
          3);

  private final int[] order = {4, 0, 3, 1, 2};
  private final Matrix input = Matrix.zeros(3, 3);
  private final Matrix labels = Matrix.zeros(3, 1);
  private final ImageExamples reader =
      new ImageExamples(images, new Normalization("some", 0.5f, 0.25f), Kernels.get());

  @BeforeEach
  void fillTheBatchWithOldNumbers() {
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        input.data()[input.rowOffset(i) + j] = UNTOUCHED;
      }
      labels.data()[labels.rowOffset(i)] = UNTOUCHED;
    }
  }

  private void assertRow(int row, int image) {
    for (int j = 0; j < 3; j++) {
      float expected = (images.pixel(image, j) / 255f - 0.5f) / 0.25f;
      assertThat(input.at(row, j)).as("row %d, pixel %d", row, j).isEqualTo(expected);
    }
    assertThat(labels.at(row, 0)).isEqualTo(10 + image);
  }

  @Test
  void aBatchHasTheImagesOfTheOrderFromItsBeginningOn() {
    reader.read(order, 2, input, labels);

    assertRow(0, 3);
    assertRow(1, 1);
    assertRow(2, 2);
  }

  @Test
  void aShorterBatchLeavesTheOtherRowsAsTheyAre() {
    reader.read(order, 1, input.rowsView(0, 2), labels.rowsView(0, 2));

    assertRow(0, order[1]);
    assertRow(1, order[2]);
    assertThat(input.at(2, 0)).isEqualTo(UNTOUCHED);
    assertThat(labels.at(2, 0)).isEqualTo(UNTOUCHED);
  }

  @Test
  void anOrderThatEndsBeforeTheBatchIsAnError() {
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> reader.read(order, 3, input, labels));
  }
}
