package org.fashionmnist.report.comparison;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.Optional;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.LegendSwatch;
import org.fashionmnist.report.chart.LineStyle;
import org.fashionmnist.report.chart.Marker;
import org.fashionmnist.report.drawing.ColorPair;
import org.fashionmnist.result.comparison.RateResult;
import org.fashionmnist.result.comparison.TrialStatus;
import org.jfree.chart.LegendItem;
import org.jfree.chart.util.ShapeUtils;

/**
 * A tried learning rate in a picture.
 *
 * @param learningRate the rate
 * @param accuracy on validation images, in percent; not a number for a trial that diverged
 * @param kind how its trial ended
 * @param epochs that were trained
 */
record RateMark(double learningRate, double accuracy, Kind kind, int epochs) {

  /** How a trial ended. Only completed ones are comparable. */
  enum Kind {
    BEST,
    COMPLETED,
    GIVEN_UP,
    DIVERGED
  }

  private static final double RADIUS = 4;
  private static final double RING = 7.5;
  private static final float RING_WIDTH = 1.8f;
  private static final double PALE = 0.5;

  static RateMark of(ComparedOptimizer optimizer, RateResult rate) {
    double accuracy =
        rate.status() == TrialStatus.DIVERGED
            ? Double.NaN
            : rate.validation().map(scores -> 100 * scores.accuracy()).orElse(Double.NaN);
    return new RateMark(rate.learningRate(), accuracy, kind(optimizer, rate), rate.epochs());
  }

  private static Kind kind(ComparedOptimizer optimizer, RateResult rate) {
    return switch (rate.status()) {
      case DIVERGED -> Kind.DIVERGED;
      case DISCARDED -> Kind.GIVEN_UP;
      case COMPLETED ->
          optimizer.result().tunedRate().equals(Optional.of(rate.learningRate()))
              ? Kind.BEST
              : Kind.COMPLETED;
    };
  }

  /** About half the room that the mark takes. */
  double radius() {
    return kind == Kind.BEST ? RING : RADIUS;
  }

  boolean isCompleted() {
    return (kind == Kind.BEST || kind == Kind.COMPLETED) && !Double.isNaN(accuracy);
  }

  /**
   * Draws the mark at a place in the picture.
   *
   * @param below whether its accuracy is below all that the axis shows
   */
  void draw(Graphics2D g, LineStyle style, boolean below, double x, double y, ColorPair ground) {
    ColorPair color = kind == Kind.GIVEN_UP ? style.paled(PALE, ground) : style.color();
    if (Double.isNaN(accuracy)) {
      outline(g, Marker.cross(RADIUS - 0.5), x, y, style.color(), 2);
      return;
    }
    if (below) {
      fill(g, Marker.arrow(RADIUS, false), x, y, color);
    } else if (kind == Kind.GIVEN_UP) {
      fill(g, style.marker().shape(RADIUS), x, y, ground);
      outline(g, style.marker().shape(RADIUS - 0.3), x, y, color, 1.6f);
    } else {
      fill(g, style.marker().shape(RADIUS), x, y, color);
    }
    if (kind == Kind.BEST) {
      outline(g, Marker.CIRCLE.shape(RING), x, y, color, RING_WIDTH);
    }
  }

  private static void fill(Graphics2D g, Shape shape, double x, double y, ColorPair color) {
    g.setPaint(color);
    g.fill(ShapeUtils.createTranslatedShape(shape, x, y));
  }

  private static void outline(
      Graphics2D g, Shape shape, double x, double y, ColorPair color, float width) {
    g.setPaint(color);
    g.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_MITER));
    g.draw(ShapeUtils.createTranslatedShape(shape, x, y));
  }

  /** The entry of a legend for trials that ended so, in a color of no optimizer. */
  static LegendItem legendItem(Kind kind, ChartTheme theme) {
    ColorPair color = theme.mutedText();
    Shape shape = Marker.CIRCLE.shape(RADIUS);
    return switch (kind) {
      case BEST -> LegendSwatch.ringed("best", shape, RING, color);
      case COMPLETED -> LegendSwatch.filled("trained to the end", shape, color);
      case GIVEN_UP -> {
        ColorPair pale = new LineStyle(color, null, Marker.CIRCLE).paled(PALE, theme.background());
        yield LegendSwatch.outlined(
            "n: given up after n epochs", shape, theme.background(), pale, 1.6f);
      }
      case DIVERGED ->
          LegendSwatch.outlined(
              "diverged", Marker.cross(RADIUS - 0.5), theme.background(), color, 2);
    };
  }

  /** The entry of a legend for what lies below the axis. */
  static LegendItem legendItemBelow(ChartTheme theme) {
    return LegendSwatch.filled("below", Marker.arrow(RADIUS, false), theme.mutedText());
  }
}
