package org.fashionmnist.engine.nn.normalization;

import java.util.List;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.linalg.PanelMatrix;

/**
 * What a normalization multiplies by and adds, and the moving statistics that a prediction takes.
 * All are rows of one number a channel, whose panels follow each other.
 */
public final class BatchNormParameters {

  private final Matrix gamma;
  private final Matrix beta;
  private final Matrix movingMean;
  private final Matrix movingVariance;
  private final int channels;

  /**
   * Views.
   *
   * @param rows γ, β, the moving mean and the moving variance
   */
  public BatchNormParameters(List<PanelMatrix> rows) {
    this.channels = rows.get(0).columns();
    this.gamma = row(rows.get(0));
    this.beta = row(rows.get(1));
    this.movingMean = row(rows.get(2));
    this.movingVariance = row(rows.get(3));
  }

  private static Matrix row(PanelMatrix panels) {
    Matrix first = panels.panel(0);
    return new Matrix(first.data(), first.offset(), 1, panels.columns(), panels.columns());
  }

  int channels() {
    return channels;
  }

  Matrix gamma() {
    return gamma;
  }

  Matrix beta() {
    return beta;
  }

  Matrix movingMean() {
    return movingMean;
  }

  Matrix movingVariance() {
    return movingVariance;
  }

  /** y = (x − mean) · scale + β for an example. */
  void normalize(Matrix x, Matrix y, int example, float[] means, float[] scales) {
    float[] xs = x.data();
    float[] ys = y.data();
    float[] betas = beta.data();
    int shift = beta.offset();
    int to = y.rowOffset(example);
    int end = x.rowOffset(example) + x.columns();
    for (int from = x.rowOffset(example); from < end; from += channels) {
      for (int c = 0; c < channels; c++) {
        ys[to + c] = (xs[from + c] - means[c]) * scales[c] + betas[shift + c];
      }
      to += channels;
    }
  }

  /** The moving statistics take in those of a batch. */
  void follow(float[] means, float[] variances, double momentum) {
    follow(movingMean, means, momentum);
    follow(movingVariance, variances, momentum);
  }

  private static void follow(Matrix moving, float[] news, double momentum) {
    for (int c = 0; c < news.length; c++) {
      int at = moving.offset() + c;
      moving.data()[at] = (float) (momentum * moving.data()[at] + (1 - momentum) * news[c]);
    }
  }
}
