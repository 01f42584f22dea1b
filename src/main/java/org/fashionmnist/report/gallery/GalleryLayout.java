package org.fashionmnist.report.gallery;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/**
 * Where the tiles of a gallery lie: in rows from the upper left, each an image with lines of text
 * below it. Lengths are logical pixels, all of them whole, so that the pixels of an image meet
 * pixels of the picture.
 *
 * @param columns tiles in a row
 * @param tileWidth of image and text, without the gap to the next
 * @param imageSide of the square that an image lies in
 * @param gap between tiles
 * @param textHeight of all lines below an image
 */
record GalleryLayout(int columns, int tileWidth, int imageSide, int textHeight, int gap) {

  private static final int ROOM_ABOVE_TEXT = 6;

  /**
   * As many columns as fit, and tiles that fill the width.
   *
   * @param width of a row
   * @param leastTileWidth for image and text; a wider one than {@code width} is cut to it
   */
  static GalleryLayout of(int width, int leastTileWidth, int imageSide, int textHeight, int gap) {
    int columns = Math.max(1, (width + gap) / (leastTileWidth + gap));
    return new GalleryLayout(
        columns, (width - (columns - 1) * gap) / columns, imageSide, textHeight, gap);
  }

  /** The height of so many tiles. */
  int height(int count) {
    int rows = (count + columns - 1) / columns;
    return rows * (tileHeight() + gap) - (rows > 0 ? gap : 0);
  }

  private int tileHeight() {
    return imageSide + ROOM_ABOVE_TEXT + textHeight;
  }

  /** The whole tile in an area that begins at {@code origin}. */
  Rectangle2D tile(Point2D origin, int index) {
    return new Rectangle2D.Double(
        Math.ceil(origin.getX()) + index % columns * (tileWidth + gap),
        Math.ceil(origin.getY()) + index / columns * (tileHeight() + gap),
        tileWidth,
        tileHeight());
  }

  /** The square of a tile's image, flush left. */
  Rectangle2D image(Rectangle2D tile) {
    return new Rectangle2D.Double(tile.getX(), tile.getY(), imageSide, imageSide);
  }

  /** The upper left corner of a tile's text. */
  Point2D text(Rectangle2D tile) {
    return new Point2D.Double(tile.getX(), tile.getY() + imageSide + ROOM_ABOVE_TEXT);
  }
}
