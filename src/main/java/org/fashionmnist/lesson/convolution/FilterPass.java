package org.fashionmnist.lesson.convolution;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.result.lesson.ConvolutionStep.Place;

/**
 * One filter goes over one image, forward and backward, in plain loops of float32. Rows and columns
 * that lie outside of the image are its padding, which is 0.
 */
final class FilterPass {

  private static final int FILTER = ConvolutionShape.FILTER;

  private final ConvolutionShape shape;
  private final float[][] image;
  private final float[][] weights;
  private final float bias;
  private final float[][] sums; // (map, map), z
  private final float[][] activations; // (map, map), a
  private final float[][] pooled; // (pooled, pooled), p
  private final List<Place> winners = new ArrayList<>();

  /** Goes forward. */
  FilterPass(ConvolutionShape shape, float[][] image, float[][] weights, float bias) {
    this.shape = shape;
    this.image = image;
    this.weights = weights;
    this.bias = bias;
    this.sums = sums();
    this.activations = activations();
    this.pooled = pooled();
  }

  private float pixel(int row, int column) {
    boolean inside = row >= 0 && row < image.length && column >= 0 && column < image.length;
    return inside ? image[row][column] : 0;
  }

  /**
   * z = Σ w·x + b over the window that begins at the row and column of the map times the stride.
   */
  private float[][] sums() {
    float[][] out = new float[shape.mapSize()][shape.mapSize()];
    for (int row = 0; row < out.length; row++) {
      for (int column = 0; column < out.length; column++) {
        int top = row * shape.stride() - shape.padBefore();
        int left = column * shape.stride() - shape.padBefore();
        float sum = 0;
        for (int i = 0; i < FILTER; i++) {
          for (int j = 0; j < FILTER; j++) {
            sum += weights[i][j] * pixel(top + i, left + j);
          }
        }
        out[row][column] = sum + bias;
      }
    }
    return out;
  }

  private float[][] activations() {
    float[][] out = new float[sums.length][sums.length];
    for (int row = 0; row < out.length; row++) {
      for (int column = 0; column < out.length; column++) {
        out[row][column] = Math.max(0, sums[row][column]);
      }
    }
    return out;
  }

  /** The largest of each pool; of equal ones the first wins. */
  private float[][] pooled() {
    int pool = shape.pool();
    float[][] out = new float[shape.pooledSize()][shape.pooledSize()];
    for (int row = 0; row < out.length; row++) {
      for (int column = 0; column < out.length; column++) {
        int bestRow = row * pool;
        int bestColumn = column * pool;
        for (int i = row * pool; i < (row + 1) * pool; i++) {
          for (int j = column * pool; j < (column + 1) * pool; j++) {
            if (activations[i][j] > activations[bestRow][bestColumn]) {
              bestRow = i;
              bestColumn = j;
            }
          }
        }
        out[row][column] = activations[bestRow][bestColumn];
        winners.add(new Place(bestRow + 1, bestColumn + 1));
      }
    }
    return out;
  }

  float[][] sumsView() {
    return sums;
  }

  float[][] activationsView() {
    return activations;
  }

  float[][] pooledView() {
    return pooled;
  }

  List<Place> winners() {
    return List.copyOf(winners);
  }

  /** The mean of the squared distances to the target. */
  double loss(float[][] target) {
    double sum = 0;
    for (int row = 0; row < pooled.length; row++) {
      for (int column = 0; column < pooled.length; column++) {
        double distance = (double) pooled[row][column] - target[row][column];
        sum += distance * distance;
      }
    }
    return sum / (pooled.length * pooled.length);
  }

  /** ∂L/∂p = 2/n·(p − t). */
  float[][] pooledGradient(float[][] target) {
    int count = pooled.length * pooled.length;
    float[][] gradient = new float[pooled.length][pooled.length];
    for (int row = 0; row < pooled.length; row++) {
      for (int column = 0; column < pooled.length; column++) {
        gradient[row][column] = 2 * (pooled[row][column] - target[row][column]) / count;
      }
    }
    return gradient;
  }

  /** δ = ∂L/∂z: what comes back to a pool goes to its winner, if that passed the ReLU. */
  float[][] delta(float[][] pooledGradient) {
    float[][] delta = new float[sums.length][sums.length];
    for (int i = 0; i < winners.size(); i++) {
      int row = winners.get(i).row() - 1;
      int column = winners.get(i).column() - 1;
      if (sums[row][column] > 0) {
        delta[row][column] = pooledGradient[i / pooled.length][i % pooled.length];
      }
    }
    return delta;
  }

  /** ∂L/∂w = Σ δ·x, since every place of the map used the same weight. */
  float[][] weightGradient(float[][] delta) {
    float[][] gradient = new float[FILTER][FILTER];
    for (int i = 0; i < FILTER; i++) {
      for (int j = 0; j < FILTER; j++) {
        float sum = 0;
        for (int row = 0; row < delta.length; row++) {
          for (int column = 0; column < delta.length; column++) {
            int top = row * shape.stride() - shape.padBefore();
            int left = column * shape.stride() - shape.padBefore();
            sum += delta[row][column] * pixel(top + i, left + j);
          }
        }
        gradient[i][j] = sum;
      }
    }
    return gradient;
  }

  /** ∂L/∂b = Σ δ. */
  static float biasGradient(float[][] delta) {
    float sum = 0;
    for (float[] row : delta) {
      for (float number : row) {
        sum += number;
      }
    }
    return sum;
  }

  /**
   * ∂L/∂x = Σ δ·w over the windows that saw the pixel. The window one place further right saw it
   * one place further left: so the weights come in reverse order, which is called the flipped
   * filter.
   */
  float[][] imageGradient(float[][] delta) {
    float[][] gradient = new float[image.length][image.length];
    for (int y = 0; y < image.length; y++) {
      for (int x = 0; x < image.length; x++) {
        float sum = 0;
        for (int row = 0; row < delta.length; row++) {
          for (int column = 0; column < delta.length; column++) {
            int i = y - (row * shape.stride() - shape.padBefore());
            int j = x - (column * shape.stride() - shape.padBefore());
            if (i >= 0 && i < FILTER && j >= 0 && j < FILTER) {
              sum += delta[row][column] * weights[i][j];
            }
          }
        }
        gradient[y][x] = sum;
      }
    }
    return gradient;
  }
}
