package org.fashionmnist.experiment;

import java.util.Objects;
import org.fashionmnist.engine.stop.StopRequest;

/**
 * How an experiment is carried out. Nothing of it changes what comes out.
 *
 * @param command what repeats the experiment, kept in its records
 * @param threads the most that compute, at least 1
 * @param pictures how the files of its pictures look
 * @param stop whether it is to end early, with what it has by then
 */
public record Execution(String command, int threads, PictureStyle pictures, StopRequest stop) {

  /** One that nobody ends early. */
  public Execution(String command, int threads, PictureStyle pictures) {
    this(command, threads, pictures, StopRequest.NEVER);
  }

  /**
   * Checks the threads.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Execution {
    Objects.requireNonNull(command, "command");
    Objects.requireNonNull(pictures, "pictures");
    Objects.requireNonNull(stop, "stop");
    if (threads < 1) {
      throw new IllegalArgumentException("threads: expected at least 1, got " + threads);
    }
  }

  /** All processors, and pictures as the command line draws them. */
  public static Execution standard() {
    return new Execution(
        "a Java program", Runtime.getRuntime().availableProcessors(), PictureStyle.STANDARD);
  }
}
