package org.fashionmnist.engine.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.fashionmnist.data.RealData;
import org.junit.jupiter.api.Test;

class NormalizationTest {

  @Test
  void unitMapsLevelsToZeroToOne() {
    assertThat(Normalization.UNIT.apply(0)).isZero();
    assertThat(Normalization.UNIT.apply(255)).isEqualTo(1);
    assertThat(Normalization.UNIT.apply(51)).isEqualTo(51 / 255f);
  }

  @Test
  void standardGivesMeanZeroAndDeviationOne() {
    byte[] pixels = {0, 0, 51, (byte) 255, 102, 7};
    LabeledImages images = LabeledImages.of(pixels, new byte[2], 1, 3);

    Normalization standard = Normalization.standard(images);

    double sum = 0;
    double squares = 0;
    for (byte pixel : pixels) {
      double value = standard.apply(Byte.toUnsignedInt(pixel));
      sum += value;
      squares += value * value;
    }
    assertThat(sum / 6).isCloseTo(0, within(1e-6));
    assertThat(squares / 6).isCloseTo(1, within(1e-6));
  }

  @Test
  void realDataHaveTheKnownMeanAndDeviation() {
    Normalization standard = Normalization.standard(RealData.dataset().training());

    // The values that are in use for this data set: 0.2860 and 0.3530.
    assertThat(standard.mean()).isCloseTo(0.2860f, within(0.00005f));
    assertThat(standard.deviation()).isCloseTo(0.3530f, within(0.00005f));
  }

  @Test
  void equalPixelsCannotBeStandardized() {
    LabeledImages gray = LabeledImages.of(new byte[] {9, 9}, new byte[1], 1, 2);

    assertThatIllegalArgumentException().isThrownBy(() -> Normalization.standard(gray));
  }

  @Test
  void numbersThatMakeNoScaleAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Normalization("x", 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Normalization("x", 0, Float.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Normalization("x", Float.POSITIVE_INFINITY, 1));
  }
}
