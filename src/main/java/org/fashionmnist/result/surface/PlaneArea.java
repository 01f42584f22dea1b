package org.fashionmnist.result.surface;

/** A rectangle of the plane, its edges included. */
public record PlaneArea(double fromX, double toX, double fromY, double toY) {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public PlaneArea {
    boolean finite =
        Double.isFinite(fromX)
            && Double.isFinite(toX)
            && Double.isFinite(fromY)
            && Double.isFinite(toY);
    if (!finite || !(fromX < toX && fromY < toY)) {
      throw new IllegalArgumentException(
          "expected an area from low to high, got %s to %s and %s to %s"
              .formatted(fromX, toX, fromY, toY));
    }
  }

  /** Whether a point lies in it, made larger by so many times its size on each side. */
  public boolean contains(PlanePoint point, double widening) {
    double marginX = widening * (toX - fromX);
    double marginY = widening * (toY - fromY);
    return point.x() >= fromX - marginX
        && point.x() <= toX + marginX
        && point.y() >= fromY - marginY
        && point.y() <= toY + marginY;
  }
}
