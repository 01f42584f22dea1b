package org.fashionmnist.result.run;

import java.util.List;
import org.fashionmnist.result.Range;

/**
 * Images as points of a plane: what the last hidden layer makes of them, seen from the side where
 * they differ most.
 *
 * @param layer its name, for example {@code dense.0}
 * @param firstShare of the variance of its outputs that lies along the horizontal axis, 0 to 1
 * @param secondShare the same along the vertical one
 * @param points in the order they are drawn
 */
public record LayerMap(String layer, double firstShare, double secondShare, List<Point> points) {

  /**
   * One image.
   *
   * @param image its place in the test set
   * @param label its true class
   * @param predicted the class the network says
   */
  public record Point(int image, int label, int predicted, float x, float y) {}

  public LayerMap {
    points = List.copyOf(points);
    Range.share("first share", firstShare);
    Range.share("second share", secondShare);
  }
}
