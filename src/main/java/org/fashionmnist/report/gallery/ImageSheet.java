package org.fashionmnist.report.gallery;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.GrayImage;

/** A sheet of images with a few words below each, row after row. */
public record ImageSheet(ChartTheme theme) {

  /** More places would make a picture that no one can look at. */
  public static final int MOST_TILES = 120;

  /**
   * Draws the picture.
   *
   * @param tiles at least one, of which the first {@link #MOST_TILES} are drawn
   * @throws IllegalArgumentException if there is none, or they do not have the same form
   */
  public Picture picture(String title, String subtitle, List<Tile> tiles) {
    SheetPlot plot = plot(tiles);
    TileLayout layout = plot.layout();
    return new ChartFrame(theme)
        .fitting(
            plot,
            title,
            subtitle,
            List.of(),
            (int) Math.ceil(layout.width()) + 2 * ChartTheme.MARGIN,
            layout.height(plot.tiles().size()));
  }

  /** Gray images side by side above lines, of which the first is read first. */
  public Tile tile(List<GrayImage> images, String first, String... others) {
    List<Tile.Line> lines = new ArrayList<>();
    lines.add(new Tile.Line(first, theme.text(), false));
    for (String line : others) {
      lines.add(new Tile.Line(line, theme.mutedText(), false));
    }
    return new Tile(images.stream().map(Tile::drawn).toList(), lines);
  }

  SheetPlot plot(List<Tile> tiles) {
    if (tiles.isEmpty()) {
      throw new IllegalArgumentException("a sheet needs at least one image");
    }
    Tile first = tiles.get(0);
    for (Tile tile : tiles) {
      if (tile.images().size() != first.images().size()
          || tile.lines().size() != first.lines().size()) {
        throw new IllegalArgumentException("the places of a sheet must have the same form");
      }
    }
    return SheetPlot.of(theme, tiles.subList(0, Math.min(MOST_TILES, tiles.size())));
  }
}
