package org.fashionmnist.engine.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StratifiedSplitTest {

  /** Images of one pixel, which is the image's position: 100 of class 0, 50 of class 1. */
  private final LabeledImages images = images(150);

  private static LabeledImages images(int count) {
    byte[] pixels = new byte[count];
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      pixels[i] = (byte) i;
      labels[i] = (byte) (i % 3 == 2 ? 1 : 0);
    }
    return LabeledImages.of(pixels, labels, 1, 1);
  }

  @Test
  void everyClassIsHeldOutInTheSameShare() {
    StratifiedSplit split = StratifiedSplit.of(images, 0.1, 7);

    assertThat(split.validation().countPerLabel(2)).containsExactly(10, 5);
    assertThat(split.training().countPerLabel(2)).containsExactly(90, 45);
  }

  @Test
  void everyImageIsInOnePartInTheOriginalOrder() {
    StratifiedSplit split = StratifiedSplit.of(images, 0.3, 7);

    assertThat(positions(split.training())).isSorted();
    assertThat(positions(split.validation())).isSorted();
    assertThat(
            IntStream.concat(
                    IntStream.of(positions(split.training())),
                    IntStream.of(positions(split.validation())))
                .sorted())
        .containsExactlyElementsOf(IntStream.range(0, 150).boxed().toList());
  }

  @Test
  void seedDecidesWhatIsHeldOut() {
    int[] first = positions(StratifiedSplit.of(images, 0.2, 1).validation());

    assertThat(positions(StratifiedSplit.of(images, 0.2, 1).validation())).isEqualTo(first);
    assertThat(positions(StratifiedSplit.of(images, 0.2, 2).validation())).isNotEqualTo(first);
  }

  @Test
  void shareOfZeroHoldsNothingOut() {
    StratifiedSplit split = StratifiedSplit.of(images, 0, 7);

    assertThat(split.training().count()).isEqualTo(150);
    assertThat(split.validation().count()).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1, 1.5, Double.NaN})
  void shareOutOfRangeIsRefused(double share) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StratifiedSplit.of(images, share, 7))
        .withMessageContaining("got " + share);
  }

  @Test
  void shareThatLeavesNothingToLearnFromIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StratifiedSplit.of(images(2), 0.9, 7))
        .withMessageContaining("leaves none of the 2 images");
  }

  private static int[] positions(LabeledImages images) {
    return IntStream.range(0, images.count()).map(i -> images.pixel(i, 0)).toArray();
  }
}
