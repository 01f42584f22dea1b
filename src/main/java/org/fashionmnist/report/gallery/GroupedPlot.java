package org.fashionmnist.report.gallery;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.PlotContent;
import org.fashionmnist.report.file.ChartFonts;

/** Draws groups of small images under headings, each image with words below it. */
public final class GroupedPlot implements PlotContent {

  private static final double TEXT_GAP = 4;
  private static final double HEADING_GAP = 6;
  private static final double GROUP_GAP = 18;

  private final ChartTheme theme;
  private final List<Group> groups;
  private final int side;
  private final int gap;

  /**
   * Images under a heading.
   *
   * @param tiles each of one image
   */
  public record Group(String heading, List<Tile> tiles) {

    public Group {
      tiles = List.copyOf(tiles);
    }
  }

  /**
   * A plot.
   *
   * @param side of the square that an image has, in logical pixels
   * @param gap between two images
   */
  public GroupedPlot(ChartTheme theme, List<Group> groups, int side, int gap) {
    this.theme = theme;
    this.groups = List.copyOf(groups);
    this.side = side;
    this.gap = gap;
  }

  /** The height of all groups. */
  public double height() {
    return groups.stream().mapToDouble(group -> height(group) + GROUP_GAP).sum() - GROUP_GAP;
  }

  private double height(Group group) {
    return headingHeight() + layout(group).height(group.tiles().size());
  }

  private double headingHeight() {
    return ChartFonts.lineHeight(headingFont()) + HEADING_GAP;
  }

  private TileLayout layout(Group group) {
    int lineCount = group.tiles().stream().mapToInt(tile -> tile.lines().size()).max().orElse(0);
    double text = lineCount == 0 ? 0 : TEXT_GAP + lineCount * lineHeight();
    int columns = Math.max(1, (ChartFrame.PLOT_WIDTH + gap) / (side + gap));
    return new TileLayout(columns, side, side + Math.ceil(text), gap);
  }

  private Font headingFont() {
    return theme.fonts().bold(14);
  }

  private Font font() {
    return theme.fonts().plain(12);
  }

  private double lineHeight() {
    return ChartFonts.lineHeight(font());
  }

  @Override
  public Rectangle2D draw(Graphics2D g, Rectangle2D area) {
    double top = area.getY();
    for (Group group : groups) {
      g.setPaint(theme.text());
      g.setFont(ChartFonts.shrunkToFit(group.heading(), headingFont(), ChartFrame.PLOT_WIDTH));
      double middle = top + ChartFonts.lineHeight(headingFont()) / 2;
      ChartFonts.drawFrom(g, group.heading(), area.getX(), middle);
      TileLayout layout = layout(group);
      for (int i = 0; i < group.tiles().size(); i++) {
        double x = Math.ceil(area.getX() + layout.left(i));
        double y = Math.ceil(top + headingHeight() + layout.top(i));
        drawTile(g, group.tiles().get(i), x, y);
      }
      top += height(group) + GROUP_GAP;
    }
    return area;
  }

  private void drawTile(Graphics2D g, Tile tile, double left, double top) {
    drawImage(g, tile.images().get(0), left, top);
    double y = top + side + TEXT_GAP + lineHeight() / 2;
    for (Tile.Line line : tile.lines()) {
      g.setPaint(line.color());
      g.setFont(ChartFonts.shrunkToFit(line.text(), font(), side));
      ChartFonts.drawFrom(g, line.text(), left, y);
      y += lineHeight();
    }
  }

  /** Pixels stay squares, where images are small enough. */
  private void drawImage(Graphics2D g, BufferedImage image, double left, double top) {
    double exact = (double) side / Math.max(image.getWidth(), image.getHeight());
    double scale = exact >= 1 ? Math.floor(exact) : exact;
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    AffineTransform place = AffineTransform.getTranslateInstance(left, top);
    place.scale(scale, scale);
    g.drawImage(image, place, null);
    g.setPaint(theme.gridLine());
    g.setStroke(new BasicStroke(1));
    g.draw(
        new Rectangle2D.Double(
            left - 0.5, top - 0.5, scale * image.getWidth() + 1, scale * image.getHeight() + 1));
  }
}
