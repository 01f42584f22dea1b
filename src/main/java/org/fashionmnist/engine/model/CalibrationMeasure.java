package org.fashionmnist.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.result.run.Calibration;
import org.fashionmnist.result.run.ImagePredictions;
import org.fashionmnist.result.run.Reliability;
import org.fashionmnist.result.run.ReliabilityBin;

/**
 * Measures how far probabilities can be believed. With the confidence p of the predicted class, the
 * images fall into {@value #BIN_COUNT} bins of equal width, the last one closed, and
 *
 * <pre>
 * ECE   = Σ over bins of count/all · |accuracy − mean confidence|
 * Brier = mean over images of Σ over classes of (p − [class is the true one])²
 * </pre>
 *
 * @see <a href="https://doi.org/10.1609/aaai.v29i1.9602">M. P. Naeini, G. F. Cooper, M. Hauskrecht,
 *     Obtaining Well Calibrated Probabilities Using Bayesian Binning, 2015</a>
 * @see <a href="https://doi.org/10.1175/1520-0493(1950)078%3C0001:VOFEIT%3E2.0.CO;2">G. W. Brier,
 *     Verification of Forecasts Expressed in Terms of Probability, 1950</a>
 */
public final class CalibrationMeasure {

  static final int BIN_COUNT = 15;

  /** That another order of adding may make. */
  private static final double ROUNDING = 1e-6;

  private CalibrationMeasure() {}

  /**
   * The calibration on test images, before and after temperature scaling.
   *
   * @param test at least one image
   * @param validation what the temperature is fitted on; empty for none
   */
  public static Calibration of(ImagePredictions test, Optional<ImagePredictions> validation) {
    if (test.count() == 0) {
      throw new IllegalArgumentException("expected at least one test image");
    }
    Optional<TemperatureScaling> scaling = validation.map(TemperatureScaling::fit);
    return new Calibration(
        reliability(test),
        scaling.map(TemperatureScaling::temperature),
        scaling.map(fitted -> reliability(fitted.applied(test))));
  }

  /**
   * Whether a calibration is that of predictions, with whatever temperature.
   *
   * @param test at least one image
   */
  public static boolean fits(Calibration calibration, ImagePredictions test) {
    Reliability expected = reliability(test);
    return agree(calibration.withLoss(expected.loss()).before(), expected)
        && calibration
            .temperature()
            .map(t -> reliability(new TemperatureScaling(t).applied(test)))
            .map(after -> agree(calibration.after().orElseThrow(), after))
            .orElse(true);
  }

  private static boolean agree(Reliability one, Reliability other) {
    boolean close =
        areClose(one.expectedCalibrationError(), other.expectedCalibrationError())
            && areClose(one.brierScore(), other.brierScore())
            && areClose(one.loss(), other.loss())
            && one.bins().size() == other.bins().size();
    for (int b = 0; close && b < one.bins().size(); b++) {
      ReliabilityBin bin = one.bins().get(b);
      ReliabilityBin expected = other.bins().get(b);
      close =
          bin.count() == expected.count()
              && areClose(bin.from(), expected.from())
              && areClose(bin.to(), expected.to())
              && areClose(bin.meanConfidence().orElse(-1.0), expected.meanConfidence().orElse(-1.0))
              && areClose(bin.accuracy().orElse(-1.0), expected.accuracy().orElse(-1.0));
    }
    return close;
  }

  private static boolean areClose(double one, double other) {
    return Math.abs(one - other) <= ROUNDING * (1 + Math.abs(other));
  }

  static Reliability reliability(ImagePredictions images) {
    int[] counts = new int[BIN_COUNT];
    int[] hits = new int[BIN_COUNT];
    double[] confidences = new double[BIN_COUNT];
    double squares = 0;
    double loss = 0;
    for (int i = 0; i < images.count(); i++) {
      double confidence = images.confidence(i);
      int bin = Math.min(BIN_COUNT - 1, (int) (confidence * BIN_COUNT));
      counts[bin]++;
      hits[bin] += images.isCorrect(i) ? 1 : 0;
      confidences[bin] += confidence;
      squares += squaredDistance(images, i);
      loss -= StrictMath.log(Math.max(images.probability(i, images.label(i)), Float.MIN_VALUE));
    }
    List<ReliabilityBin> bins = new ArrayList<>();
    double error = 0;
    for (int b = 0; b < BIN_COUNT; b++) {
      error += Math.abs(hits[b] - confidences[b]);
      bins.add(
          new ReliabilityBin(
              (double) b / BIN_COUNT,
              (b + 1.0) / BIN_COUNT,
              counts[b],
              share(confidences[b], counts[b]),
              share(hits[b], counts[b])));
    }
    int count = images.count();
    return new Reliability(error / count, squares / count, loss / count, bins);
  }

  private static Optional<Double> share(double sum, int count) {
    return count == 0 ? Optional.empty() : Optional.of(sum / count);
  }

  private static double squaredDistance(ImagePredictions images, int image) {
    double sum = 0;
    for (int c = 0; c < images.classNames().size(); c++) {
      double distance = images.probability(image, c) - (images.label(image) == c ? 1 : 0);
      sum += distance * distance;
    }
    return sum;
  }
}
