package org.fashionmnist.engine.nn;

import java.util.List;
import org.fashionmnist.engine.linalg.PanelMatrix;

/**
 * A batch normalization as loops over single numbers.
 *
 * @param epsilon what is added to a variance
 * @param x [example][place · channels + channel]
 * @param parameters γ and β first
 */
@SuppressWarnings("ArrayRecordComponent") // only to be read
record PlainNormalization(double epsilon, float[][] x, List<PanelMatrix> parameters) {

  /** Examples are summed in so many groups, and these in their order. */
  private static final int GROUPS = 8;

  private int channels() {
    return parameters.get(0).columns();
  }

  /** A term of a sum. */
  private interface Term {
    float of(int example, int i);
  }

  /** Over the examples and the places of each. */
  private float sum(int channel, Term term) {
    float sum = 0;
    for (int group = 0; group < GROUPS; group++) {
      float part = 0;
      for (int e = x.length * group / GROUPS; e < x.length * (group + 1) / GROUPS; e++) {
        for (int i = channel; i < x[e].length; i += channels()) {
          part += term.of(e, i);
        }
      }
      sum = group == 0 ? part : sum + part;
    }
    return sum;
  }

  private float count() {
    return (float) x.length * x[0].length / channels();
  }

  float mean(int channel) {
    return sum(channel, (e, i) -> x[e][i]) / count();
  }

  float variance(int channel) {
    float mean = mean(channel);
    return sum(channel, (e, i) -> (x[e][i] - mean) * (x[e][i] - mean)) / count();
  }

  private float reciprocal(int channel) {
    return (float) (1 / Math.sqrt(variance(channel) + epsilon));
  }

  float[][] forward() {
    float[][] y = new float[x.length][x[0].length];
    for (int c = 0; c < channels(); c++) {
      float mean = mean(c);
      float scale = reciprocal(c) * parameters.get(0).at(0, c);
      for (int e = 0; e < x.length; e++) {
        for (int i = c; i < x[e].length; i += channels()) {
          y[e][i] = (x[e][i] - mean) * scale + parameters.get(1).at(0, c);
        }
      }
    }
    return y;
  }

  /** Sets the gradients by γ and β, and returns that by x. */
  float[][] backward(float[][] delta, PanelMatrix dGamma, PanelMatrix dBeta) {
    float[][] dX = new float[x.length][x[0].length];
    for (int c = 0; c < channels(); c++) {
      float mean = mean(c);
      float reciprocal = reciprocal(c);
      float scale = reciprocal * parameters.get(0).at(0, c);
      float beta = sum(c, (e, i) -> delta[e][i]);
      float gamma = sum(c, (e, i) -> delta[e][i] * ((x[e][i] - mean) * reciprocal));
      for (int e = 0; e < x.length; e++) {
        for (int i = c; i < x[e].length; i += channels()) {
          float normalized = (x[e][i] - mean) * reciprocal;
          dX[e][i] = scale * (delta[e][i] - (beta + normalized * gamma) / count());
        }
      }
      dGamma.set(0, c, gamma);
      dBeta.set(0, c, beta);
    }
    return dX;
  }
}
