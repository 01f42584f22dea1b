package org.fashionmnist.engine.nn;

import org.fashionmnist.engine.parallel.Share;
import org.fashionmnist.engine.parallel.Worker;

/**
 * How the examples of a batch are grouped: {@value #COUNT} groups of equal size, or nearly. Each
 * group sums its part of a gradient by itself, and then the parts are added in order. So the bits
 * depend on the batch alone and not on the number of workers, of whom each takes whole groups.
 */
public final class ExampleGroups {

  /** Enough for as many workers, and few enough that adding their parts up takes little. */
  public static final int COUNT = 8;

  private ExampleGroups() {}

  /** The groups of a worker. */
  public static Share of(Worker worker) {
    return worker.share(COUNT);
  }

  /** The examples of a group. */
  public static Share examples(int group, int batchSize) {
    return new Share(firstOf(group, batchSize), firstOf(group + 1, batchSize));
  }

  /**
   * The examples of a worker's groups.
   *
   * @param equally whether the worker's share of the batch is asked for instead, which need not be
   *     whole groups
   */
  public static Share examplesOf(Worker worker, int batchSize, boolean equally) {
    if (equally) {
      return worker.share(batchSize);
    }
    Share groups = of(worker);
    return new Share(firstOf(groups.from(), batchSize), firstOf(groups.to(), batchSize));
  }

  private static int firstOf(int group, int batchSize) {
    return (int) ((long) batchSize * group / COUNT);
  }
}
