/**
 * A lesson on convolution: one filter of 3 × 3 weights learns from one small image. {@link
 * org.fashionmnist.lesson.convolution.FilterPass} computes it in plain loops, so short that they
 * can be read beside the formulas that {@link
 * org.fashionmnist.lesson.convolution.ConvolutionDerivations} writes.
 */
package org.fashionmnist.lesson.convolution;
