/**
 * How any image file becomes what a network sees: read, made gray, told from its background,
 * cropped, scaled and centered as the images of Fashion-MNIST were.
 *
 * <p>All arithmetic on brightness is on the levels as they stand in the file (gamma-encoded), as it
 * was for the data set. What was done to a picture is told with it ({@link
 * org.fashionmnist.picture.PreparedPicture}).
 */
package org.fashionmnist.picture;
