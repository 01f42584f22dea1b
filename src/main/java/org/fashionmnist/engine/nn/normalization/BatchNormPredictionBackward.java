package org.fashionmnist.engine.nn.normalization;

import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.nn.BackwardBuffers;
import org.fashionmnist.engine.nn.BackwardShare;
import org.fashionmnist.engine.nn.GradientListener;
import org.fashionmnist.engine.parallel.Share;

/**
 * One worker's share of the way backward through a {@link BatchNormPrediction}, whose statistics
 * are constants: dX = γ / √(σ² + ε) · δ. No gradient by parameters.
 */
public final class BatchNormPredictionBackward implements BackwardShare {

  private final BatchNormSettings settings;
  private final BatchNormParameters parameters;
  private final BackwardBuffers buffers;
  private final Share examples;
  private final Kernels kernels;

  /** A share on buffers that stay. */
  public BatchNormPredictionBackward(
      BatchNormSettings settings,
      BatchNormParameters parameters,
      BackwardBuffers buffers,
      Share examples,
      Kernels kernels) {
    this.settings = settings;
    this.parameters = parameters;
    this.buffers = buffers;
    this.examples = examples;
    this.kernels = kernels;
  }

  @Override
  public void backwardInput() {
    Matrix delta = buffers.delta();
    Matrix dX = buffers.dX();
    int channels = parameters.channels();
    float[] scales = new float[channels];
    for (int c = 0; c < channels; c++) {
      scales[c] =
          settings.reciprocal(parameters.movingVariance().at(0, c)) * parameters.gamma().at(0, c);
    }
    for (int example = examples.from(); example < examples.to(); example++) {
      int from = delta.rowOffset(example);
      int to = dX.rowOffset(example);
      for (int i = 0; i < delta.columns(); i++) {
        dX.data()[to + i] = delta.data()[from + i] * scales[i % channels];
      }
    }
    if (examples.count() > 0) {
      Matrix x = buffers.x().rowsView(examples.from(), examples.to());
      buffers.below().backwardInPlace(kernels, x, dX.rowsView(examples.from(), examples.to()));
    }
  }

  @Override
  public void backwardParameters(GradientListener listener) {}
}
