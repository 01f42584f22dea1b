package org.fashionmnist.engine.parallel;

/**
 * Ends the work of those who would wait for a worker that failed. {@link WorkerTeam#run} throws
 * what that worker threw.
 */
public final class TeamBrokenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TeamBrokenException() {
    super("another worker of the team failed");
  }
}
