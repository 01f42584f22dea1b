package org.fashionmnist.engine.linalg.simd;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.fashionmnist.engine.linalg.Matrix;

/**
 * A block of a product's result whose sums stay in registers over the whole depth: some rows by
 * some vectors. A subclass a shape, each a straight line of code, since only so does the compiler
 * keep every sum in a register.
 */
abstract class Tile {

  private final int rows;
  private final int vectors;
  private final CountDownLatch untilCompiled = new CountDownLatch(1);
  private final AtomicLong requestedAt = new AtomicLong();

  Tile(int rows, int vectors) {
    this.rows = rows;
    this.vectors = vectors;
  }

  int rows() {
    return rows;
  }

  int vectors() {
    return vectors;
  }

  /** Whether nobody has asked yet for this tile to be compiled. */
  boolean isFirstRequest() {
    return requestedAt.get() == 0 && requestedAt.compareAndSet(0, System.nanoTime());
  }

  /** Whether {@link #compute} is known to run as machine code by now. */
  boolean isCompiled() {
    return untilCompiled.getCount() == 0;
  }

  void setCompiled() {
    untilCompiled.countDown();
  }

  /**
   * Waits a moment for it to be compiled.
   *
   * @param patienceNanos how long after the first request it makes sense to wait
   * @return whether it still does
   */
  boolean awaitCompiled(long momentNanos, long patienceNanos) {
    long left = requestedAt.get() + patienceNanos - System.nanoTime();
    try {
      boolean compiled = untilCompiled.await(Math.min(left, momentNanos), TimeUnit.NANOSECONDS);
      return compiled || left > 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * out[i, j] = start[i, j] + Σₖ a[i · rowStep + k · depthStep] · b[k, j], for the rows from {@code
   * row} on and the columns from {@code column} on.
   *
   * @param start where the sums start from: its entry for the first row and column is at {@code
   *     startFrom}
   * @param startStep distance of two rows of {@code start}
   */
  abstract void compute(
      Matrix a,
      int rowStep,
      int depthStep,
      Matrix b,
      float[] start,
      int startFrom,
      int startStep,
      Matrix out,
      int row,
      int column);
}
