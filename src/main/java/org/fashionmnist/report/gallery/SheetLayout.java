package org.fashionmnist.report.gallery;

import java.awt.Font;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.file.ChartFonts;

/**
 * Where the places of a sheet lie. Lengths are logical pixels.
 *
 * @param columns of places
 * @param rows of places
 * @param imageWidth of one image
 * @param imageHeight of one image
 * @param imageCount side by side in a place
 * @param lineCount of text in a place
 * @param lineHeight of the text
 */
record SheetLayout(
    int columns,
    int rows,
    double imageWidth,
    double imageHeight,
    int imageCount,
    int lineCount,
    double lineHeight) {

  /** Between two images of a place. */
  static final double IMAGE_GAP = 4;

  /** Between an image and its text. */
  static final double TEXT_GAP = 5;

  private static final double USUAL_WIDTH = 1240;
  private static final double LEAST_COLUMNS = 4;
  private static final double SINGLE = 112;
  private static final double PAIR = 84;
  private static final double LEAST_TEXT = 140;
  private static final double GAP = 14;

  /**
   * The layout of so many places like this one. An image pixel takes a whole number of logical
   * pixels, where images are small enough.
   */
  static SheetLayout of(ChartTheme theme, SheetTile tile, int count) {
    SheetImage image = tile.images().get(0);
    double side = tile.images().size() == 1 ? SINGLE : PAIR;
    double exact = side / Math.max(image.width(), image.height());
    double scale = exact >= 1 ? Math.floor(exact) : exact;
    SheetLayout one =
        new SheetLayout(
            1,
            1,
            scale * image.width(),
            scale * image.height(),
            tile.images().size(),
            tile.lines().size(),
            ChartFonts.lineHeight(font(theme)) + 1);
    int most = Math.max(1, (int) ((USUAL_WIDTH + GAP) / (one.tileWidth() + GAP)));
    int columns = (int) Math.max(LEAST_COLUMNS, Math.min(most, count));
    return new SheetLayout(
        columns,
        (count + columns - 1) / columns,
        one.imageWidth,
        one.imageHeight,
        one.imageCount,
        one.lineCount,
        one.lineHeight);
  }

  static Font font(ChartTheme theme) {
    return theme.fonts().plain(13);
  }

  double imagesWidth() {
    return imageCount * imageWidth + (imageCount - 1) * IMAGE_GAP;
  }

  double tileWidth() {
    return Math.max(LEAST_TEXT, imagesWidth());
  }

  double tileHeight() {
    return imageHeight + TEXT_GAP + lineCount * lineHeight;
  }

  double left(int tile) {
    int column = tile % columns;
    return column * (tileWidth() + GAP);
  }

  double top(int tile) {
    int row = tile / columns;
    return row * (tileHeight() + GAP);
  }

  double width() {
    return columns * (tileWidth() + GAP) - GAP;
  }

  double height() {
    return rows * (tileHeight() + GAP) - GAP;
  }
}
