package org.fashionmnist.picture;

import java.util.Optional;

/**
 * A picture as it was in its file, but gray and upright.
 *
 * @param gray its brightness; of a very large picture every n-th pixel
 * @param opacity of the same size, 0 (transparent) to 255; only where any pixel lets a background
 *     through, which was taken to be white
 * @param colored whether any pixel was not gray
 * @param turned whether the camera was held another way, as told by EXIF, and that was made up for
 * @param width pixels in the file, upright
 * @param height pixels in the file, upright
 */
public record OriginalPicture(
    GrayPicture gray,
    Optional<GrayPicture> opacity,
    boolean colored,
    boolean turned,
    int width,
    int height) {

  /** Whether any pixel let a background through. */
  public boolean transparent() {
    return opacity.isPresent();
  }
}
