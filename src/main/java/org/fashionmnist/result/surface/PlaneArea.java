package org.fashionmnist.result.surface;

/** A rectangle of the plane, its edges included. */
public record PlaneArea(double fromX, double toX, double fromY, double toY) {

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
