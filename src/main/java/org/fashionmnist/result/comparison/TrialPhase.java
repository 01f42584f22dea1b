package org.fashionmnist.result.comparison;

/** What a trial of a comparison is for. */
public enum TrialPhase {
  /** Looks for the learning rate: trained on the training split, measured on validation. */
  TUNING,
  /** The optimizer at its default rate, untuned; otherwise as {@link #TUNING}. */
  DEFAULT,
  /** The tuned setting with a fresh seed, on all training images; measured once on test. */
  FINAL
}
