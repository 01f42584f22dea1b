package org.fashionmnist.storage.run;

import java.util.List;
import java.util.stream.IntStream;
import org.fashionmnist.result.run.LayerMap;

/** The points of a map in the order they are drawn, one list a quantity. */
record MapColumns(
    String layer,
    double firstShare,
    double secondShare,
    List<Integer> image,
    List<Integer> label,
    List<Integer> predicted,
    List<Float> x,
    List<Float> y) {

  static MapColumns of(LayerMap map) {
    List<LayerMap.Point> points = map.points();
    return new MapColumns(
        map.layer(),
        map.firstShare(),
        map.secondShare(),
        points.stream().map(LayerMap.Point::image).toList(),
        points.stream().map(LayerMap.Point::label).toList(),
        points.stream().map(LayerMap.Point::predicted).toList(),
        points.stream().map(LayerMap.Point::x).toList(),
        points.stream().map(LayerMap.Point::y).toList());
  }

  /**
   * The map again.
   *
   * @throws IllegalArgumentException if there is no point, the lists do not have the same length,
   *     or a number is out of range
   */
  LayerMap map(int classCount) {
    int count = image.size();
    for (List<?> column : List.of(label, predicted, x, y)) {
      if (column.size() != count || count == 0) {
        throw new IllegalArgumentException(
            "expected lists of %d entries, at least one, got one of %d"
                .formatted(count, column.size()));
      }
    }
    return new LayerMap(
        layer,
        firstShare,
        secondShare,
        IntStream.range(0, count).mapToObj(i -> point(i, classCount)).toList());
  }

  private LayerMap.Point point(int i, int classCount) {
    LayerMap.Point point =
        new LayerMap.Point(image.get(i), label.get(i), predicted.get(i), x.get(i), y.get(i));
    if (point.image() < 0
        || !isClass(point.label(), classCount)
        || !isClass(point.predicted(), classCount)
        || !Float.isFinite(point.x())
        || !Float.isFinite(point.y())) {
      throw new IllegalArgumentException(
          "expected an image, two of %d classes and two numbers, got %s"
              .formatted(classCount, point));
    }
    return point;
  }

  private static boolean isClass(int index, int classCount) {
    return index >= 0 && index < classCount;
  }
}
