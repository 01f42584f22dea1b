package org.fashionmnist.report.chart;

import java.awt.Shape;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** Places of marks in a picture: one that would hide another stands above it. */
public final class FreePlaces {

  /** Between two marks. */
  private static final double GAP = 3;

  private record Taken(Point2D place, double radius) {}

  private final List<Taken> taken = new ArrayList<>();

  /** The lowest place at a point or above it where a mark touches no other; it is taken then. */
  public Point2D next(Point2D point, Shape mark) {
    double radius = mark.getBounds2D().getHeight() / 2;
    Point2D.Double place = new Point2D.Double(point.getX(), point.getY());
    while (taken.stream()
        .anyMatch(other -> other.place.distance(place) < other.radius + radius + GAP)) {
      place.y--;
    }
    taken.add(new Taken(place, radius));
    return place;
  }
}
