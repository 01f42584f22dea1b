package org.fashionmnist.engine.nn.normalization;

import java.util.Arrays;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.nn.ExampleGroups;
import org.fashionmnist.engine.nn.ForwardBuffers;
import org.fashionmnist.engine.nn.ForwardShare;
import org.fashionmnist.engine.parallel.Share;
import org.fashionmnist.engine.parallel.Worker;

/**
 * One worker's share of a normalization in a training, for some examples. With n numbers of a
 * channel in the batch:
 *
 * <pre>
 * μ = Σ x / n      σ² = Σ (x − μ)² / n
 * y = (x − μ) / √(σ² + ε) · γ + β
 * </pre>
 */
public final class BatchNormForward implements ForwardShare {

  private final BatchNormSettings settings;
  private final BatchNormParameters parameters;
  private final Matrix x;
  private final Matrix y;
  private final Worker worker;
  private final boolean byExamples;
  private final BatchNormCache cache;
  private final Share groups;
  private final Share own; // examples, those of the groups
  private final int channels;
  private final float count;
  private final float[] means;
  private final float[] variances;
  private final float[] reciprocals;
  private final float[] scales;

  /**
   * A share on buffers that stay.
   *
   * @param byExamples whether a worker goes on with its share of the batch, which need not be the
   *     groups it computed
   */
  public BatchNormForward(
      BatchNormSettings settings,
      BatchNormParameters parameters,
      ForwardBuffers buffers,
      boolean byExamples,
      Worker worker) {
    this.settings = settings;
    this.parameters = parameters;
    this.x = buffers.x();
    this.y = buffers.y();
    this.worker = worker;
    this.byExamples = byExamples;
    this.cache = (BatchNormCache) buffers.cache();
    this.groups = ExampleGroups.of(worker);
    this.own = ExampleGroups.examplesOf(worker, x.rows(), false);
    this.channels = parameters.channels();
    this.count = (float) x.rows() * x.columns() / channels;
    this.means = new float[channels];
    this.reciprocals = new float[channels];
    this.variances = new float[channels];
    this.scales = new float[channels];
  }

  @Override
  public void forward() {
    for (int group = groups.from(); group < groups.to(); group++) {
      sumGroup(group);
    }
    worker.await();
    BatchNormCache.addUp(cache.first(), means);
    divide(means, count);
    for (int group = groups.from(); group < groups.to(); group++) {
      sumSquares(group);
    }
    worker.await();
    BatchNormCache.addUp(cache.second(), variances);
    divide(variances, count);
    for (int c = 0; c < channels; c++) {
      reciprocals[c] = settings.reciprocal(variances[c]);
      scales[c] = reciprocals[c] * parameters.gamma().at(0, c);
    }
    for (int example = own.from(); example < own.to(); example++) {
      parameters.normalize(x, y, example, means, scales);
    }
    if (worker.index() == 0) {
      System.arraycopy(means, 0, cache.means(), 0, channels);
      System.arraycopy(reciprocals, 0, cache.reciprocals(), 0, channels);
      parameters.follow(means, variances, settings.momentum());
    }
    if (byExamples) {
      worker.await();
    }
  }

  private void sumGroup(int group) {
    float[] sums = cache.first()[group];
    Arrays.fill(sums, 0f);
    Share examples = ExampleGroups.examples(group, x.rows());
    for (int example = examples.from(); example < examples.to(); example++) {
      int end = x.rowOffset(example) + x.columns();
      for (int from = x.rowOffset(example); from < end; from += channels) {
        for (int c = 0; c < channels; c++) {
          sums[c] += x.data()[from + c];
        }
      }
    }
  }

  private void sumSquares(int group) {
    float[] sums = cache.second()[group];
    Arrays.fill(sums, 0f);
    Share examples = ExampleGroups.examples(group, x.rows());
    for (int example = examples.from(); example < examples.to(); example++) {
      int end = x.rowOffset(example) + x.columns();
      for (int from = x.rowOffset(example); from < end; from += channels) {
        for (int c = 0; c < channels; c++) {
          float distance = x.data()[from + c] - means[c];
          sums[c] += distance * distance;
        }
      }
    }
  }

  private static void divide(float[] sums, float divisor) {
    for (int c = 0; c < sums.length; c++) {
      sums[c] /= divisor;
    }
  }
}
