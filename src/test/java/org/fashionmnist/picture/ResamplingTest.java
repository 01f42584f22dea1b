package org.fashionmnist.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResamplingTest {

  @ParameterizedTest
  @CsvSource({"7, 5, 3, 2", "28, 28, 28, 28", "31, 9, 28, 3", "56, 84, 28, 28", "5, 1, 1, 1"})
  void smallerPicturesAreMeansOfTheAreaTheyCover(
      int width, int height, int newWidth, int newHeight) {
    GrayPicture picture = noise(width, height);

    float[] scaled = Resampling.scale(picture, whole(picture), newWidth, newHeight);

    for (int y = 0; y < newHeight; y++) {
      for (int x = 0; x < newWidth; x++) {
        assertThat((double) scaled[y * newWidth + x])
            .isCloseTo(areaMean(picture, newWidth, newHeight, x, y), within(0.01));
      }
    }
  }

  /** Every old pixel is cut into so many that each new one is made of whole ones. */
  private static double areaMean(GrayPicture picture, int newWidth, int newHeight, int x, int y) {
    long sum = 0;
    for (int fineY = y * picture.height(); fineY < (y + 1) * picture.height(); fineY++) {
      for (int fineX = x * picture.width(); fineX < (x + 1) * picture.width(); fineX++) {
        sum += picture.level(fineX / newWidth, fineY / newHeight);
      }
    }
    return (double) sum / (picture.width() * picture.height());
  }

  @Test
  void sameSizeIsTheSamePicture() {
    GrayPicture picture = noise(28, 28);

    float[] scaled = Resampling.scale(picture, whole(picture), 28, 28);

    for (int i = 0; i < scaled.length; i++) {
      assertThat(scaled[i]).isEqualTo(picture.level(i % 28, i / 28));
    }
  }

  @Test
  void largerPicturesHaveValuesInBetween() {
    GrayPicture picture = GrayPicture.of(2, 1, new byte[] {0, 100});

    float[] scaled = Resampling.scale(picture, whole(picture), 4, 2);

    assertThat(scaled).containsExactly(0, 25, 75, 100, 0, 25, 75, 100);
  }

  @Test
  void onlyThePartIsLookedAt() {
    GrayPicture picture = GrayPicture.of(4, 2, new byte[] {9, 1, 3, 9, 9, 5, 7, 9});

    float[] scaled = Resampling.scale(picture, new BoundingBox(1, 0, 2, 2), 1, 1);

    assertThat(scaled).containsExactly(4);
  }

  private static BoundingBox whole(GrayPicture picture) {
    return new BoundingBox(0, 0, picture.width(), picture.height());
  }

  private static GrayPicture noise(int width, int height) {
    byte[] levels = new byte[width * height];
    new Random(width).nextBytes(levels);
    return GrayPicture.of(width, height, levels);
  }
}
