package org.fashionmnist.engine.parallel;

/** One thread of a team, to the code it runs. */
public interface Worker {

  /** A worker without others. */
  static Worker alone() {
    return new LoneWorker();
  }

  /** Its number, from 0: the thread that called {@link WorkerTeam#run}. */
  int index();

  /** How many work together, itself included. */
  int teamSize();

  /**
   * Waits until all workers of the team have come here. What each wrote before, all see afterwards.
   *
   * @throws TeamBrokenException if another worker failed and will not come
   */
  void await();

  /** Its part of {@code count} things. The parts are contiguous, and differ by at most one. */
  default Share share(int count) {
    return new Share(partBefore(count, index()), partBefore(count, index() + 1));
  }

  private int partBefore(int count, int worker) {
    return (int) ((long) count * worker / teamSize());
  }
}
