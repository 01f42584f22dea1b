package org.fashionmnist.page.run;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whether a training goes on, for the page that follows it.
 *
 * @param running whether there is more to come
 * @param notice what a reader must know; empty where all goes well
 * @param secondsLeft to the end of the last epoch; empty while nobody can tell
 * @param asOf when the page was made, UTC
 */
public record TrainingStanding(
    boolean running, Optional<String> notice, OptionalDouble secondsLeft, String asOf) {

  public static TrainingStanding running(OptionalDouble secondsLeft, String asOf) {
    return new TrainingStanding(true, Optional.empty(), secondsLeft, asOf);
  }

  /**
   * A training that ended before it was done.
   *
   * @param notice why, in sentences
   */
  public static TrainingStanding ended(String notice, String asOf) {
    return new TrainingStanding(false, Optional.of(notice), OptionalDouble.empty(), asOf);
  }
}
