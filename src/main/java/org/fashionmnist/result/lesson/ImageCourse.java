package org.fashionmnist.result.lesson;

import java.util.List;

/**
 * A training on images with one batch size.
 *
 * @param name for readers
 * @param batchSize images an update
 * @param points the course, the start first
 */
public record ImageCourse(String name, int batchSize, List<Point> points) {

  public ImageCourse {
    points = List.copyOf(points);
  }

  /**
   * A look at the network.
   *
   * @param updates made by then
   * @param imagesSeen by then
   * @param loss mean over the images that are measured
   */
  public record Point(long updates, long imagesSeen, double loss) {}

  public Point last() {
    return points.get(points.size() - 1);
  }
}
