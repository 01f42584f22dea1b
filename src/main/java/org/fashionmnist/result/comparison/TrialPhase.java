package org.fashionmnist.result.comparison;

/** What a trial of a comparison is for. */
public enum TrialPhase {
  /** Looks for the learning rate: trained on the training split, measured on validation. */
  TUNING,
  /** The optimizer at its default rate, untuned; otherwise as {@link #FINAL}. */
  DEFAULT,
  /** The tuned setting with a fresh seed, on all training images; measured once on test. */
  FINAL;

  /** Whether its trials hold nothing out, and look at the test images. */
  public boolean isTested() {
    return this != TUNING;
  }
}
