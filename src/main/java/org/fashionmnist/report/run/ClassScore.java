package org.fashionmnist.report.run;

import java.awt.Color;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.Marker;
import org.fashionmnist.result.run.ClassMetrics;

/** A score of a class, and how it is marked. */
enum ClassScore {
  PRECISION("precision", Marker.TRIANGLE, 0) {
    @Override
    double of(ClassMetrics metrics) {
      return metrics.precision();
    }
  },
  RECALL("recall", Marker.TRIANGLE_DOWN, 1) {
    @Override
    double of(ClassMetrics metrics) {
      return metrics.recall();
    }
  },
  F1("F1, also at the right", Marker.CIRCLE, 2) {
    @Override
    double of(ClassMetrics metrics) {
      return metrics.f1();
    }
  };

  private final String label;
  private final Marker marker;
  private final int line;

  ClassScore(String label, Marker marker, int line) {
    this.label = label;
    this.marker = marker;
    this.line = line;
  }

  /** The score, 0 to 1. */
  abstract double of(ClassMetrics metrics);

  /** How far below the middle of its row it is drawn, so that equal scores are all seen. */
  double shift() {
    return switch (this) {
      case PRECISION -> -6;
      case RECALL -> 6;
      case F1 -> 0;
    };
  }

  /** Its name in the legend. */
  String label() {
    return label;
  }

  Marker marker() {
    return marker;
  }

  Color color(ChartTheme theme) {
    return theme.line(line).color();
  }
}
