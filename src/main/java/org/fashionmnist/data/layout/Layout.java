package org.fashionmnist.data.layout;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.fashionmnist.data.file.DatasetFile;

/** A data set that was found and can be read. */
public sealed interface Layout permits IdxLayout, ArrayLayout, TableLayout, PictureLayout {

  /** The form of its files in words, for example {@code a table of images (CSV)}. */
  String form();

  /** Where it was found, in words. */
  String place();

  /** The IDX files that it is made of, where it is made of such. */
  default Map<DatasetFile, Path> paths() {
    return Map.of();
  }

  /** Whether its images have yet to be made, from pictures of any size. */
  default boolean isOfPictures() {
    return false;
  }

  /**
   * Reads it.
   *
   * @param pictureSize of images that are made from pictures; others keep theirs
   * @throws IOException if a file is damaged, or is not what its name says
   */
  FoundDataset read(ImageSize pictureSize) throws IOException;
}
