package org.fashionmnist.engine.gradcheck;

/** The mean of what each window sees of the image, in double precision. */
record DoubleMeans(SeenPlaces seen) implements DoubleLayer {

  @Override
  public int outputs() {
    return seen.windows() * seen.channels();
  }

  @Override
  public void forward(double[][] x, double[][] y) {
    for (int e = 0; e < x.length; e++) {
      forward(x[e], y[e]);
    }
  }

  private void forward(double[] x, double[] y) {
    int channels = seen.channels();
    for (int i = 0; i < y.length; i++) {
      double sum = 0;
      int count = 0;
      for (int place : seen.of(i / channels)) {
        if (place != SeenPlaces.BEYOND) {
          sum += x[place * channels + i % channels];
          count++;
        }
      }
      y[i] = sum / count;
    }
  }

  @Override
  public boolean hasKinkBetween(double[][] x, double[][] otherX, double[][] y, double[][] otherY) {
    return false;
  }
}
