package org.fashionmnist.engine.dataset;

import java.util.Arrays;

/**
 * Changes images in place: rows of normalized pixels, one behind the other.
 *
 * @param background of what comes in at an edge
 */
record PixelGrid(int height, int width, float background) {

  static PixelGrid of(ImageExamples examples) {
    return new PixelGrid(
        examples.images().height(), examples.images().width(), examples.normalization().apply(0));
  }

  /**
   * Exchanges left and right.
   *
   * @param from where the image begins in {@code pixels}, which are modified
   */
  void mirror(float[] pixels, int from) {
    for (int y = 0; y < height; y++) {
      int left = from + y * width;
      for (int right = left + width - 1; left < right; left++, right--) {
        float pixel = pixels[left];
        pixels[left] = pixels[right];
        pixels[right] = pixel;
      }
    }
  }

  /**
   * Moves an image; what leaves it is lost.
   *
   * @param from where the image begins in {@code pixels}, which are modified
   * @param down rows, upwards where negative; less than there are
   * @param right columns, to the left where negative; less than there are
   */
  void move(float[] pixels, int from, int down, int right) {
    int by = down * width + right;
    int kept = height * width - Math.abs(by);
    System.arraycopy(pixels, from + Math.max(0, -by), pixels, from + Math.max(0, by), kept);
    fill(pixels, from, 0, down, 0, width);
    fill(pixels, from, height + down, height, 0, width);
    fill(pixels, from, 0, height, 0, right);
    fill(pixels, from, 0, height, width + right, width);
  }

  /** Fills the rows and columns of a rectangle; of nothing where one ends before it begins. */
  private void fill(float[] pixels, int from, int top, int bottom, int left, int right) {
    if (left < right) {
      for (int y = top; y < bottom; y++) {
        Arrays.fill(pixels, from + y * width + left, from + y * width + right, background);
      }
    }
  }
}
