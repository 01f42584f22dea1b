package org.fashionmnist.engine.bench;

import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.parallel.Worker;
import org.fashionmnist.engine.parallel.WorkerTeam;
import org.fashionmnist.result.bench.PeakSpeed;

/** Measures the most that the processor does: fused multiply-adds on registers, nothing else. */
record PeakProbe(Kernels kernels) {

  private static final int ROUNDS = 1_000_000;
  private static final int TRIALS = 40;

  /** The best of many trials, since a processor shared with others only ever looks slower. */
  PeakSpeed measure(int threads) {
    double best = 0;
    try (WorkerTeam team = new WorkerTeam(threads)) {
      for (int trial = 0; trial < TRIALS; trial++) {
        long[] done = new long[threads];
        long start = System.nanoTime();
        team.run(worker -> done[worker.index()] = compute(worker));
        double nanos = System.nanoTime() - start;
        best = Math.max(best, done[0] * threads / nanos);
      }
    }
    return new PeakSpeed(threads, best);
  }

  private long compute(Worker worker) {
    float[] numbers = {0.5f + worker.index() / 64f, 0};
    return kernels.multiplyAddInRegisters(ROUNDS, numbers);
  }
}
