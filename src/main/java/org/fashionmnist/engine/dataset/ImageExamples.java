package org.fashionmnist.engine.dataset;

import java.util.Objects;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;

/** Images as examples: their normalized pixels, with the label as target. Immutable. */
public record ImageExamples(LabeledImages images, Normalization normalization, Kernels kernels)
    implements Examples {

  public ImageExamples {
    Objects.requireNonNull(images, "images");
    Objects.requireNonNull(normalization, "normalization");
    Objects.requireNonNull(kernels, "kernels");
  }

  @Override
  public int count() {
    return images.count();
  }

  @Override
  public int inputSize() {
    return images.pixelCount();
  }

  @Override
  public int targetSize() {
    return 1;
  }

  @Override
  public void read(int[] order, int from, Matrix input, Matrix labels) {
    images.fetch(order, from, from + input.rows());
    for (int i = 0; i < input.rows(); i++) {
      int image = order[from + i];
      images.fillRow(image, normalization, input, i, kernels);
      labels.data()[labels.rowOffset(i)] = images.label(image);
    }
  }
}
