package org.fashionmnist.compare;

import org.fashionmnist.result.comparison.TrialRecord;

/** Is told of the trials of a comparison, by several threads. */
public interface TrialListener {

  /**
   * A trial was trained for an epoch.
   *
   * @param done epochs of all trials so far
   * @param expected about how many it will be in all
   */
  default void epochTrained(int done, int expected) {}

  default void ended(TrialRecord trial) {}
}
