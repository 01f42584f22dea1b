package org.fashionmnist.engine.gradcheck;

/** The largest number of each window in double precision. */
record DoubleMaxima(SeenPlaces seen) implements DoubleLayer {

  @Override
  public int outputs() {
    return seen.windows() * seen.channels();
  }

  @Override
  public void forward(double[] x, double[] y) {
    for (int i = 0; i < y.length; i++) {
      y[i] = x[winner(x, i)];
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
  public boolean hasKinkBetween(double[] x, double[] otherX, double[] y, double[] otherY) {
    for (int i = 0; i < y.length; i++) {
      if (winner(x, i) != winner(otherX, i)) {
        return true;
      }
    }
    return false;
  }
}
