package org.fashionmnist.picture;

/** How often each number from 0 to 255 occurs in some places of a picture. */
final class Histogram {

  /** What is counted of a place. */
  @FunctionalInterface
  interface Measure {

    /** A number from 0 to 255. */
    int of(int x, int y);
  }

  private final int[] counts = new int[256];
  private int total;

  private Histogram() {}

  /** Of part of a picture. */
  static Histogram ofArea(BoundingBox area, Measure measure) {
    Histogram histogram = new Histogram();
    for (int y = area.top(); y < area.top() + area.height(); y++) {
      for (int x = area.left(); x < area.left() + area.width(); x++) {
        histogram.count(measure.of(x, y));
      }
    }
    return histogram;
  }

  /** Of the outermost pixels of part of a picture. */
  static Histogram ofEdges(BoundingBox area, Measure measure) {
    Histogram histogram = new Histogram();
    int right = area.left() + area.width() - 1;
    int bottom = area.top() + area.height() - 1;
    for (int x = area.left(); x <= right; x++) {
      histogram.count(measure.of(x, area.top()));
      histogram.count(measure.of(x, bottom));
    }
    for (int y = area.top() + 1; y < bottom; y++) {
      histogram.count(measure.of(area.left(), y));
      histogram.count(measure.of(right, y));
    }
    return histogram;
  }

  private void count(int value) {
    counts[value]++;
    total++;
  }

  int median() {
    long below = 0;
    int value = 0;
    while (2 * (below + counts[value]) < total) {
      below += counts[value];
      value++;
    }
    return value;
  }

  /** The share of numbers that are at least so large, 0 to 1. */
  double shareFrom(int least) {
    long above = 0;
    for (int i = Math.max(0, least); i < counts.length; i++) {
      above += counts[i];
    }
    return (double) above / total;
  }
}
