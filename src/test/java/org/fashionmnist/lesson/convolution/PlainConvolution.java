package org.fashionmnist.lesson.convolution;

import java.util.List;

/**
 * A filter, ReLU, max-pooling and the mean squared error once more, in double and by another way:
 * over an image with its padding laid around it. Gradients are measured as central differences.
 */
final class PlainConvolution {

  private static final double STEP = 1e-6;

  private final double[][] image;
  private final double[] weights;
  private final int stride;
  private final int before;
  private final int after;
  private final int pool;
  private final double[] target;

  PlainConvolution(double[][] image, double[] weights, ConvolutionShape shape, double[] target) {
    this.image = image;
    this.weights = weights;
    this.stride = shape.stride();
    this.before = shape.padBefore();
    this.after = shape.padAfter();
    this.pool = shape.pool();
    this.target = target;
  }

  static double[][] grid(List<List<Float>> rows) {
    return rows.stream()
        .map(row -> row.stream().mapToDouble(Float::doubleValue).toArray())
        .toArray(double[][]::new);
  }

  private double[][] padded() {
    int size = before + image.length + after;
    double[][] padded = new double[size][size];
    for (int i = 0; i < image.length; i++) {
      System.arraycopy(image[i], 0, padded[i + before], before, image.length);
    }
    return padded;
  }

  double[][] sums() {
    double[][] x = padded();
    int map = (x.length - 3) / stride + 1;
    double[][] sums = new double[map][map];
    for (int k = 0; k < 9 * map * map; k++) {
      int place = k / 9;
      int w = k % 9;
      sums[place / map][place % map] +=
          weights[w] * x[place / map * stride + w / 3][place % map * stride + w % 3];
    }
    for (double[] row : sums) {
      for (int j = 0; j < row.length; j++) {
        row[j] += weights[9];
      }
    }
    return sums;
  }

  double[] pooled() {
    double[][] z = sums();
    int size = z.length / pool;
    double[] pooled = new double[size * size]; // 0, as ReLU would make of anything below
    for (int i = 0; i < size * pool; i++) {
      for (int j = 0; j < size * pool; j++) {
        int place = i / pool * size + j / pool;
        pooled[place] = Math.max(pooled[place], z[i][j]);
      }
    }
    return pooled;
  }

  double loss() {
    double[] pooled = pooled();
    double sum = 0;
    for (int i = 0; i < pooled.length; i++) {
      sum += Math.pow(pooled[i] - target[i], 2);
    }
    return sum / pooled.length;
  }

  /** The slope of the loss along a weight, 0 to 8, or the bias, 9. */
  double weightSlope(int weight) {
    return slope(weights, weight);
  }

  double pixelSlope(int row, int column) {
    return slope(image[row], column);
  }

  private double slope(double[] numbers, int index) {
    double kept = numbers[index];
    numbers[index] = kept + STEP;
    double above = loss();
    numbers[index] = kept - STEP;
    double below = loss();
    numbers[index] = kept;
    return (above - below) / (2 * STEP);
  }
}
