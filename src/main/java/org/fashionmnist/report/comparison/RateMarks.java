package org.fashionmnist.report.comparison;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.LineStyle;
import org.fashionmnist.report.chart.Overlay;
import org.fashionmnist.report.chart.Projection;
import org.fashionmnist.report.comparison.RateMark.Kind;
import org.fashionmnist.report.drawing.ColorPair;
import org.fashionmnist.report.file.ChartFonts;

/**
 * Draws the tried learning rates of an optimizer: at their accuracy or, where that is below the
 * axis or none, in a lane at the foot. Its default rate is an upright dotted line.
 *
 * @param floor the lowest accuracy shown, in percent
 * @param hasLane whether there is a lane below the floor
 */
record RateMarks(
    ChartTheme theme,
    List<RateMark> marks,
    LineStyle style,
    double defaultRate,
    double floor,
    boolean hasLane)
    implements Overlay {

  /** Height of the lane. */
  static final double LANE = 28;

  private static final double FROM_FOOT = 8;
  private static final double ASIDE = 12;
  private static final double BESIDE = 7;
  private static final double HALF_LETTER = 6;

  static boolean inLane(RateMark mark, double floor) {
    return !(mark.accuracy() >= floor);
  }

  @Override
  public void draw(Graphics2D g, Rectangle2D area, Projection projection) {
    if (hasLane) {
      drawLane(g, area);
    }
    drawDefault(g, area, projection.x(defaultRate));
    List<RateMark> drawn =
        // Those that were chosen from lie on top.
        marks.stream().sorted(Comparator.comparing(RateMark::isCompleted)).toList();
    List<Rectangle2D> taken = new ArrayList<>();
    for (RateMark mark : drawn) {
      Point2D place = place(mark, area, projection);
      boolean low = inLane(mark, floor);
      ColorPair ground = low ? theme.shade() : theme.background();
      mark.draw(g, style, low, place.getX(), place.getY(), ground);
      taken.add(around(place, mark.radius(), mark.radius()));
    }
    for (RateMark mark : drawn) {
      if (mark.kind() == Kind.GIVEN_UP) {
        writeEpochs(g, mark, place(mark, area, projection), taken, area);
      }
    }
  }

  private Point2D place(RateMark mark, Rectangle2D area, Projection projection) {
    double y = inLane(mark, floor) ? area.getMaxY() - FROM_FOOT : projection.y(mark.accuracy());
    return new Point2D.Double(projection.x(mark.learningRate()), y);
  }

  /** Writes how many epochs were trained, where it touches no mark. */
  private void writeEpochs(
      Graphics2D g, RateMark mark, Point2D place, List<Rectangle2D> taken, Rectangle2D area) {
    String epochs = String.valueOf(mark.epochs());
    double half = ChartFonts.width(epochs, theme.entryFont()) / 2;
    List<Rectangle2D> choices =
        Stream.of(
                new Point2D.Double(0, -ASIDE),
                new Point2D.Double(0, ASIDE),
                new Point2D.Double(half + BESIDE, 0),
                new Point2D.Double(-half - BESIDE, 0))
            .map(
                by ->
                    around(
                        new Point2D.Double(place.getX() + by.getX(), place.getY() + by.getY()),
                        half,
                        HALF_LETTER))
            .toList();
    Rectangle2D chosen =
        choices.stream()
            .filter(area::contains)
            .filter(choice -> taken.stream().noneMatch(choice::intersects))
            .findFirst()
            .orElse(choices.get(0));
    taken.add(chosen);
    g.setFont(theme.entryFont());
    g.setPaint(inLane(mark, floor) ? theme.shade() : theme.background());
    g.fill(chosen);
    g.setPaint(theme.mutedText());
    ChartFonts.drawFrom(g, epochs, chosen.getX(), chosen.getCenterY());
  }

  private static Rectangle2D around(Point2D center, double width, double height) {
    return new Rectangle2D.Double(
        center.getX() - width, center.getY() - height, 2 * width, 2 * height);
  }

  private void drawLane(Graphics2D g, Rectangle2D area) {
    g.setPaint(theme.shade());
    // Hides the curves on their way to values below.
    g.fill(new Rectangle2D.Double(area.getX(), area.getMaxY() - LANE, area.getWidth(), LANE));
    g.setPaint(theme.mutedText());
    g.setStroke(new BasicStroke(1));
    g.draw(new Line2D.Double(area.getX(), area.getMaxY(), area.getMaxX(), area.getMaxY()));
  }

  private void drawDefault(Graphics2D g, Rectangle2D area, double x) {
    g.setPaint(theme.mutedText());
    g.setStroke(
        new BasicStroke(
            1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {2, 3}, 0));
    g.draw(new Line2D.Double(x, area.getMinY(), x, area.getMaxY()));
  }
}
