package org.fashionmnist.report;

import java.awt.Color;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * How readers see colors, simulated by a matrix over linear red, green and blue.
 *
 * @see <a href="https://doi.org/10.1109/TVCG.2009.113">G. M. Machado, M. M. Oliveira and L. A. F.
 *     Fernandes, A Physiologically-based Model for Simulation of Color Vision Deficiency, 2009</a>
 */
public enum ColorVision {
  FULL(1, 0, 0, 0, 1, 0, 0, 0, 1),
  PROTANOPIA(
      0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
  DEUTERANOPIA(
      0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
  TRITANOPIA(
      1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

  @SuppressWarnings("ImmutableEnumChecker") // The list is unmodifiable.
  private final List<Double> matrix;

  ColorVision(double... matrix) {
    this.matrix = DoubleStream.of(matrix).boxed().toList();
  }

  /** Distance in CIE L*a*b* (1976); about 2 can just be noticed side by side. */
  public double distance(Color a, Color b) {
    double[] first = lab(a);
    double[] second = lab(b);
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      sum += (first[i] - second[i]) * (first[i] - second[i]);
    }
    return Math.sqrt(sum);
  }

  private double[] lab(Color color) {
    double[] in = {
      linear(color.getRed()), linear(color.getGreen()), linear(color.getBlue()),
    };
    double[] seen = new double[3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        seen[i] += matrix.get(3 * i + j) * in[j];
      }
      seen[i] = Math.max(0, Math.min(1, seen[i]));
    }
    double x = root((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.95047);
    double y = root(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
    double z = root((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.08883);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  private static double root(double t) {
    return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
  }
}
