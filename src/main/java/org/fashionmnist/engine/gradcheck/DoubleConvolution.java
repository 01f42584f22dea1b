package org.fashionmnist.engine.gradcheck;

import org.fashionmnist.engine.linalg.PanelMatrix;
import org.fashionmnist.engine.nn.Activation;

/** A convolution in double precision, filter by filter. */
final class DoubleConvolution implements DoubleLayer {

  private final SeenPlaces seen;
  private final double[][] weight; // (filters, size · size · channels)
  private final double[] bias; // (filters)
  private final Activation activation;

  /**
   * A convolution.
   *
   * @param weight (size · size · channels, filters), copied
   * @param bias (1, filters), copied
   */
  DoubleConvolution(SeenPlaces seen, PanelMatrix weight, PanelMatrix bias, Activation activation) {
    this.seen = seen;
    this.weight = new double[weight.columns()][weight.rows()];
    this.bias = new double[weight.columns()];
    this.activation = activation;
    for (int f = 0; f < this.bias.length; f++) {
      this.bias[f] = bias.at(0, f);
      for (int i = 0; i < weight.rows(); i++) {
        this.weight[f][i] = weight.at(i, f);
      }
    }
  }

  @Override
  public int outputs() {
    return seen.windows() * bias.length;
  }

  @Override
  public boolean learns() {
    return true;
  }

  @Override
  public double move(Place place, double change) {
    int filter = place.column();
    double before = place.isBias() ? bias[filter] : weight[filter][place.row()];
    set(place, before + change);
    return before;
  }

  @Override
  public void set(Place place, double value) {
    if (place.isBias()) {
      bias[place.column()] = value;
    } else {
      weight[place.column()][place.row()] = value;
    }
  }

  @Override
  public void forward(double[][] x, double[][] y) {
    for (int f = 0; f < bias.length; f++) {
      maps(x, f, y);
    }
  }

  @Override
  public void forwardMoved(double[][] x, Place place, double[][] y) {
    maps(x, place.column(), y);
  }

  private void maps(double[][] x, int filter, double[][] y) {
    for (int i = 0; i < x.length; i++) {
      map(x[i], filter, y[i]);
    }
  }

  private void map(double[] x, int filter, double[] y) {
    int channels = seen.channels();
    for (int w = 0; w < seen.windows(); w++) {
      int[] places = seen.of(w);
      double z = bias[filter];
      for (int p = 0; p < places.length; p++) {
        for (int k = 0; k < channels && places[p] != SeenPlaces.BEYOND; k++) {
          z += x[places[p] * channels + k] * weight[filter][p * channels + k];
        }
      }
      y[w * bias.length + filter] = DoubleActivation.apply(activation, z);
    }
  }

  @Override
  public boolean hasKinkBetween(double[][] x, double[][] otherX, double[][] y, double[][] otherY) {
    return DoubleActivation.hasKinkBetween(activation, y, otherY);
  }
}
