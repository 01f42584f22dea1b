package org.fashionmnist.engine.gradcheck;

import org.fashionmnist.engine.linalg.PanelMatrix;

/** A batch normalization in double precision, with the statistics of the batch. */
final class DoubleNormalization implements DoubleLayer {

  private final int outputs;
  private final double epsilon;
  private final double[] gamma;
  private final double[] beta;

  /**
   * A normalization.
   *
   * @param outputs of an example, channel by channel at each place
   * @param gamma (1, channels), copied
   * @param beta (1, channels), copied
   */
  DoubleNormalization(int outputs, double epsilon, PanelMatrix gamma, PanelMatrix beta) {
    this.outputs = outputs;
    this.epsilon = epsilon;
    this.gamma = new double[gamma.columns()];
    this.beta = new double[beta.columns()];
    for (int c = 0; c < this.gamma.length; c++) {
      this.gamma[c] = gamma.at(0, c);
      this.beta[c] = beta.at(0, c);
    }
  }

  @Override
  public int outputs() {
    return outputs;
  }

  @Override
  public boolean learns() {
    return true;
  }

  private double[] array(Place place) {
    return place.slot().spec().name().equals("gamma") ? gamma : beta;
  }

  @Override
  public double move(Place place, double change) {
    double before = array(place)[place.column()];
    array(place)[place.column()] += change;
    return before;
  }

  @Override
  public void set(Place place, double value) {
    array(place)[place.column()] = value;
  }

  @Override
  public void forward(double[][] x, double[][] y) {
    for (int c = 0; c < gamma.length; c++) {
      normalize(x, c, y);
    }
  }

  @Override
  public void forwardMoved(double[][] x, Place place, double[][] y) {
    normalize(x, place.column(), y);
  }

  private void normalize(double[][] x, int channel, double[][] y) {
    double count = (double) x.length * outputs / gamma.length;
    double mean = 0;
    for (double[] example : x) {
      for (int i = channel; i < outputs; i += gamma.length) {
        mean += example[i] / count;
      }
    }
    double variance = 0;
    for (double[] example : x) {
      for (int i = channel; i < outputs; i += gamma.length) {
        variance += (example[i] - mean) * (example[i] - mean) / count;
      }
    }
    double deviation = Math.sqrt(variance + epsilon);
    for (int e = 0; e < x.length; e++) {
      for (int i = channel; i < outputs; i += gamma.length) {
        y[e][i] = (x[e][i] - mean) / deviation * gamma[channel] + beta[channel];
      }
    }
  }

  @Override
  public boolean hasKinkBetween(double[][] x, double[][] otherX, double[][] y, double[][] otherY) {
    return false;
  }
}
