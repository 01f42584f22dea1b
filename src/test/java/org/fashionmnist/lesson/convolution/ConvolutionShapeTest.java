package org.fashionmnist.lesson.convolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvolutionShapeTest {

  /** Map and padding as Keras has them: ⌈n / s⌉ for same, with less before than after. */
  @ParameterizedTest
  @CsvSource({
    "6, 1, VALID, 4, 0, 0",
    "6, 2, VALID, 2, 0, 0",
    "8, 3, VALID, 2, 0, 0",
    "3, 3, VALID, 1, 0, 0",
    "6, 1, SAME, 6, 1, 1",
    "6, 2, SAME, 3, 0, 1",
    "7, 2, SAME, 4, 1, 1",
    "6, 3, SAME, 2, 0, 0",
    "8, 3, SAME, 3, 0, 1",
    "7, 3, SAME, 3, 1, 1"
  })
  void sizesAreThoseOfKeras(int size, int stride, Padding padding, int map, int before, int after) {
    ConvolutionShape shape = new ConvolutionShape(size, stride, padding, 1);

    assertThat(shape.mapSize()).isEqualTo(map);
    assertThat(shape.padBefore()).isEqualTo(before);
    assertThat(shape.padAfter()).isEqualTo(after);
  }

  @Test
  void aDenseLayerNeedsAWeightFromEachPixelToEachSum() {
    ConvolutionShape shape = new ConvolutionShape(6, 1, Padding.VALID, 2);

    assertThat(shape.parameterCount()).isEqualTo(10);
    assertThat(shape.denseParameterCount()).isEqualTo(36 * 16 + 16);
  }

  @Test
  void whatLeavesNothingIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConvolutionShape(6, 2, Padding.VALID, 3))
        .withMessage("expected pools of 1 to 2, since the map is 2 × 2, got 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConvolutionShape(2, 1, Padding.VALID, 1))
        .withMessage("expected an image of 3 × 3 to 8 × 8 pixels, got 2 × 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConvolutionShape(6, 0, Padding.VALID, 1))
        .withMessage("expected a stride of at least 1, got 0");
  }
}
