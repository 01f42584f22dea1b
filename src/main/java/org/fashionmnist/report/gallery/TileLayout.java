package org.fashionmnist.report.gallery;

/**
 * Where tiles lie: in rows from the upper left. Lengths are logical pixels.
 *
 * @param columns tiles in a row, at least 1
 * @param gap between tiles
 */
record TileLayout(int columns, double tileWidth, double tileHeight, double gap) {

  /**
   * As many columns as fit, and tiles that fill the width. All lengths are whole, so that the
   * pixels of an image meet pixels of the picture.
   *
   * @param width of a row
   * @param leastTileWidth for image and text; a wider one than {@code width} is cut to it
   */
  static TileLayout filling(int width, int leastTileWidth, int tileHeight, int gap) {
    int columns = Math.max(1, (width + gap) / (leastTileWidth + gap));
    int tileWidth = (width - (columns - 1) * gap) / columns;
    return new TileLayout(columns, tileWidth, tileHeight, gap);
  }

  double left(int tile) {
    int column = tile % columns;
    return column * (tileWidth + gap);
  }

  double top(int tile) {
    int row = tile / columns;
    return row * (tileHeight + gap);
  }

  double width() {
    return columns * (tileWidth + gap) - gap;
  }

  /** The height of so many tiles. */
  double height(int count) {
    int rows = (count + columns - 1) / columns;
    return rows == 0 ? 0 : rows * (tileHeight + gap) - gap;
  }
}
