package org.fashionmnist.report.gallery;

import java.util.List;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.file.Picture;
import org.jfree.chart.LegendItemCollection;

/**
 * A sheet of images with a few words below each, row after row.
 *
 * @param theme its colors and fonts
 */
public record ImageSheet(ChartTheme theme) {

  /** More places would make a picture that no one can look at. */
  public static final int MOST_TILES = 120;

  /**
   * Draws a sheet.
   *
   * @param tiles at least one, of which the first {@link #MOST_TILES} are drawn
   * @throws IllegalArgumentException if there is none, or they do not have the same form
   */
  public Picture picture(String title, String subtitle, List<SheetTile> tiles) {
    SheetLayout layout = layout(tiles);
    ChartFrame frame = new ChartFrame(theme);
    int margins = 2 * ChartTheme.MARGIN;
    double head = frame.headHeightWithoutLegend(subtitle, layout.width());
    return new Picture(
        frame.around(
            new SheetPlot(theme, tiles.subList(0, Math.min(MOST_TILES, tiles.size())), layout),
            title,
            subtitle,
            new LegendItemCollection()),
        (int) Math.ceil(layout.width()) + margins,
        (int) Math.ceil(head + layout.height()) + margins);
  }

  SheetLayout layout(List<SheetTile> tiles) {
    if (tiles.isEmpty()) {
      throw new IllegalArgumentException("a sheet needs at least one image");
    }
    SheetTile first = tiles.get(0);
    for (SheetTile tile : tiles) {
      if (tile.images().size() != first.images().size()
          || tile.lines().size() != first.lines().size()) {
        throw new IllegalArgumentException("the places of a sheet must have the same form");
      }
    }
    return SheetLayout.of(theme, first, Math.min(MOST_TILES, tiles.size()));
  }
}
