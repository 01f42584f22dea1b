package org.fashionmnist.engine.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.junit.jupiter.api.Test;

class LabeledImagesTest {

  private static final byte[] PIXELS = {0, 1, 2, 3, 10, 11, 12, 13, (byte) 200, 0, 0, (byte) 255};

  /** Three images of 2 × 2. */
  private final LabeledImages images =
      LabeledImages.of(PIXELS, new byte[] {4, 1, (byte) 255}, 2, 2);

  @Test
  void pixelsAndLabelsAreUnsigned() {
    assertThat(images.pixel(2, 0)).isEqualTo(200);
    assertThat(images.pixel(2, 3)).isEqualTo(255);
    assertThat(images.label(2)).isEqualTo(255);
  }

  @Test
  void subsetHasTheChosenImagesInTheChosenOrder() {
    LabeledImages subset = images.subset(new int[] {2, 0, 2});

    assertThat(subset.count()).isEqualTo(3);
    assertThat(subset.label(0)).isEqualTo(255);
    assertThat(subset.label(1)).isEqualTo(4);
    assertThat(subset.pixel(1, 3)).isEqualTo(3);
    assertThat(subset.pixel(2, 0)).isEqualTo(200);
  }

  @Test
  void subsetOfASubsetCountsFromTheSubset() {
    LabeledImages subset = images.subset(new int[] {2, 1}).subset(new int[] {1});

    assertThat(subset.label(0)).isEqualTo(1);
    assertThat(subset.pixel(0, 0)).isEqualTo(10);
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> subset.subset(new int[] {1}));
  }

  @Test
  void pixelsAreWrittenNormalized() {
    Matrix batch = Matrix.of(new float[12], 0, 3, 4);
    Normalization normalization = new Normalization("some", 0.5f, 2);

    images.subset(new int[] {2}).fillRow(0, normalization, batch, 1, Kernels.get());

    float dark = -0.25f;
    assertThat(batch.data())
        .containsExactly(0, 0, 0, 0, (200 / 255f - 0.5f) / 2, dark, dark, 0.25f, 0, 0, 0, 0);
  }

  @Test
  void labelsAreCounted() {
    int[] counts = images.countPerLabel(256);

    assertThat(counts[4]).isEqualTo(1);
    assertThat(counts[255]).isEqualTo(1);
    assertThat(counts[0]).isZero();
  }

  @Test
  void lengthsThatDoNotAgreeAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LabeledImages.of(new byte[11], new byte[3], 2, 2))
        .withMessage("11 pixels are not 3 images of 2 × 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LabeledImages.of(new byte[0], new byte[0], 0, 2));
  }
}
