package org.fashionmnist.engine.gradcheck;

import org.fashionmnist.engine.linalg.PanelMatrix;
import org.fashionmnist.engine.nn.Activation;

/** A dense layer in double precision: y = f(x·W + b), unit by unit. */
final class DoubleDense implements DoubleLayer {

  private final double[][] weight; // (units, in): the numbers of a unit lie together
  private final double[] bias; // (units)
  private final Activation activation;

  /**
   * A layer.
   *
   * @param weight (in, units), copied
   * @param bias (units), copied
   */
  DoubleDense(double[][] weight, double[] bias, Activation activation) {
    this.weight = new double[bias.length][weight.length];
    for (int i = 0; i < weight.length; i++) {
      for (int j = 0; j < bias.length; j++) {
        this.weight[j][i] = weight[i][j];
      }
    }
    this.bias = bias.clone();
    this.activation = activation;
  }

  /** A layer of the engine's numbers, which float64 holds to the bit. */
  static DoubleDense of(PanelMatrix weight, PanelMatrix bias, Activation activation) {
    double[][] w = new double[weight.rows()][weight.columns()];
    double[] b = new double[bias.columns()];
    for (int j = 0; j < b.length; j++) {
      b[j] = bias.at(0, j);
      for (int i = 0; i < w.length; i++) {
        w[i][j] = weight.at(i, j);
      }
    }
    return new DoubleDense(w, b, activation);
  }

  @Override
  public int outputs() {
    return bias.length;
  }

  @Override
  public boolean learns() {
    return true;
  }

  @Override
  public double move(Place place, double change) {
    double before = place.isBias() ? bias[place.column()] : weight[place.column()][place.row()];
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
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < bias.length; j++) {
        y[i][j] = output(x[i], j);
      }
    }
  }

  @Override
  public void forwardMoved(double[][] x, Place place, double[][] y) {
    for (int i = 0; i < x.length; i++) {
      y[i][place.column()] = output(x[i], place.column());
    }
  }

  private double output(double[] x, int unit) {
    double z = bias[unit];
    for (int i = 0; i < x.length; i++) {
      z += x[i] * weight[unit][i];
    }
    return DoubleActivation.apply(activation, z);
  }

  @Override
  public boolean hasKinkBetween(double[][] x, double[][] otherX, double[][] y, double[][] otherY) {
    return DoubleActivation.hasKinkBetween(activation, y, otherY);
  }
}
