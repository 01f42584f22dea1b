package org.fashionmnist.engine.model;

import org.fashionmnist.result.run.Calibration;
import org.fashionmnist.result.run.ImagePredictions;

/**
 * One number that makes the probabilities of a network flatter or steeper and leaves their order
 * alone. With the scores z of an image and a temperature T > 0 they become
 *
 * <pre>q = softmax(z / T)</pre>
 *
 * <p>Scores are taken from probabilities as z = ln p, since softmax does not see what is added to
 * all of them; of a p that float32 rounds to 0 the smallest positive one is taken.
 *
 * <p>The temperature is the one with the smallest cross-entropy. In β = 1/T that is a convex
 * function, whose slope is the mean over the images of E_q[z] − z of the true class, and whose
 * second derivative is the mean of the variance of z under q. So Newton's method finds the zero of
 * the slope; a step that leaves the bracket is replaced by halving it.
 *
 * @see <a href="https://proceedings.mlr.press/v70/guo17a.html">C. Guo, G. Pleiss, Y. Sun, K. Q.
 *     Weinberger, On Calibration of Modern Neural Networks, 2017</a>
 * @param temperature above 0; 1 changes nothing
 */
public record TemperatureScaling(double temperature) {

  private static final double PRECISION = 1e-9;
  private static final int MOST_STEPS = 100;

  public TemperatureScaling {
    if (!(temperature > 0)) {
      throw new IllegalArgumentException("expected a temperature above 0, got " + temperature);
    }
  }

  /**
   * The temperature with the smallest cross-entropy; at the end of the range where it has none, for
   * example because every image is classified right.
   *
   * @param validation at least one image, not among those that were trained on
   */
  public static TemperatureScaling fit(ImagePredictions validation) {
    if (validation.count() == 0) {
      throw new IllegalArgumentException("expected at least one validation image");
    }
    double low = 1 / Calibration.HIGHEST_TEMPERATURE;
    double high = Calibration.HIGHEST_TEMPERATURE;
    double beta = 1;
    for (int step = 0; step < MOST_STEPS && high - low > PRECISION; step++) {
      Slope slope = Slope.of(validation, beta);
      if (slope.first > 0) {
        high = beta;
      } else {
        low = beta;
      }
      double newton = beta - slope.first / slope.second;
      double next = newton > low && newton < high ? newton : (low + high) / 2;
      if (Math.abs(next - beta) < PRECISION) {
        break;
      }
      beta = next;
    }
    return new TemperatureScaling(1 / beta);
  }

  /** The predictions with this temperature. */
  public ImagePredictions applied(ImagePredictions predictions) {
    int classCount = predictions.classNames().size();
    int[] labels = new int[predictions.count()];
    float[] scaled = new float[labels.length * classCount];
    double[] q = new double[classCount];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = predictions.label(i);
      softmax(scores(predictions, i), 1 / temperature, q);
      for (int c = 0; c < classCount; c++) {
        scaled[i * classCount + c] = (float) q[c];
      }
    }
    return new ImagePredictions(predictions.classNames(), labels, scaled);
  }

  /** First and second derivative of the mean cross-entropy by β. */
  private record Slope(double first, double second) {

    static Slope of(ImagePredictions images, double beta) {
      double[] q = new double[images.classNames().size()];
      double first = 0;
      double second = 0;
      for (int i = 0; i < images.count(); i++) {
        double[] z = scores(images, i);
        softmax(z, beta, q);
        double mean = 0;
        double square = 0;
        for (int c = 0; c < q.length; c++) {
          mean += q[c] * z[c];
          square += q[c] * z[c] * z[c];
        }
        first += mean - z[images.label(i)];
        second += Math.max(0, square - mean * mean);
      }
      return new Slope(first / images.count(), second / images.count());
    }
  }

  private static double[] scores(ImagePredictions images, int image) {
    double[] z = new double[images.classNames().size()];
    for (int c = 0; c < z.length; c++) {
      z[c] = StrictMath.log(Math.max(images.probability(image, c), Float.MIN_VALUE));
    }
    return z;
  }

  private static void softmax(double[] z, double beta, double[] q) {
    double largest = z[0];
    for (double score : z) {
      largest = Math.max(largest, score);
    }
    double sum = 0;
    for (int c = 0; c < z.length; c++) {
      q[c] = StrictMath.exp(beta * (z[c] - largest));
      sum += q[c];
    }
    for (int c = 0; c < q.length; c++) {
      q[c] /= sum;
    }
  }
}
