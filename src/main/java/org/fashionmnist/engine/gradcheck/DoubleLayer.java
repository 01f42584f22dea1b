package org.fashionmnist.engine.gradcheck;

import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.linalg.PanelMatrix;
import org.fashionmnist.engine.nn.Activation;

/** A dense layer in double precision: y = f(x·W + b), unit by unit. */
final class DoubleLayer {

  private final double[][] weight; // (units, in): the numbers of a unit lie together
  private final double[] bias; // (units)
  private final Activation activation;

  /**
   * A layer.
   *
   * @param weight (in, units), copied
   * @param bias (units), copied
   */
  DoubleLayer(double[][] weight, double[] bias, Activation activation) {
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
  static DoubleLayer of(PanelMatrix weight, PanelMatrix bias, Activation activation) {
    double[][] w = new double[weight.rows()][weight.columns()];
    double[] b = new double[bias.columns()];
    for (int j = 0; j < b.length; j++) {
      b[j] = bias.at(0, j);
      for (int i = 0; i < w.length; i++) {
        w[i][j] = weight.at(i, j);
      }
    }
    return new DoubleLayer(w, b, activation);
  }

  /** The entries of a batch. */
  static double[][] rows(Matrix matrix) {
    double[][] rows = new double[matrix.rows()][matrix.columns()];
    for (int i = 0; i < matrix.rows(); i++) {
      for (int j = 0; j < matrix.columns(); j++) {
        rows[i][j] = matrix.at(i, j);
      }
    }
    return rows;
  }

  int units() {
    return bias.length;
  }

  Activation activation() {
    return activation;
  }

  /** Adds to a parameter of this layer, and returns what it was before. */
  double move(Place place, double change) {
    double before = place.isBias() ? bias[place.column()] : weight[place.column()][place.row()];
    set(place, before + change);
    return before;
  }

  void set(Place place, double value) {
    if (place.isBias()) {
      bias[place.column()] = value;
    } else {
      weight[place.column()][place.row()] = value;
    }
  }

  /**
   * All outputs.
   *
   * @param x (in)
   * @param y (units), modified
   */
  void forward(double[] x, double[] y) {
    for (int j = 0; j < y.length; j++) {
      y[j] = output(x, j);
    }
  }

  /** The output of one unit. */
  double output(double[] x, int unit) {
    double z = bias[unit];
    for (int i = 0; i < x.length; i++) {
      z += x[i] * weight[unit][i];
    }
    return DoubleActivation.apply(activation, z);
  }
}
