package org.fashionmnist.data;

import org.fashionmnist.linalg.Kernels;
import org.fashionmnist.linalg.Matrix;

/** Fills batches with normalized images and their labels. Immutable. */
public final class BatchReader {

  private final LabeledImages images;
  private final Normalization normalization;
  private final Kernels kernels;

  /** A reader of these images. */
  public BatchReader(LabeledImages images, Normalization normalization, Kernels kernels) {
    this.images = images;
    this.normalization = normalization;
    this.kernels = kernels;
  }

  /**
   * Fills a batch, as many images as {@code input} has rows.
   *
   * @param order positions of images
   * @param from where in {@code order} the batch begins
   * @param input (batch, pixels), modified
   * @param labels (batch, 1), modified
   * @throws IndexOutOfBoundsException if {@code order} ends before the batch does
   */
  public void read(int[] order, int from, Matrix input, Matrix labels) {
    images.fetch(order, from, from + input.rows());
    for (int i = 0; i < input.rows(); i++) {
      int image = order[from + i];
      images.fillRow(image, normalization, input, i, kernels);
      labels.data()[labels.rowOffset(i)] = images.label(image);
    }
  }
}
