package org.fashionmnist.experiment.training;

/** A training was to end early, before it had done an epoch that could be reported. */
public final class TrainingInterruptedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TrainingInterruptedException(String message) {
    super(message);
  }
}
