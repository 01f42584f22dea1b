package org.fashionmnist.report.gallery;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.PlotContent;
import org.fashionmnist.report.file.ChartFonts;

/**
 * Draws the tiles of a sheet.
 *
 * @param tiles all of one form
 * @param imageWidth of each image, logical pixels
 * @param imageHeight of each image, logical pixels
 */
record SheetPlot(
    ChartTheme theme, List<Tile> tiles, double imageWidth, double imageHeight, TileLayout layout)
    implements PlotContent {

  /** Between two images of a tile. */
  static final double IMAGE_GAP = 4;

  private static final double TEXT_GAP = 5;
  private static final double USUAL_WIDTH = 1240;
  private static final double LEAST_COLUMNS = 4;
  private static final double SINGLE = 112;
  private static final double PAIR = 84;
  private static final double LEAST_TEXT = 140;
  private static final double GAP = 14;

  /**
   * Lays tiles out. An image pixel takes a whole number of logical pixels, where images are small
   * enough.
   *
   * @param tiles at least one, all of one form
   */
  static SheetPlot of(ChartTheme theme, List<Tile> tiles) {
    Tile tile = tiles.get(0);
    BufferedImage image = tile.images().get(0);
    int imageCount = tile.images().size();
    double side = imageCount == 1 ? SINGLE : PAIR;
    double exact = side / Math.max(image.getWidth(), image.getHeight());
    double scale = exact >= 1 ? Math.floor(exact) : exact;
    double imageWidth = scale * image.getWidth();
    double imageHeight = scale * image.getHeight();
    double width = Math.max(LEAST_TEXT, imageCount * (imageWidth + IMAGE_GAP) - IMAGE_GAP);
    double height = imageHeight + TEXT_GAP + tile.lines().size() * lineHeight(theme);
    int most = Math.max(1, (int) ((USUAL_WIDTH + GAP) / (width + GAP)));
    int columns = (int) Math.max(LEAST_COLUMNS, Math.min(most, tiles.size()));
    TileLayout layout = new TileLayout(columns, width, height, GAP);
    return new SheetPlot(theme, tiles, imageWidth, imageHeight, layout);
  }

  private static Font font(ChartTheme theme) {
    return theme.fonts().plain(13);
  }

  private static double lineHeight(ChartTheme theme) {
    return ChartFonts.lineHeight(font(theme)) + 1;
  }

  @Override
  public Rectangle2D draw(Graphics2D g, Rectangle2D area) {
    for (int i = 0; i < tiles.size(); i++) {
      drawTile(g, tiles.get(i), area.getX() + layout.left(i), area.getY() + layout.top(i));
    }
    return area;
  }

  private void drawTile(Graphics2D g, Tile tile, double left, double top) {
    double x = left;
    for (BufferedImage image : tile.images()) {
      drawImage(g, image, x, top);
      x += imageWidth + IMAGE_GAP;
    }
    double y = top + imageHeight + TEXT_GAP + lineHeight(theme) / 2;
    for (Tile.Line line : tile.lines()) {
      g.setPaint(line.color());
      g.setFont(ChartFonts.shrunkToFit(line.text(), font(theme), layout.tileWidth()));
      ChartFonts.drawFrom(g, line.text(), left, y);
      y += lineHeight(theme);
    }
  }

  /** Pixels stay squares: nothing between two gray levels is made up. */
  private void drawImage(Graphics2D g, BufferedImage image, double left, double top) {
    AffineTransform place = AffineTransform.getTranslateInstance(left, top);
    place.scale(imageWidth / image.getWidth(), imageHeight / image.getHeight());
    Object before = g.getRenderingHint(RenderingHints.KEY_INTERPOLATION);
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    g.drawImage(image, place, null);
    if (before != null) {
      g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, before);
    }
  }
}
