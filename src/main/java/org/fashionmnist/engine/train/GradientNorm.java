package org.fashionmnist.engine.train;

import org.fashionmnist.engine.parallel.Share;
import org.fashionmnist.engine.parallel.Worker;

/**
 * Shortens gradients that are too long: g ← g · limit / (‖g‖₂ + 10⁻⁶) where that factor is below 1.
 *
 * <p>The squares are added up in chunks that do not depend on the number of workers, and the sums
 * of the chunks in their order: the same bits for any team.
 *
 * @see <a href="https://arxiv.org/abs/1211.5063">R. Pascanu, T. Mikolov, Y. Bengio, On the
 *     difficulty of training recurrent neural networks, 2013, algorithm 1</a>
 */
final class GradientNorm {

  private static final int CHUNK = 4096;
  private static final double EPSILON = 1e-6;

  private final double limit;
  private final float[] gradient;
  private final double[] chunkSums;

  /**
   * For one gradient, again and again.
   *
   * @param limit the largest norm, positive
   */
  GradientNorm(double limit, float[] gradient) {
    this.limit = limit;
    this.gradient = gradient;
    this.chunkSums = new double[(gradient.length + CHUNK - 1) / CHUNK];
  }

  /** Shortens the gradient if it must be. All workers call this together when it is complete. */
  void clip(Worker worker) {
    Share chunks = worker.share(chunkSums.length);
    for (int chunk = chunks.from(); chunk < chunks.to(); chunk++) {
      chunkSums[chunk] = sumOfSquares(chunk * CHUNK, end(chunk));
    }
    worker.await();
    double factor = limit / (norm() + EPSILON);
    if (factor < 1) {
      scale(chunks.from() * CHUNK, chunks.count() == 0 ? 0 : end(chunks.to() - 1), (float) factor);
    }
    worker.await();
  }

  private int end(int chunk) {
    return Math.min(gradient.length, (chunk + 1) * CHUNK);
  }

  private double sumOfSquares(int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += (double) gradient[i] * gradient[i];
    }
    return sum;
  }

  private double norm() {
    double sum = 0;
    for (double chunkSum : chunkSums) {
      sum += chunkSum;
    }
    return Math.sqrt(sum);
  }

  private void scale(int from, int to, float factor) {
    for (int i = from; i < to; i++) {
      gradient[i] *= factor;
    }
  }
}
