package org.fashionmnist.engine.parallel;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Where the threads of a team wait for each other.
 *
 * <p>A thread that waits spins for a moment, since waking a sleeping one takes longer than most
 * waits here. Then it lets others run on its processor, perhaps the very thread it waits for: both
 * stay ready to run, so that the operating system sees two threads on one processor and moves one
 * to another. At last it parks, and costs nothing.
 *
 * <p>There is one counter of all arrivals there ever were. In its n-th wait a thread goes on when n
 * · team size have arrived. The counter may overflow: only differences count.
 */
final class Barrier {

  /** Several times the wait between workers with equal shares. */
  private static final long SPIN_NANOS = 20_000;

  /** Longer than operating systems take to spread threads over idle processors. */
  private static final long YIELD_NANOS = 5_000_000;

  /** Turns between two looks at the clock. */
  private static final int SPINS = 64;

  private final Thread[] threads;
  private final AtomicInteger arrivals = new AtomicInteger();
  private final AtomicInteger sleepers = new AtomicInteger();
  private volatile boolean broken;

  /**
   * A barrier.
   *
   * @param threads of the team; an entry may be set until its thread first waits
   */
  Barrier(Thread[] threads) {
    this.threads = threads;
  }

  /** Arrives for the n-th time, n being {@code target / team size}, and waits for the others. */
  void await(int target) {
    int arrived = arrivals.incrementAndGet();
    if (arrived - target >= 0) {
      wakeSleepers();
    } else {
      long start = System.nanoTime();
      spin(target, start + SPIN_NANOS);
      giveWay(target, start + YIELD_NANOS);
      park(target);
    }
    if (broken) {
      throw new TeamBrokenException();
    }
  }

  private boolean mustWait(int target) {
    return arrivals.get() - target < 0 && !broken;
  }

  private void spin(int target, long end) {
    int spins = 0;
    while (mustWait(target)) {
      Thread.onSpinWait();
      spins++;
      if (spins == SPINS) {
        if (System.nanoTime() - end > 0) {
          return;
        }
        spins = 0;
      }
    }
  }

  @SuppressWarnings("ThreadPriorityCheck") // a hint: what follows does not depend on it
  private void giveWay(int target, long end) {
    while (mustWait(target) && System.nanoTime() - end < 0) {
      Thread.yield();
    }
  }

  /** Whoever comes last looks for sleepers after counting itself; so none sleeps on. */
  private void park(int target) {
    if (!mustWait(target)) {
      return;
    }
    sleepers.incrementAndGet();
    while (mustWait(target)) {
      LockSupport.park(this);
    }
    sleepers.decrementAndGet();
  }

  private void wakeSleepers() {
    if (sleepers.get() > 0) {
      for (Thread thread : threads) {
        LockSupport.unpark(thread);
      }
    }
  }

  /** Lets nobody wait any more. */
  void breakUp() {
    broken = true;
    wakeSleepers();
  }
}
