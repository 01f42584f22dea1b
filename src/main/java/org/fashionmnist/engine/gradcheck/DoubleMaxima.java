package org.fashionmnist.engine.gradcheck;

/** The largest number of each window in double precision. */
record DoubleMaxima(SeenPlaces seen) implements DoubleLayer {

  @Override
  public int outputs() {
    return seen.windows() * seen.channels();
  }

  @Override
  public void forward(double[][] x, double[][] y) {
    for (int e = 0; e < x.length; e++) {
      for (int i = 0; i < y[e].length; i++) {
        y[e][i] = x[e][winner(x[e], i)];
      }
    }
  }

  /** The first of the largest. */
  private int winner(double[] x, int output) {
    int channels = seen.channels();
    int winner = -1;
    for (int place : seen.of(output / channels)) {
      int at = place * channels + output % channels;
      if (place != SeenPlaces.BEYOND && (winner < 0 || x[at] > x[winner])) {
        winner = at;
      }
    }
    return winner;
  }

  /** Where another one becomes the largest, the slope changes at once. */
  @Override
  public boolean hasKinkBetween(double[][] x, double[][] otherX, double[][] y, double[][] otherY) {
    for (int e = 0; e < x.length; e++) {
      for (int i = 0; i < y[e].length; i++) {
        if (winner(x[e], i) != winner(otherX[e], i)) {
          return true;
        }
      }
    }
    return false;
  }
}
