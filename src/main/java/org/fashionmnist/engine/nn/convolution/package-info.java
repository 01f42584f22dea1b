/**
 * How windows go over images: convolution and pooling, forward and backward, as shares for workers.
 *
 * <p>An image, or what a layer made of one, is a row of a batch: entry (row, column, channel) lies
 * at (row · columns + column) · channels + channel ("NHWC" without the N). A convolution is a
 * product of matrices whose left side is the image itself, seen as overlapping rows, so nothing is
 * copied but a border of zeros.
 */
package org.fashionmnist.engine.nn.convolution;
