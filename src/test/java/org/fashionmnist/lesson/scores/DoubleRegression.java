package org.fashionmnist.lesson.scores;

import java.util.ArrayList;
import java.util.List;

/**
 * The first exercise in double precision and plain loops, written from the textbook: two layers of
 * sigmoids, mean squared error, mini-batch gradient descent.
 */
final class DoubleRegression {

  private final double[][] w;
  private final double[] b;
  private final double[] v;
  private double c;

  /** What was measured after an epoch. */
  record Errors(double mse, double mae) {}

  /**
   * @param w (2, hidden) from the inputs to the hidden units
   * @param b (hidden)
   * @param v (hidden) from the hidden units to the output
   * @param c of the output
   */
  DoubleRegression(double[][] w, double[] b, double[] v, double c) {
    this.w = w;
    this.b = b;
    this.v = v;
    this.c = c;
  }

  /** Trains one epoch for each order of the examples, and measures after each. */
  List<Errors> fit(double[][] x, double[] y, List<int[]> orders, int batchSize, double rate) {
    List<Errors> errors = new ArrayList<>(List.of(errors(x, y)));
    for (int[] order : orders) {
      for (int from = 0; from < order.length; from += batchSize) {
        step(x, y, order, from, Math.min(order.length, from + batchSize), rate);
      }
      errors.add(errors(x, y));
    }
    return errors;
  }

  private void step(double[][] x, double[] y, int[] order, int from, int to, double rate) {
    int hidden = b.length;
    double[][] dW = new double[2][hidden];
    double[] dB = new double[hidden];
    double[] dV = new double[hidden];
    double dC = 0;
    for (int n = from; n < to; n++) {
      double[] input = x[order[n]];
      double[] h = hidden(input);
      double p = output(h);
      double delta = 2 * (p - y[order[n]]) / (to - from) * p * (1 - p);
      dC += delta;
      for (int j = 0; j < hidden; j++) {
        dV[j] += delta * h[j];
        double deltaHidden = delta * v[j] * h[j] * (1 - h[j]);
        dB[j] += deltaHidden;
        dW[0][j] += deltaHidden * input[0];
        dW[1][j] += deltaHidden * input[1];
      }
    }
    c -= rate * dC;
    for (int j = 0; j < hidden; j++) {
      v[j] -= rate * dV[j];
      b[j] -= rate * dB[j];
      w[0][j] -= rate * dW[0][j];
      w[1][j] -= rate * dW[1][j];
    }
  }

  private double[] hidden(double[] input) {
    double[] h = new double[b.length];
    for (int j = 0; j < h.length; j++) {
      h[j] = sigmoid(w[0][j] * input[0] + w[1][j] * input[1] + b[j]);
    }
    return h;
  }

  private double output(double[] h) {
    double z = c;
    for (int j = 0; j < h.length; j++) {
      z += v[j] * h[j];
    }
    return sigmoid(z);
  }

  /** What is predicted for an input. */
  double predict(double[] input) {
    return output(hidden(input));
  }

  private Errors errors(double[][] x, double[] y) {
    double squares = 0;
    double distances = 0;
    for (int i = 0; i < y.length; i++) {
      double difference = predict(x[i]) - y[i];
      squares += difference * difference;
      distances += Math.abs(difference);
    }
    return new Errors(squares / y.length, distances / y.length);
  }

  private static double sigmoid(double z) {
    return 1 / (1 + Math.exp(-z));
  }
}
