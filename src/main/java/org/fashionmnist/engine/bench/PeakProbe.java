package org.fashionmnist.engine.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.atomic.AtomicLong;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.parallel.Worker;
import org.fashionmnist.engine.parallel.WorkerTeam;
import org.fashionmnist.result.bench.PeakSpeed;

/** Measures the most that the processor does: fused multiply-adds on registers, nothing else. */
record PeakProbe(Kernels kernels) {

  private static final int ROUNDS = 1_000_000;
  private static final int TRIALS = 40;
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  /** The best of many trials, since a processor shared with others only ever looks slower. */
  PeakSpeed measure(int threads) {
    double best = 0;
    AtomicLong processorNanos = new AtomicLong();
    AtomicLong allNanos = new AtomicLong();
    try (WorkerTeam team = new WorkerTeam(threads)) {
      for (int trial = 0; trial < TRIALS; trial++) {
        long[] done = new long[threads];
        long start = System.nanoTime();
        team.run(
            worker -> {
              long begun = System.nanoTime();
              long worked = processorNanos();
              done[worker.index()] = compute(worker);
              processorNanos.addAndGet(processorNanos() - worked);
              allNanos.addAndGet(System.nanoTime() - begun);
            });
        double nanos = System.nanoTime() - start;
        best = Math.max(best, done[0] * threads / nanos);
      }
    }
    double share =
        CLOCK.isCurrentThreadCpuTimeSupported() ? processorNanos.get() / allNanos.doubleValue() : 1;
    return new PeakSpeed(threads, best, Math.min(1, share));
  }

  private static long processorNanos() {
    return CLOCK.isCurrentThreadCpuTimeSupported() ? CLOCK.getCurrentThreadCpuTime() : 0;
  }

  private long compute(Worker worker) {
    float[] numbers = {0.5f + worker.index() / 64f, 0};
    return kernels.multiplyAddInRegisters(ROUNDS, numbers);
  }
}
