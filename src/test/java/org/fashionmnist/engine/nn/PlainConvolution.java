package org.fashionmnist.engine.nn;

import java.util.function.BiConsumer;
import org.fashionmnist.engine.linalg.PanelMatrix;
import org.fashionmnist.engine.nn.convolution.Window;

/**
 * A convolution as loops over single numbers: which terms a sum has, and in which order.
 *
 * @param window rows and columns of a filter, its stride and padding
 * @param in the images
 * @param weight (window rows · window columns · channels, filters)
 * @param bias (1, filters)
 */
record PlainConvolution(Window window, PlainImage in, PanelMatrix weight, PanelMatrix bias) {

  /** Examples are summed in so many groups, and these in their order. */
  private static final int GROUPS = 8;

  private int filters() {
    return weight.columns();
  }

  PlainImage out() {
    return in.seenBy(window, filters());
  }

  private int rowOf(int i, int j, int k) {
    return (i * window.size() + j) * in.channels() + k;
  }

  /** The bias first, then the window row by row, place by place, channel by channel. */
  float[][] sums(float[][] x) {
    PlainImage out = out();
    float[][] z = new float[x.length][out.size()];
    for (int e = 0; e < x.length; e++) {
      for (int r = 0; r < out.rows(); r++) {
        for (int c = 0; c < out.columns(); c++) {
          for (int f = 0; f < filters(); f++) {
            z[e][out.index(r, c, f)] = sum(x[e], r, c, f);
          }
        }
      }
    }
    return z;
  }

  private float sum(float[] x, int r, int c, int f) {
    float sum = bias.at(0, f);
    for (int i = 0; i < window.size(); i++) {
      for (int j = 0; j < window.size(); j++) {
        for (int k = 0; k < in.channels(); k++) {
          sum = Math.fma(seen(x, r, c, i, j, k), weight.at(rowOf(i, j, k), f), sum);
        }
      }
    }
    return sum;
  }

  /** What the window of output (r, c) has at its place (i, j): 0 beyond the edges. */
  private float seen(float[] x, int r, int c, int i, int j, int k) {
    int row = in.firstRow(r, window) + i;
    int column = in.firstColumn(c, window) + j;
    return in.contains(row, column) ? x[in.index(row, column, k)] : 0;
  }

  /** Of a group of examples over all examples, rows and columns in their order. */
  void backwardParameters(float[][] x, float[][] delta, PanelMatrix dW, PanelMatrix db) {
    PlainImage out = out();
    addGroups(
        x.length,
        dW,
        db,
        (e, part) -> {
          for (int r = 0; r < out.rows(); r++) {
            for (int c = 0; c < out.columns(); c++) {
              for (int f = 0; f < filters(); f++) {
                float d = delta[e][out.index(r, c, f)];
                addTerms(x[e], r, c, f, d, part.dW);
                part.db[f] += d;
              }
            }
          }
        });
  }

  /** The same where all of a map but the winners has no gradient: windows in their order. */
  void backwardWinners(
      float[][] x, float[][] dMaxima, PlainMaxima maxima, PanelMatrix dW, PanelMatrix db) {
    addGroups(
        x.length,
        dW,
        db,
        (e, part) -> {
          for (int w = 0; w < maxima.windows(); w++) {
            for (int f = 0; f < filters(); f++) {
              float d = dMaxima[e][w * filters() + f];
              if (d != 0) {
                addTerms(x[e], maxima.row(e, w, f), maxima.column(e, w, f), f, d, part.dW);
              }
              part.db[f] += d;
            }
          }
        });
  }

  /** What a group adds: [row of the weights][filter], and [filter]. */
  @SuppressWarnings("ArrayRecordComponent") // to be added to
  private record Part(float[][] dW, float[] db) {}

  private void addTerms(float[] x, int r, int c, int f, float d, float[][] dW) {
    for (int i = 0; i < window.size(); i++) {
      for (int j = 0; j < window.size(); j++) {
        for (int k = 0; k < in.channels(); k++) {
          int row = rowOf(i, j, k);
          dW[row][f] = Math.fma(seen(x, r, c, i, j, k), d, dW[row][f]);
        }
      }
    }
  }

  private void addGroups(
      int batchSize, PanelMatrix dW, PanelMatrix db, BiConsumer<Integer, Part> example) {
    for (int group = 0; group < GROUPS; group++) {
      Part part = new Part(new float[weight.rows()][filters()], new float[filters()]);
      for (int e = batchSize * group / GROUPS; e < batchSize * (group + 1) / GROUPS; e++) {
        example.accept(e, part);
      }
      for (int f = 0; f < filters(); f++) {
        for (int row = 0; row < weight.rows(); row++) {
          dW.set(row, f, group == 0 ? part.dW[row][f] : dW.at(row, f) + part.dW[row][f]);
        }
        db.set(0, f, group == 0 ? part.db[f] : db.at(0, f) + part.db[f]);
      }
    }
  }

  /** Over the windows that see a place, row by row, and over their filters. */
  float[][] backwardInput(float[][] delta) {
    PlainImage out = out();
    float[][] dX = new float[delta.length][in.size()];
    for (int e = 0; e < delta.length; e++) {
      for (int r = 0; r < out.rows(); r++) {
        for (int c = 0; c < out.columns(); c++) {
          for (int f = 0; f < filters(); f++) {
            addInput(delta[e][out.index(r, c, f)], r, c, f, dX[e]);
          }
        }
      }
    }
    return dX;
  }

  /** Over the windows of the maxima, the places in each, and the filters that won there. */
  float[][] backwardWinnersInput(float[][] dMaxima, PlainMaxima maxima) {
    float[][] dX = new float[dMaxima.length][in.size()];
    for (int e = 0; e < dMaxima.length; e++) {
      for (int w = 0; w < maxima.windows(); w++) {
        for (int place = 0; place < maxima.places(); place++) {
          for (int f = 0; f < filters(); f++) {
            float d = dMaxima[e][w * filters() + f];
            if (d != 0 && maxima.winner(e, w, f) == place) {
              addInput(d, maxima.row(e, w, f), maxima.column(e, w, f), f, dX[e]);
            }
          }
        }
      }
    }
    return dX;
  }

  private void addInput(float d, int r, int c, int f, float[] dX) {
    for (int i = 0; i < window.size(); i++) {
      for (int j = 0; j < window.size(); j++) {
        int row = in.firstRow(r, window) + i;
        int column = in.firstColumn(c, window) + j;
        for (int k = 0; k < in.channels() && in.contains(row, column); k++) {
          int at = in.index(row, column, k);
          dX[at] = Math.fma(d, weight.at(rowOf(i, j, k), f), dX[at]);
        }
      }
    }
  }
}
