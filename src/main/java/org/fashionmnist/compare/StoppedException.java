package org.fashionmnist.compare;

/** A comparison is to end early. */
final class StoppedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
