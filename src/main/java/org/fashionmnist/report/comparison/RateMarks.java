package org.fashionmnist.report.comparison;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.Overlay;
import org.fashionmnist.report.chart.Projection;
import org.fashionmnist.report.comparison.RateMark.Kind;
import org.fashionmnist.report.file.ChartFonts;

/**
 * Draws tried learning rates: at their accuracy or, where they failed, side by side in a lane below
 * the axis.
 *
 * @param floor the lowest accuracy shown, in percent
 */
record RateMarks(ChartTheme theme, List<RateMark> marks, double floor) implements Overlay {

  private static final int LANE_ROWS = 3;
  private static final double DISTANCE = 12;
  private static final double TEXT_GAP = 7;

  /** Height of the lane for failures. */
  static final double LANE = LANE_ROWS * DISTANCE + 4;

  /** What a mark looks like: failures look alike whatever they were for. */
  Kind shown(RateMark mark) {
    if (Double.isNaN(mark.accuracy())) {
      return Kind.DIVERGED;
    }
    return mark.accuracy() < floor ? Kind.BELOW : mark.kind();
  }

  boolean inLane(RateMark mark) {
    return !(mark.accuracy() >= floor);
  }

  @Override
  public void draw(Graphics2D g, Rectangle2D area, Projection projection) {
    if (marks.stream().anyMatch(this::inLane)) {
      drawLane(g, area, projection);
    }
    marks.stream()
        .filter(mark -> !inLane(mark))
        // What matters most lies on top.
        .sorted((a, b) -> Integer.compare(layer(a), layer(b)))
        .forEach(mark -> draw(g, mark, projection));
  }

  private void draw(Graphics2D g, RateMark mark, Projection projection) {
    double x = projection.x(mark.learningRate());
    double y = projection.y(mark.accuracy());
    mark.draw(g, shown(mark), x, y, theme.background());
    if (mark.kind() == Kind.DISCARDED) {
      g.setFont(theme.labelFont());
      g.setPaint(theme.mutedText());
      ChartFonts.drawFrom(g, String.valueOf(mark.epochs()), x + TEXT_GAP, y);
    }
  }

  private static int layer(RateMark mark) {
    return switch (mark.kind()) {
      case BEST -> 1;
      default -> 0;
    };
  }

  private void drawLane(Graphics2D g, Rectangle2D area, Projection projection) {
    double top = area.getMaxY() - LANE;
    g.setPaint(theme.shade());
    // Hides the curves on their way to values below.
    g.fill(new Rectangle2D.Double(area.getX(), top, area.getWidth(), LANE));
    g.setPaint(theme.mutedText());
    g.setStroke(new BasicStroke(1));
    g.draw(new Line2D.Double(area.getX(), area.getMaxY(), area.getMaxX(), area.getMaxY()));
    Map<Double, List<RateMark>> byRate =
        marks.stream()
            .filter(this::inLane)
            .collect(
                Collectors.groupingBy(RateMark::learningRate, TreeMap::new, Collectors.toList()));
    byRate.forEach(
        (rate, failures) -> {
          double x = projection.x(rate);
          int columns = (failures.size() + LANE_ROWS - 1) / LANE_ROWS;
          for (int i = 0; i < failures.size(); i++) {
            RateMark mark = failures.get(i);
            int column = i / LANE_ROWS;
            mark.draw(
                g,
                shown(mark),
                x + (column - (columns - 1) / 2.0) * DISTANCE,
                top + 2 + (i % LANE_ROWS + 0.5) * DISTANCE,
                theme.shade());
          }
        });
  }
}
