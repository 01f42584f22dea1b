package org.fashionmnist.engine.stop;

import java.util.List;

/**
 * How a loss went, epoch by epoch from the untrained network on.
 *
 * @param training losses of the examples learned from
 * @param validation losses of those held out; empty where there are none
 */
public record LossCourse(List<Double> training, List<Double> validation) {

  public LossCourse {
    training = List.copyOf(training);
    validation = List.copyOf(validation);
  }
}
