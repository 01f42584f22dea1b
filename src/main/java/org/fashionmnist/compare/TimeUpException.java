package org.fashionmnist.compare;

/** The time limit of a comparison has passed. */
final class TimeUpException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
