package org.fashionmnist.suspect;

import java.util.stream.IntStream;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.dataset.ImageExamples;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.linalg.PanelMatrix;

/**
 * A few numbers of every image, whose products bound correlations from above.
 *
 * <p>With u = (x − mean) / ‖x − mean‖ the correlation of two images is u·v. A sketch holds the
 * coordinates q = Bᵀu in an orthonormal basis B of slow waves, and the length r = √(1 − ‖q‖²) of
 * what they miss. By the inequality of Cauchy and Schwarz u·v ≤ q·q′ + r·r′, which is the product
 * of the two sketches: 64 multiplications instead of 784.
 *
 * @param rows (images, numbers)
 * @param columns the same, (numbers, images)
 */
record Sketches(Matrix rows, PanelMatrix columns) {

  private static final int BLOCK = 240;

  static Sketches of(Dataset dataset, ImageIndex index, Kernels kernels) {
    Matrix basis = CosineBasis.of(index.height(), index.width());
    int numbers = basis.columns() + 1;
    Matrix rows = Matrix.zeros(index.count(), numbers);
    fill(dataset.training(), 0, index, basis, rows, kernels);
    fill(dataset.test(), dataset.training().count(), index, basis, rows, kernels);
    PanelMatrix columns = PanelMatrix.zeros(numbers, index.count());
    for (int p = 0; p < columns.panelCount(); p++) {
      Matrix panel = columns.panel(p);
      int first = PanelMatrix.firstColumn(p);
      kernels.transpose(rows.rowsView(first, first + panel.columns()), panel);
    }
    return new Sketches(rows, columns);
  }

  private static void fill(
      LabeledImages images,
      int firstRow,
      ImageIndex index,
      Matrix basis,
      Matrix rows,
      Kernels kernels) {
    ImageExamples reader = new ImageExamples(images, Normalization.UNIT, kernels);
    int[] order = IntStream.range(0, images.count()).toArray();
    Matrix pixels = Matrix.zeros(BLOCK, index.pixelCount());
    Matrix labels = Matrix.zeros(BLOCK, 1);
    Matrix coordinates = Matrix.zeros(BLOCK, basis.columns());
    for (int from = 0; from < order.length; from += BLOCK) {
      int count = Math.min(BLOCK, order.length - from);
      reader.read(order, from, pixels.rowsView(0, count), labels.rowsView(0, count));
      kernels.multiply(pixels.rowsView(0, count), basis, coordinates.rowsView(0, count));
      for (int i = 0; i < count; i++) {
        int image = firstRow + from + i;
        // Levels were divided by 255; norm() is √n times that of the levels.
        double norm = index.norm(image) / Math.sqrt(index.pixelCount()) / 255;
        fillRow(coordinates, i, norm, rows, image);
      }
    }
  }

  private static void fillRow(Matrix coordinates, int from, double norm, Matrix rows, int to) {
    if (norm == 0) {
      return; // Zeros: of one gray level, and like nothing else.
    }
    int start = rows.rowOffset(to);
    double squares = 0;
    for (int w = 0; w < coordinates.columns(); w++) {
      double q = coordinates.at(from, w) / norm;
      rows.data()[start + w] = (float) q;
      squares += q * q;
    }
    rows.data()[start + coordinates.columns()] = (float) Math.sqrt(Math.max(0, 1 - squares));
  }
}
