package org.fashionmnist.report.curve;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.run.EpochMetrics;
import org.fashionmnist.result.run.History;

/**
 * One score of one split over the epochs. Values that are no finite number are left out.
 *
 * @param points in the order of the epochs
 */
public record Curve(List<Point> points) {

  /** The value after {@code epoch} epochs. */
  public record Point(int epoch, double value) {}

  public Curve {
    points = List.copyOf(points);
  }

  public static Curve training(History history, Measure measure) {
    return of(history, measure, epoch -> Optional.of(epoch.training()));
  }

  /** Empty where no validation split was measured. */
  public static Curve validation(History history, Measure measure) {
    return of(history, measure, EpochMetrics::validation);
  }

  private static Curve of(
      History history, Measure measure, Function<EpochMetrics, Optional<Scores>> scores) {
    List<Point> points = new ArrayList<>();
    for (EpochMetrics epoch : history.epochs()) {
      scores
          .apply(epoch)
          .map(measure.value()::applyAsDouble)
          .filter(Double::isFinite)
          .ifPresent(value -> points.add(new Point(epoch.epoch(), value)));
    }
    return new Curve(points);
  }

  /** One number an epoch, from epoch 0 on. */
  public static Curve of(List<Double> values) {
    List<Point> points = new ArrayList<>();
    for (int epoch = 0; epoch < values.size(); epoch++) {
      if (Double.isFinite(values.get(epoch))) {
        points.add(new Point(epoch, values.get(epoch)));
      }
    }
    return new Curve(points);
  }

  /** The points as places on the axes. */
  List<Point2D> path() {
    return points.stream()
        .<Point2D>map(point -> new Point2D.Double(point.epoch(), point.value()))
        .toList();
  }

  /** The first values, as words: {@code 2.5562}, or {@code 2.5562 to 2.6010}. */
  public static String beginnings(List<Curve> curves, Measure measure) {
    var first =
        curves.stream()
            .flatMap(curve -> curve.points.stream().limit(1))
            .mapToDouble(Point::value)
            .summaryStatistics();
    String least = measure.text(first.getMin());
    String most = measure.text(first.getMax());
    return least.equals(most) ? least : least + " to " + most;
  }

  /** Without the first point. */
  public Curve withoutFirst() {
    return new Curve(points.subList(Math.min(1, points.size()), points.size()));
  }

  /** The point of an epoch. */
  Optional<Point> at(int epoch) {
    return points.stream().filter(point -> point.epoch() == epoch).findFirst();
  }

  /** The best point, the earliest of equal ones. */
  Optional<Point> best(Measure measure) {
    Comparator<Point> byValue = Comparator.comparingDouble(Point::value);
    return points.stream().min(measure.lowerIsBetter() ? byValue : byValue.reversed());
  }
}
