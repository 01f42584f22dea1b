package org.fashionmnist.engine.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.result.Augmentation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Images of 3 × 4 pixels that chance changes. The expected gray levels were computed by a program
 * of Python from the definitions in {@code RandomStream}, {@code Purpose} and {@code
 * RandomErasing}.
 */
class AugmentedImagesTest {

  private static final int HEIGHT = 3;
  private static final int WIDTH = 4;
  private static final long SEED = 7;
  private static final Augmentation ALL = new Augmentation(1, true, 0.5);

  /** Pixel p of image i is 10 (p + 1) + i, the label i. */
  private static ImageExamples images(int count, int height, int width) {
    byte[] pixels = new byte[count * height * width];
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      labels[i] = (byte) i;
      for (int p = 0; p < height * width; p++) {
        pixels[i * height * width + p] = (byte) (10 * (p + 1) + i);
      }
    }
    return new ImageExamples(
        LabeledImages.of(pixels, labels, height, width), Normalization.RAW, Kernels.get());
  }

  private static Matrix read(Augmentation augmentation, int epoch, int... order) {
    Examples examples =
        new AugmentedImages(images(4, HEIGHT, WIDTH), augmentation, SEED).inEpoch(epoch);
    return read(examples, order);
  }

  private static Matrix read(Examples examples, int... order) {
    Matrix input = Matrix.zeros(order.length, examples.inputSize());
    Matrix labels = Matrix.zeros(order.length, 1);
    examples.read(order, 0, input, labels);
    for (int i = 0; i < order.length; i++) {
      assertThat(labels.at(i, 0)).isEqualTo(order[i]);
    }
    return input;
  }

  /** Gray levels, rounded: 1/255 is no float. */
  private static String levels(Matrix input, int row) {
    StringBuilder text = new StringBuilder();
    for (int p = 0; p < input.columns(); p++) {
      String end = p % WIDTH == WIDTH - 1 && p < input.columns() - 1 ? " | " : " ";
      text.append(Math.round(input.at(row, p))).append(end);
    }
    return text.toString().strip();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, 10 20 253 143 | 50 60 81 75 | 90 100 110 120",
    "1, 1, 61 71 81 0 | 101 111 121 0 | 0 0 0 0",
    "1, 2, 22 164 1 108 | 62 127 116 210 | 102 112 122 0",
    "1, 3, 0 0 0 0 | 13 23 33 43 | 53 63 73 83",
    "2, 0, 0 10 20 30 | 0 50 60 70 | 0 165 100 110",
    "2, 1, 0 0 0 0 | 0 41 31 21 | 0 81 71 61",
    "2, 2, 12 22 32 42 | 52 62 72 82 | 92 102 112 122",
    "2, 3, 0 0 0 0 | 33 23 13 0 | 73 63 53 0",
  })
  void imageLooksAsTheWrittenDefinitionSays(int epoch, int image, String expected) {
    assertThat(levels(read(ALL, epoch, image), 0)).isEqualTo(expected);
  }

  @Test
  void neitherOrderNorBatchChangesAnImage() {
    Matrix together = read(ALL, 1, 3, 0, 2, 1);
    for (int i = 0; i < 4; i++) {
      int image = new int[] {3, 0, 2, 1}[i];
      assertThat(levels(together, i)).isEqualTo(levels(read(ALL, 1, image), 0));
    }
  }

  @Test
  void eachWayHasItsOwnChance() {
    assertThat(levels(read(new Augmentation(1, false, 0), 2, 3), 0))
        .isEqualTo("0 0 0 0 | 23 33 43 0 | 63 73 83 0");
    assertThat(levels(read(new Augmentation(0, true, 0), 2, 3), 0))
        .isEqualTo("43 33 23 13 | 83 73 63 53 | 123 113 103 93");
    assertThat(levels(read(new Augmentation(0, false, 0.5), 2, 0), 0))
        .isEqualTo("10 20 30 40 | 50 60 70 80 | 90 165 110 120");
  }

  @Test
  void backgroundIsTheNormalizedBlack() {
    Normalization shifted = new Normalization("some", 0.25f, 0.5f);
    ImageExamples images =
        new ImageExamples(images(4, HEIGHT, WIDTH).images(), shifted, Kernels.get());
    Examples epoch = new AugmentedImages(images, new Augmentation(1, false, 0), SEED).inEpoch(2);

    assertThat(read(epoch, 3).at(0, 0)).isEqualTo(-0.5f);
  }

  @Test
  void outsideAnEpochImagesAreAsTheyAre() {
    AugmentedImages examples = new AugmentedImages(images(2, HEIGHT, WIDTH), ALL, SEED);

    assertThat(levels(read(examples, 1), 0))
        .isEqualTo("11 21 31 41 | 51 61 71 81 | 91 101 111 121");
    assertThat(new AugmentedImages(images(1, 1, 5), Augmentation.NONE, SEED).inEpoch(1))
        .isInstanceOf(ImageExamples.class);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.25, 1})
  void imagesAreErasedAsOftenAsAsked(double probability) {
    int count = 256;
    ImageExamples plain = images(count, 28, 28);
    Examples erased =
        new AugmentedImages(plain, new Augmentation(0, false, probability), 1).inEpoch(1);
    int[] order = IntStream.range(0, count).toArray();
    Matrix before = read(plain, order);
    Matrix after = read(erased, order);

    int changed = 0;
    for (int i = 0; i < count; i++) {
      int differing = 0;
      for (int p = 0; p < 784; p++) {
        assertThat(after.at(i, p)).isBetween(0f, 255.001f);
        differing += before.at(i, p) == after.at(i, p) ? 0 : 1;
      }
      changed += differing > 0 ? 1 : 0;
      assertThat(differing).isLessThanOrEqualTo(Math.round(0.45f * 784));
    }
    assertThat((double) changed / count).isBetween(probability - 0.08, probability + 0.08);
  }

  /** Where no rectangle fits, or it has no pixel, the image is as it was. */
  @ParameterizedTest
  @CsvSource({"2, 2", "2, 200", "200, 2"})
  void smallAndLongImagesAreErasedWithinTheirEdges(int height, int width) {
    ImageExamples plain = images(50, height, width);
    Examples erased = new AugmentedImages(plain, new Augmentation(1, true, 1), 1).inEpoch(1);

    assertThat(read(erased, IntStream.range(0, 50).toArray()).rows()).isEqualTo(50);
  }

  @Test
  void shiftMayLeaveASinglePixel() {
    Examples examples =
        new AugmentedImages(images(4, HEIGHT, WIDTH), new Augmentation(2, false, 0), 1).inEpoch(1);
    for (int i = 0; i < 4; i++) {
      assertThat(levels(read(examples, i), 0)).containsPattern("[1-9]");
    }
  }

  @Test
  void whatLeavesNothingIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new AugmentedImages(images(1, HEIGHT, WIDTH), new Augmentation(3, false, 0), SEED))
        .withMessage("a shift of 3 pixels moves images of 3 × 4 out of sight: expected at most 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AugmentedImages(images(1, 1, 12), new Augmentation(0, true, 0), SEED))
        .withMessage(
            "shift, flip and erase are of images with rows and columns, these have 1 × 12");
    assertThatIllegalArgumentException().isThrownBy(() -> new Augmentation(-1, false, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Augmentation(0, false, 1.1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Augmentation(0, false, Double.NaN));
  }
}
