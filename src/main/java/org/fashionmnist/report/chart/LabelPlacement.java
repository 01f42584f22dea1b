package org.fashionmnist.report.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.report.file.ChartFonts;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;

/** Finds room for labels near their points, off the curves and off each other. */
public final class LabelPlacement {

  /** Free room around a label. */
  private static final double CLEARANCE = 4;

  /** Distances between a point and its label, tried in this order. */
  private static final double[] DISTANCES = {10, 18, 28, 42, 60, 85, 120, 160};

  /** Directions from a point to its label, tried in this order; y grows downward. */
  private static final int[][] DIRECTIONS = {
    {0, -1}, {0, 1}, {1, -1}, {-1, -1}, {1, 1}, {-1, 1}, {1, 0}, {-1, 0}
  };

  private final Rectangle2D area;
  private final List<Line2D> segments;
  private final List<Rectangle2D> placed = new ArrayList<>();

  /**
   * @param area where labels may be
   * @param segments the curves
   */
  public LabelPlacement(Rectangle2D area, List<Line2D> segments) {
    this.area = area;
    this.segments = List.copyOf(segments);
  }

  /** Keeps a place free of labels. */
  void reserve(Rectangle2D place) {
    placed.add(place);
  }

  /**
   * The place of a label: the nearest that touches nothing, or else the one that touches least.
   *
   * @param point what the label is for
   * @param width of the label
   * @param height of the label
   */
  public Rectangle2D place(Point2D point, double width, double height) {
    Rectangle2D best = null;
    long fewest = Long.MAX_VALUE;
    for (double distance : DISTANCES) {
      for (int[] direction : DIRECTIONS) {
        Rectangle2D candidate =
            inside(
                new Rectangle2D.Double(
                    point.getX() - width / 2 + direction[0] * (width / 2 + distance),
                    point.getY() - height / 2 + direction[1] * (height / 2 + distance),
                    width,
                    height));
        long touched = touched(candidate);
        if (touched < fewest) {
          best = candidate;
          fewest = touched;
        }
      }
      if (fewest == 0) {
        break;
      }
    }
    placed.add(best);
    return best;
  }

  /** The place of a line of text, as {@link #place(Point2D, double, double)} finds it. */
  Rectangle2D place(Point2D point, String text, Font font) {
    return place(point, ChartFonts.width(text, font), ChartFonts.lineHeight(font));
  }

  /** Writes text into its place, in the font and color that are set. */
  static void write(Graphics2D g, String text, Rectangle2D place) {
    TextUtils.drawAlignedString(
        text, g, (float) place.getX(), (float) place.getY(), TextAnchor.TOP_LEFT);
  }

  private Rectangle2D inside(Rectangle2D label) {
    double x = Math.min(label.getX(), area.getMaxX() - label.getWidth() - CLEARANCE);
    double y = Math.min(label.getY(), area.getMaxY() - label.getHeight() - CLEARANCE);
    return new Rectangle2D.Double(
        Math.max(x, area.getX() + CLEARANCE),
        Math.max(y, area.getY() + CLEARANCE),
        label.getWidth(),
        label.getHeight());
  }

  private long touched(Rectangle2D label) {
    Rectangle2D room =
        new Rectangle2D.Double(
            label.getX() - CLEARANCE,
            label.getY() - CLEARANCE,
            label.getWidth() + 2 * CLEARANCE,
            label.getHeight() + 2 * CLEARANCE);
    return segments.stream().filter(room::intersectsLine).count()
        + 1000 * placed.stream().filter(room::intersects).count();
  }
}
