package org.fashionmnist.engine.gradcheck;

import java.util.stream.IntStream;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.convolution.ImageShape;
import org.fashionmnist.engine.nn.convolution.Padding;
import org.fashionmnist.engine.nn.convolution.Window;

/**
 * Which places of an image each window sees, row by row.
 *
 * @param channels numbers of a place
 * @param ofWindows [window][place in the window], the number of a place of the image, or {@value
 *     #BEYOND} beyond its edges
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record SeenPlaces(int channels, int[][] ofWindows) {

  static final int BEYOND = -1;

  /** Of windows that go over an image. */
  static SeenPlaces of(Shape input, Window window) {
    ImageShape image = ImageShape.of(input);
    ImageShape out = window.over(image, 1);
    int top = before(image.rows(), out.rows(), window);
    int left = before(image.columns(), out.columns(), window);
    int[][] places = new int[out.places()][window.size() * window.size()];
    for (int w = 0; w < places.length; w++) {
      for (int p = 0; p < places[w].length; p++) {
        int row = w / out.columns() * window.stride() - top + p / window.size();
        int column = w % out.columns() * window.stride() - left + p % window.size();
        boolean isInside =
            row >= 0 && row < image.rows() && column >= 0 && column < image.columns();
        places[w][p] = isInside ? row * image.columns() + column : BEYOND;
      }
    }
    return new SeenPlaces(image.channels(), places);
  }

  private static int before(int inputs, int outputs, Window window) {
    int beyond = (outputs - 1) * window.stride() + window.size() - inputs;
    return window.padding() == Padding.SAME && beyond > 0 ? beyond / 2 : 0;
  }

  /** Of one window that sees all. */
  static SeenPlaces all(Shape input) {
    ImageShape image = ImageShape.of(input);
    return new SeenPlaces(
        image.channels(), new int[][] {IntStream.range(0, image.places()).toArray()});
  }

  int windows() {
    return ofWindows.length;
  }

  /** Of a window. */
  int[] of(int window) {
    return ofWindows[window];
  }
}
