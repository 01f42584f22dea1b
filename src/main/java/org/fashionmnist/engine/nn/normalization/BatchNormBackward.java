package org.fashionmnist.engine.nn.normalization;

import java.util.Arrays;
import java.util.List;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.linalg.PanelMatrix;
import org.fashionmnist.engine.nn.BackwardBuffers;
import org.fashionmnist.engine.nn.BackwardShare;
import org.fashionmnist.engine.nn.ExampleGroups;
import org.fashionmnist.engine.nn.GradientListener;
import org.fashionmnist.engine.nn.LayerCache;
import org.fashionmnist.engine.parallel.Share;
import org.fashionmnist.engine.parallel.Worker;

/**
 * One worker's share of a normalization's way backward, for some examples. With x̂ = (x − μ) / √(σ²
 * + ε) and n numbers of a channel in the batch:
 *
 * <pre>
 * dβ = Σ δ      dγ = Σ δ · x̂
 * dX = γ / √(σ² + ε) · (δ − dβ / n − x̂ · dγ / n)
 * </pre>
 */
public final class BatchNormBackward implements BackwardShare {

  private final BatchNormParameters parameters;
  private final List<PanelMatrix> gradients;
  private final BackwardBuffers buffers;
  private final Worker worker;
  private final Kernels kernels;
  private final BatchNormCache cache;
  private final Share groups;
  private final Share own; // examples, those of the groups
  private final Matrix ownX;
  private final Matrix ownGradient;
  private final int channels;
  private final float count;
  private final float[] dBeta;
  private final float[] dGamma;
  private final float[] scales;

  /** What {@link BatchNormForward} and {@link BatchNormBackward} share. */
  public static LayerCache newCache(int channels) {
    return BatchNormCache.of(channels);
  }

  /**
   * A share on buffers that stay.
   *
   * @param gradients by γ and β, written in every pass; those by the moving statistics stay zero
   */
  public BatchNormBackward(
      BatchNormParameters parameters,
      List<PanelMatrix> gradients,
      BackwardBuffers buffers,
      Worker worker,
      Kernels kernels) {
    this.parameters = parameters;
    this.gradients = gradients;
    this.buffers = buffers;
    this.worker = worker;
    this.kernels = kernels;
    this.cache = (BatchNormCache) buffers.cache();
    this.groups = ExampleGroups.of(worker);
    this.own = ExampleGroups.examplesOf(worker, buffers.x().rows(), false);
    this.ownX = buffers.x().rowsView(own.from(), own.to());
    this.ownGradient =
        buffers.dX().rows() == 0 ? buffers.dX() : buffers.dX().rowsView(own.from(), own.to());
    this.channels = parameters.channels();
    Matrix delta = buffers.delta();
    this.count = (float) delta.rows() * delta.columns() / channels;
    this.dBeta = new float[channels];
    this.dGamma = new float[channels];
    this.scales = new float[channels];
  }

  @Override
  public void backwardInput() {
    sum();
    for (int c = 0; c < channels; c++) {
      scales[c] = cache.reciprocals()[c] * parameters.gamma().at(0, c);
    }
    for (int example = own.from(); example < own.to(); example++) {
      backward(example);
    }
    buffers.below().backwardInPlace(kernels, ownX, ownGradient);
  }

  private void backward(int example) {
    float[] xs = buffers.x().data();
    float[] deltas = buffers.delta().data();
    float[] gradient = buffers.dX().data();
    float[] means = cache.means();
    float[] reciprocals = cache.reciprocals();
    int at = buffers.delta().rowOffset(example);
    int to = buffers.dX().rowOffset(example);
    int end = buffers.x().rowOffset(example) + buffers.x().columns();
    for (int from = buffers.x().rowOffset(example); from < end; from += channels) {
      for (int c = 0; c < channels; c++) {
        float normalized = (xs[from + c] - means[c]) * reciprocals[c];
        gradient[to + c] =
            scales[c] * (deltas[at + c] - (dBeta[c] + normalized * dGamma[c]) / count);
      }
      at += channels;
      to += channels;
    }
  }

  @Override
  public void backwardParameters(GradientListener listener) {
    if (worker.index() == worker.teamSize() - 1) {
      write(dGamma, gradients.get(0), listener);
      write(dBeta, gradients.get(1), listener);
    }
  }

  @Override
  public void backwardLowest(GradientListener listener) {
    sum();
    backwardParameters(listener);
  }

  private static void write(float[] sums, PanelMatrix gradient, GradientListener listener) {
    Matrix first = gradient.panel(0);
    System.arraycopy(sums, 0, first.data(), first.offset(), sums.length);
    int floats = Math.toIntExact(PanelMatrix.size(1, sums.length)); // its padding included
    listener.computed(first.offset(), first.offset() + floats);
  }

  private void sum() {
    for (int group = groups.from(); group < groups.to(); group++) {
      sumGroup(group);
    }
    worker.await();
    BatchNormCache.addUp(cache.first(), dBeta);
    BatchNormCache.addUp(cache.second(), dGamma);
  }

  private void sumGroup(int group) {
    float[] betas = cache.first()[group];
    float[] gammas = cache.second()[group];
    Arrays.fill(betas, 0f);
    Arrays.fill(gammas, 0f);
    float[] xs = buffers.x().data();
    float[] deltas = buffers.delta().data();
    Share examples = ExampleGroups.examples(group, buffers.delta().rows());
    for (int example = examples.from(); example < examples.to(); example++) {
      int at = buffers.delta().rowOffset(example);
      int end = buffers.x().rowOffset(example) + buffers.x().columns();
      for (int from = buffers.x().rowOffset(example); from < end; from += channels) {
        for (int c = 0; c < channels; c++) {
          float normalized = (xs[from + c] - cache.means()[c]) * cache.reciprocals()[c];
          betas[c] += deltas[at + c];
          gammas[c] += deltas[at + c] * normalized;
        }
        at += channels;
      }
    }
  }
}
