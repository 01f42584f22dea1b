package org.fashionmnist.engine.nn.normalization;

import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.nn.ForwardBuffers;
import org.fashionmnist.engine.nn.ForwardShare;
import org.fashionmnist.engine.parallel.Share;

/** One worker's share of a normalization by the moving statistics, for some examples. */
public final class BatchNormPrediction implements ForwardShare {

  private final BatchNormSettings settings;
  private final BatchNormParameters parameters;
  private final Matrix x;
  private final Matrix y;
  private final Share examples;
  private final float[] means;
  private final float[] scales;

  /** A share on buffers that stay. */
  public BatchNormPrediction(
      BatchNormSettings settings,
      BatchNormParameters parameters,
      ForwardBuffers buffers,
      Share examples) {
    this.settings = settings;
    this.parameters = parameters;
    this.x = buffers.x();
    this.y = buffers.y();
    this.examples = examples;
    this.means = new float[parameters.channels()];
    this.scales = new float[parameters.channels()];
  }

  @Override
  public void forward() {
    for (int c = 0; c < means.length; c++) {
      means[c] = parameters.movingMean().at(0, c);
      scales[c] =
          settings.reciprocal(parameters.movingVariance().at(0, c)) * parameters.gamma().at(0, c);
    }
    for (int example = examples.from(); example < examples.to(); example++) {
      parameters.normalize(x, y, example, means, scales);
    }
  }
}
