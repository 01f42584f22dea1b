package org.fashionmnist.result.lesson;

import java.util.List;
import java.util.stream.Stream;

/**
 * A lesson in back-propagation with all its numbers.
 *
 * @param command that repeats it
 * @param version of the program
 * @param settings of network, example and training
 * @param steps all iterations, at least one
 */
public record BackpropRecord(
    String command, String version, BackpropSettings settings, List<BackpropStep> steps) {

  public BackpropRecord {
    steps = List.copyOf(steps);
  }

  public BackpropStep first() {
    return steps.get(0);
  }

  /** The loss before the first iteration, then after each. */
  public List<Double> losses() {
    return Stream.concat(Stream.of(first().loss()), steps.stream().map(BackpropStep::lossAfter))
        .toList();
  }

  public BackpropStep last() {
    return steps.get(steps.size() - 1);
  }
}
