package org.fashionmnist.report.gallery;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.file.ChartFonts;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.ui.RectangleInsets;

/** Draws the places of a sheet. */
final class SheetPlot extends Plot {

  private static final long serialVersionUID = 1L;

  private final transient ChartTheme theme;
  private final transient List<SheetTile> tiles;
  private final transient SheetLayout layout;

  SheetPlot(ChartTheme theme, List<SheetTile> tiles, SheetLayout layout) {
    this.theme = theme;
    this.tiles = List.copyOf(tiles);
    this.layout = layout;
    setInsets(RectangleInsets.ZERO_INSETS);
  }

  @Override
  public String getPlotType() {
    return "Sheet of images";
  }

  @Override
  public void draw(
      Graphics2D g, Rectangle2D area, Point2D anchor, PlotState state, PlotRenderingInfo info) {
    if (info != null) {
      info.setPlotArea(area);
      info.setDataArea(area);
    }
    for (int i = 0; i < tiles.size(); i++) {
      drawTile(g, tiles.get(i), area.getX() + layout.left(i), area.getY() + layout.top(i));
    }
  }

  private void drawTile(Graphics2D g, SheetTile tile, double left, double top) {
    double x = left;
    for (SheetImage image : tile.images()) {
      drawImage(g, image, x, top);
      x += layout.imageWidth() + SheetLayout.IMAGE_GAP;
    }
    double y = top + layout.imageHeight() + SheetLayout.TEXT_GAP + layout.lineHeight() / 2;
    for (int line = 0; line < tile.lines().size(); line++) {
      String text = tile.lines().get(line);
      g.setPaint(line == 0 ? theme.text() : theme.mutedText());
      g.setFont(ChartFonts.shrunkToFit(text, SheetLayout.font(theme), layout.tileWidth()));
      ChartFonts.drawFrom(g, text, left, y);
      y += layout.lineHeight();
    }
  }

  /** Pixels stay squares: nothing between two gray levels is made up. */
  private void drawImage(Graphics2D g, SheetImage image, double left, double top) {
    AffineTransform place = AffineTransform.getTranslateInstance(left, top);
    place.scale(layout.imageWidth() / image.width(), layout.imageHeight() / image.height());
    Object before = g.getRenderingHint(RenderingHints.KEY_INTERPOLATION);
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    g.drawImage(image.buffered(), place, null);
    if (before != null) {
      g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, before);
    }
  }
}
