package org.fashionmnist.result.comparison;

/** How a trial of a comparison ended. */
public enum TrialStatus {
  /** All its epochs were trained. */
  COMPLETED,
  /** Given up early, since others of the same optimizer were far ahead. */
  DISCARDED,
  /** The loss stopped being a number. */
  DIVERGED
}
