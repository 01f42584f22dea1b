package org.fashionmnist.report.chart;

import java.util.ArrayList;
import java.util.List;

/** Finds places for labels one above the other, each as near as possible to where it belongs. */
public final class LabelStack {

  private LabelStack() {}

  /** Neighbors that touch, moved as one. */
  private record Group(double sumOfFirstPlaces, int count) {

    /** The place of its first label, at which the labels are off by least in the square. */
    double first() {
      return sumOfFirstPlaces / count;
    }

    Group with(Group next, double height) {
      double moved = next.sumOfFirstPlaces - height * count * next.count;
      return new Group(sumOfFirstPlaces + moved, count + next.count);
    }
  }

  /**
   * The middles of labels, in the order of {@code wanted}, at least {@code height} apart and, where
   * there is room, between {@code top} and {@code bottom}.
   *
   * @param wanted where the middles belong, ascending
   */
  public static List<Double> spread(List<Double> wanted, double height, double top, double bottom) {
    List<Group> groups = new ArrayList<>();
    for (double place : wanted) {
      Group group = new Group(place, 1);
      while (!groups.isEmpty()) {
        Group before = groups.get(groups.size() - 1);
        if (before.first() + before.count() * height <= group.first()) {
          break;
        }
        groups.remove(groups.size() - 1);
        group = before.with(group, height);
      }
      groups.add(group);
    }
    List<Double> places = new ArrayList<>();
    for (Group group : groups) {
      for (int i = 0; i < group.count(); i++) {
        places.add(group.first() + i * height);
      }
    }
    return inside(places, height, top, bottom);
  }

  private static List<Double> inside(
      List<Double> places, double height, double top, double bottom) {
    List<Double> moved = new ArrayList<>(places);
    double highest = bottom - height / 2;
    for (int i = moved.size() - 1; i >= 0; i--) {
      moved.set(i, Math.min(moved.get(i), highest));
      highest = moved.get(i) - height;
    }
    double lowest = top + height / 2;
    for (int i = 0; i < moved.size(); i++) {
      moved.set(i, Math.max(moved.get(i), lowest));
      lowest = moved.get(i) + height;
    }
    return moved;
  }
}
