package org.fashionmnist.report.run;

import java.awt.Shape;
import java.util.function.ToDoubleFunction;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.LegendSwatch;
import org.fashionmnist.report.chart.Marker;
import org.fashionmnist.report.drawing.ColorPair;
import org.fashionmnist.result.run.ClassMetrics;
import org.jfree.chart.LegendItem;

/** A score of a class, and how it is marked. */
enum ClassScore {
  PRECISION("precision", Marker.TRIANGLE, 0, -6, ClassMetrics::precision),
  RECALL("recall", Marker.TRIANGLE_DOWN, 1, 6, ClassMetrics::recall),
  F1("F1, also at the right", Marker.CIRCLE, 2, 0, ClassMetrics::f1);

  static final double RADIUS = 6;

  private final String label;
  private final Marker marker;
  private final int line;
  private final double shift;

  @SuppressWarnings("ImmutableEnumChecker") // The functions have no state.
  private final ToDoubleFunction<ClassMetrics> value;

  ClassScore(
      String label, Marker marker, int line, double shift, ToDoubleFunction<ClassMetrics> value) {
    this.label = label;
    this.marker = marker;
    this.line = line;
    this.shift = shift;
    this.value = value;
  }

  /** The score, 0 to 1. */
  double of(ClassMetrics metrics) {
    return value.applyAsDouble(metrics);
  }

  /** How far below the middle of its row it is drawn, so that equal scores are all seen. */
  double shift() {
    return shift;
  }

  Shape shape() {
    return marker.shape(RADIUS);
  }

  ColorPair color(ChartTheme theme) {
    return theme.line(line).color();
  }

  LegendItem legendItem(ChartTheme theme) {
    return LegendSwatch.filled(label, shape(), color(theme));
  }
}
