package org.fashionmnist.picture;

/**
 * A picture as it was in its file, but gray and upright.
 *
 * @param gray its brightness
 * @param colored whether any pixel was not gray
 * @param transparent whether any pixel let a background through, which was taken to be white
 * @param turned whether the camera was held another way, as told by EXIF, and that was made up for
 */
public record OriginalPicture(
    GrayPicture gray, boolean colored, boolean transparent, boolean turned) {}
