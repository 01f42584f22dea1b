package org.fashionmnist.engine.nn;

import org.fashionmnist.engine.nn.convolution.Window;

/**
 * The mean of each window, of what lies within the image.
 *
 * @param window rows and columns of a window, its stride and padding
 * @param in the images
 */
record PlainMeans(Window window, PlainImage in) {

  /** The mean of each map. */
  static float[][] ofAll(PlainImage in, float[][] x) {
    int places = in.rows() * in.columns();
    float[][] y = new float[x.length][in.channels()];
    for (int e = 0; e < x.length; e++) {
      for (int k = 0; k < in.channels(); k++) {
        for (int place = 0; place < places; place++) {
          y[e][k] += x[e][place * in.channels() + k];
        }
        y[e][k] /= places;
      }
    }
    return y;
  }

  /** The gradient of that. */
  static float[][] backwardOfAll(PlainImage in, float[][] delta) {
    float[][] dX = new float[delta.length][in.size()];
    for (int e = 0; e < delta.length; e++) {
      for (int i = 0; i < in.size(); i++) {
        dX[e][i] = delta[e][i % in.channels()] / (in.rows() * in.columns());
      }
    }
    return dX;
  }

  private PlainImage out() {
    return in.seenBy(window, in.channels());
  }

  private int count(int r, int c) {
    int count = 0;
    for (int i = 0; i < window.size(); i++) {
      for (int j = 0; j < window.size(); j++) {
        count += in.contains(in.firstRow(r, window) + i, in.firstColumn(c, window) + j) ? 1 : 0;
      }
    }
    return count;
  }

  /** The places row by row, then their number. */
  float[][] forward(float[][] x) {
    float[][] y = new float[x.length][out().size()];
    for (int e = 0; e < x.length; e++) {
      for (int r = 0; r < out().rows(); r++) {
        for (int c = 0; c < out().columns(); c++) {
          for (int k = 0; k < in.channels(); k++) {
            y[e][out().index(r, c, k)] = sum(x[e], r, c, k) / count(r, c);
          }
        }
      }
    }
    return y;
  }

  private float sum(float[] x, int r, int c, int k) {
    float sum = 0;
    for (int i = 0; i < window.size(); i++) {
      for (int j = 0; j < window.size(); j++) {
        int row = in.firstRow(r, window) + i;
        int column = in.firstColumn(c, window) + j;
        if (in.contains(row, column)) {
          sum += x[in.index(row, column, k)];
        }
      }
    }
    return sum;
  }

  /** Each place gets an equal part, that of earlier windows first. */
  float[][] backward(float[][] delta) {
    float[][] dX = new float[delta.length][in.size()];
    for (int e = 0; e < delta.length; e++) {
      for (int r = 0; r < out().rows(); r++) {
        for (int c = 0; c < out().columns(); c++) {
          for (int k = 0; k < in.channels(); k++) {
            spread(delta[e][out().index(r, c, k)] / count(r, c), r, c, k, dX[e]);
          }
        }
      }
    }
    return dX;
  }

  private void spread(float part, int r, int c, int k, float[] dX) {
    for (int i = 0; i < window.size(); i++) {
      for (int j = 0; j < window.size(); j++) {
        int row = in.firstRow(r, window) + i;
        int column = in.firstColumn(c, window) + j;
        if (in.contains(row, column)) {
          dX[in.index(row, column, k)] += part;
        }
      }
    }
  }
}
