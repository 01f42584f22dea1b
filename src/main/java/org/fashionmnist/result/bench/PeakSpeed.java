package org.fashionmnist.result.bench;

/**
 * The most that a processor does.
 *
 * @param threads at the same time
 * @param gflops 10⁹ floating-point operations a second, in fused multiply-adds on registers
 * @param processorShare of the time of the threads in which they had a processor, 0 to 1; the rest
 *     went to other programs
 */
public record PeakSpeed(int threads, double gflops, double processorShare) {

  private static final double BUSY = 0.9;

  /** Whether other programs had so much of the machine that speeds tell little of it. */
  public boolean disturbed() {
    return processorShare < BUSY;
  }
}
