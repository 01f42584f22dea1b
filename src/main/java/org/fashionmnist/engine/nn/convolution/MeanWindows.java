package org.fashionmnist.engine.nn.convolution;

import java.util.Arrays;

/** Windows whose places within the image count alike; what lies beyond its edges does not count. */
final class MeanWindows {

  private final ImageShape image;
  private final Span[] rowSpans; // of each row of means
  private final Span[] columnSpans; // of each column of means

  MeanWindows(Window window, ImageShape image) {
    this.image = image;
    ImageShape means = window.over(image, image.channels());
    this.rowSpans = spans(window, means.rows(), image.rows());
    this.columnSpans = spans(window, means.columns(), image.columns());
  }

  /** Places of a window within an axis. */
  private record Span(int from, int to) {}

  private static Span[] spans(Window window, int outputs, int inputs) {
    Span[] spans = new Span[outputs];
    for (int i = 0; i < outputs; i++) {
      int first = i * window.stride() - window.before(inputs);
      spans[i] = new Span(Math.max(0, first), Math.min(inputs, first + window.size()));
    }
    return spans;
  }

  /**
   * The mean of each window: the sum of its places, row by row, divided by their number.
   *
   * @param from where the image begins in {@code xs}
   * @param to where the means begin in {@code ys}
   */
  void means(float[] xs, int from, float[] ys, int to) {
    int at = to;
    for (Span rows : rowSpans) {
      for (Span span : columnSpans) {
        Arrays.fill(ys, at, at + image.channels(), 0f);
        for (int row = rows.from; row < rows.to; row++) {
          for (int column = span.from; column < span.to; column++) {
            add(xs, from + placeOf(row, column), 1, ys, at);
          }
        }
        divide(ys, at, (rows.to - rows.from) * (span.to - span.from));
        at += image.channels();
      }
    }
  }

  /**
   * Sends each window's gradient in equal parts to its places.
   *
   * @param from where the gradient by the means begins in {@code deltas}
   * @param to where the gradient by the image begins in {@code gradients}
   */
  void spread(float[] deltas, int from, float[] gradients, int to) {
    Arrays.fill(gradients, to, to + image.size(), 0f);
    int at = from;
    for (Span rows : rowSpans) {
      for (Span span : columnSpans) {
        float count = (rows.to - rows.from) * (span.to - span.from);
        for (int row = rows.from; row < rows.to; row++) {
          for (int column = span.from; column < span.to; column++) {
            add(deltas, at, count, gradients, to + placeOf(row, column));
          }
        }
        at += image.channels();
      }
    }
  }

  private int placeOf(int row, int column) {
    return (row * image.columns() + column) * image.channels();
  }

  /** Adds the numbers of a place, each divided by {@code divisor}. */
  private void add(float[] terms, int from, float divisor, float[] sums, int to) {
    for (int channel = 0; channel < image.channels(); channel++) {
      sums[to + channel] += terms[from + channel] / divisor;
    }
  }

  private void divide(float[] sums, int from, float count) {
    for (int channel = 0; channel < image.channels(); channel++) {
      sums[from + channel] /= count;
    }
  }
}
