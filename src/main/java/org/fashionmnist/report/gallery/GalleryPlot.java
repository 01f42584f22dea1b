package org.fashionmnist.report.gallery;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.PlotContent;
import org.fashionmnist.report.file.ChartFonts;
import org.fashionmnist.report.file.Picture;
import org.jfree.chart.LegendItem;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;

/**
 * Draws small images in rows, each enlarged by a whole factor without smoothing, so that every one
 * of its pixels is a square.
 */
public final class GalleryPlot implements PlotContent {

  /** The least side that images are enlarged to, and the most that large ones are reduced to. */
  private static final int USUAL_SIDE = 112;

  private static final int ROOM_ABOVE_TEXT = 6;
  private static final int GAP = 16;
  private static final int NARROW_GAP = 10;
  private static final double ROOM_BESIDE_TEXT = 4;

  private final ChartTheme theme;
  private final List<Tile> tiles;
  private final int side;
  private final TileLayout layout;

  /**
   * A gallery.
   *
   * @param tiles each of one image, all with as many lines
   * @param mostSide that an image is enlarged to
   * @param mostTextWidth that a line may take; what is longer is written smaller
   */
  public GalleryPlot(ChartTheme theme, List<Tile> tiles, int mostSide, int mostTextWidth) {
    this.theme = theme;
    this.tiles = List.copyOf(tiles);
    this.side =
        tiles.stream()
            .flatMap(tile -> tile.images().stream())
            .mapToInt(image -> drawnSide(image, mostSide))
            .max()
            .orElse(1);
    int lineCount = tiles.stream().mapToInt(tile -> tile.lines().size()).max().orElse(0);
    double widest =
        tiles.stream()
            .flatMap(tile -> tile.lines().stream())
            .mapToDouble(line -> ChartFonts.width(line.text(), font(line)) + ROOM_BESIDE_TEXT)
            .max()
            .orElse(0);
    this.layout =
        TileLayout.filling(
            ChartFrame.PLOT_WIDTH,
            Math.max(side, (int) Math.ceil(Math.min(widest, mostTextWidth))),
            side + ROOM_ABOVE_TEXT + (int) Math.ceil(lineCount * lineHeight()),
            lineCount == 0 ? NARROW_GAP : GAP);
  }

  /** A gallery of images with lines of text. */
  public GalleryPlot(ChartTheme theme, List<Tile> tiles) {
    this(theme, tiles, USUAL_SIDE, 240);
  }

  /** A picture of it. */
  public Picture picture(String title, String subtitle, List<LegendItem> legend) {
    return new ChartFrame(theme)
        .fitting(this, title, subtitle, legend, ChartFrame.WIDTH, height() + 1);
  }

  /** The height of all rows. */
  public int height() {
    return (int) layout.height(tiles.size());
  }

  @Override
  public Rectangle2D draw(Graphics2D g, Rectangle2D area) {
    int left = (int) Math.ceil(area.getX());
    int top = (int) Math.ceil(area.getY());
    for (int i = 0; i < tiles.size(); i++) {
      int x = left + (int) layout.left(i);
      int y = top + (int) layout.top(i);
      drawImage(g, tiles.get(i).images().get(0), x, y);
      drawLines(g, tiles.get(i).lines(), x, y + side + ROOM_ABOVE_TEXT);
    }
    return area;
  }

  private static int drawnSide(BufferedImage image, int mostSide) {
    return Math.min(mostSide, factor(image, mostSide) * largerSide(image));
  }

  private static int factor(BufferedImage image, int mostSide) {
    return Math.max(1, mostSide / largerSide(image));
  }

  private static int largerSide(BufferedImage image) {
    return Math.max(image.getWidth(), image.getHeight());
  }

  private void drawImage(Graphics2D g, BufferedImage image, int left, int top) {
    boolean reduced = largerSide(image) > side;
    double factor = reduced ? (double) side / largerSide(image) : factor(image, side);
    int width = (int) Math.max(1, factor * image.getWidth());
    int height = (int) Math.max(1, factor * image.getHeight());
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION,
        reduced
            ? RenderingHints.VALUE_INTERPOLATION_BILINEAR
            : RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    int x = left + (side - width) / 2;
    int y = top + (side - height) / 2;
    g.drawImage(image, x, y, width, height, null);
    g.setPaint(theme.gridLine());
    g.setStroke(new BasicStroke(1));
    g.draw(new Rectangle2D.Double(x - 0.5, y - 0.5, width + 1, height + 1));
  }

  private void drawLines(Graphics2D g, List<Tile.Line> lines, double left, double top) {
    double y = top;
    for (Tile.Line line : lines) {
      g.setPaint(line.color());
      g.setFont(
          ChartFonts.shrunkToFit(line.text(), font(line), layout.tileWidth() - ROOM_BESIDE_TEXT));
      TextUtils.drawAlignedString(line.text(), g, (float) left, (float) y, TextAnchor.TOP_LEFT);
      y += lineHeight();
    }
  }

  private Font font(Tile.Line line) {
    return line.bold() ? theme.fonts().bold(14) : theme.fonts().plain(14);
  }

  private double lineHeight() {
    return 1.1 * ChartFonts.lineHeight(theme.fonts().bold(14));
  }
}
