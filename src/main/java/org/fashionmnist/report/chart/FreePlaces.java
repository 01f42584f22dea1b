package org.fashionmnist.report.chart;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** Places of marks in a picture: one that would hide another stands above it. */
public final class FreePlaces {

  private final double apart;
  private final List<Point2D> taken = new ArrayList<>();

  /**
   * No mark so far.
   *
   * @param apart between the middles of two marks that do not touch, logical pixels
   */
  public FreePlaces(double apart) {
    this.apart = apart;
  }

  /** A mark that stays where it is. */
  public void take(Point2D point) {
    taken.add(point);
  }

  /** The lowest place at a point or above it that no mark touches; it is taken then. */
  public Point2D next(Point2D point) {
    Point2D.Double place = new Point2D.Double(point.getX(), point.getY());
    while (taken.stream().anyMatch(other -> other.distance(place) < apart)) {
      place.y--;
    }
    taken.add(place);
    return place;
  }
}
