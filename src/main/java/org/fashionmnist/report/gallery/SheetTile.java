package org.fashionmnist.report.gallery;

import java.util.List;

/**
 * A place of a sheet: images side by side, and lines of text below.
 *
 * @param images all of one size; as many as in all other places
 * @param lines the first is read first
 */
public record SheetTile(List<SheetImage> images, List<String> lines) {

  public SheetTile {
    images = List.copyOf(images);
    lines = List.copyOf(lines);
  }
}
