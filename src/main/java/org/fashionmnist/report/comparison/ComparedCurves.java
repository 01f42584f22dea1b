package org.fashionmnist.report.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.fashionmnist.report.curve.Series;

/**
 * A curve of every optimizer that has one.
 *
 * @param missing those without
 */
record ComparedCurves(List<Series> curves, List<ComparedOptimizer> missing) {

  /** The curves of these points; an optimizer without points is missing. */
  static ComparedCurves of(
      List<ComparedOptimizer> optimizers, Function<ComparedOptimizer, List<Series.Point>> points) {
    List<Series> curves = new ArrayList<>();
    List<ComparedOptimizer> missing = new ArrayList<>();
    for (ComparedOptimizer optimizer : optimizers) {
      List<Series.Point> own = points.apply(optimizer);
      if (own.isEmpty()) {
        missing.add(optimizer);
      } else {
        curves.add(new Series(optimizer.name(), optimizer.style(), own));
      }
    }
    return new ComparedCurves(curves, missing);
  }

  /** What a picture shows, and those who are not in it. */
  String subtitle(String shown) {
    return missing.isEmpty()
        ? shown
        : shown
            + " · without a result: "
            + missing.stream().map(ComparedOptimizer::name).collect(Collectors.joining(", "));
  }

  /** Where each curve begins on the horizontal axis. */
  DoubleStream starts() {
    return curves.stream().mapToDouble(curve -> curve.points().get(0).x());
  }

  /** Where each curve ends on the horizontal axis. */
  DoubleStream ends() {
    return curves.stream().mapToDouble(curve -> curve.last().x());
  }
}
