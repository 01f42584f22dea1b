package org.fashionmnist.result.lesson;

import java.util.List;
import org.fashionmnist.result.surface.PlanePoint;

/**
 * Points that a line is to be fitted to.
 *
 * @param inputs x of each, at least two of them different
 * @param targets y of each
 */
public record LineExamples(List<Float> inputs, List<Float> targets) {

  /**
   * Checks the sizes.
   *
   * @throws IllegalArgumentException unless there is a y for each x, and there are two
   */
  public LineExamples {
    inputs = List.copyOf(inputs);
    targets = List.copyOf(targets);
    if (inputs.size() != targets.size() || inputs.size() < 2) {
      throw new IllegalArgumentException(
          "expected at least 2 inputs and a target for each, got %d and %d"
              .formatted(inputs.size(), targets.size()));
    }
  }

  public int count() {
    return inputs.size();
  }

  /** The surface of their mean squared error, with the line of least squares as its minimum. */
  public Bowl bowl() {
    double x = 0;
    double y = 0;
    double xx = 0;
    double xy = 0;
    for (int i = 0; i < count(); i++) {
      double input = inputs.get(i);
      double target = targets.get(i);
      x += input / count();
      y += target / count();
      xx += input * input / count();
      xy += input * target / count();
    }
    double w = (xy - x * y) / (xx - x * x);
    PlanePoint minimum = new PlanePoint(w, y - w * x);
    return new Bowl(minimum, loss(minimum.x(), minimum.y()), xx, x);
  }

  private double loss(double w, double b) {
    double sum = 0;
    for (int i = 0; i < count(); i++) {
      double error = w * inputs.get(i) + b - targets.get(i);
      sum += error * error;
    }
    return sum / count();
  }

  /** Mean squared distance of the gradient of one example from that of all, at (w, b). */
  public double gradientVariance(double w, double b) {
    double meanW = 0;
    double meanB = 0;
    double meanSquare = 0;
    for (int i = 0; i < count(); i++) {
      double error = w * inputs.get(i) + b - targets.get(i);
      double byW = 2 * error * inputs.get(i);
      double byB = 2 * error;
      meanW += byW / count();
      meanB += byB / count();
      meanSquare += (byW * byW + byB * byB) / count();
    }
    return meanSquare - meanW * meanW - meanB * meanB;
  }
}
