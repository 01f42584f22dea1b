package org.fashionmnist.engine.nn;

import org.fashionmnist.engine.nn.convolution.Window;

/** The largest number of each window and where it is, of equal ones the first. */
final class PlainMaxima {

  private final Window window;
  private final PlainImage in;
  private final PlainImage out;
  private final float[][] values; // [example][output]
  private final int[][] winners;

  PlainMaxima(Window window, PlainImage in, float[][] x) {
    this.window = window;
    this.in = in;
    this.out = in.seenBy(window, in.channels());
    this.values = new float[x.length][out.size()];
    this.winners = new int[x.length][out.size()];
    for (int e = 0; e < x.length; e++) {
      for (int w = 0; w < windows(); w++) {
        for (int channel = 0; channel < in.channels(); channel++) {
          find(x[e], e, w, channel);
        }
      }
    }
  }

  private void find(float[] x, int e, int w, int channel) {
    float best = Float.NEGATIVE_INFINITY;
    for (int place = 0; place < places(); place++) {
      int row = row(w, place);
      int column = column(w, place);
      if (in.contains(row, column)) {
        float value = x[in.index(row, column, channel)];
        if (value > best) {
          winners[e][w * in.channels() + channel] = place;
        }
        best = Math.max(best, value);
      }
    }
    values[e][w * in.channels() + channel] = best;
  }

  private int row(int w, int place) {
    return in.firstRow(w / out.columns(), window) + place / window.size();
  }

  private int column(int w, int place) {
    return in.firstColumn(w % out.columns(), window) + place % window.size();
  }

  int windows() {
    return out.rows() * out.columns();
  }

  /** Of a window. */
  int places() {
    return window.size() * window.size();
  }

  float[][] values() {
    return values;
  }

  /** The place in the window. */
  int winner(int e, int w, int channel) {
    return winners[e][w * in.channels() + channel];
  }

  /** The row of the winner in the image. */
  int row(int e, int w, int channel) {
    return row(w, winner(e, w, channel));
  }

  /** The column of the winner in the image. */
  int column(int e, int w, int channel) {
    return column(w, winner(e, w, channel));
  }

  /** Each gradient goes to the winner, those of earlier windows first. */
  float[][] backward(float[][] delta) {
    float[][] dX = new float[delta.length][in.size()];
    for (int e = 0; e < delta.length; e++) {
      for (int w = 0; w < windows(); w++) {
        for (int channel = 0; channel < in.channels(); channel++) {
          int at = in.index(row(e, w, channel), column(e, w, channel), channel);
          dX[e][at] += delta[e][w * in.channels() + channel];
        }
      }
    }
    return dX;
  }
}
