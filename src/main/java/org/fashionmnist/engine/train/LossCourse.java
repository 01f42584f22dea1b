package org.fashionmnist.engine.train;

import java.util.List;
import org.fashionmnist.result.run.History;

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

  static LossCourse of(History history) {
    return new LossCourse(
        history.epochs().stream().map(epoch -> epoch.training().loss()).toList(),
        history.epochs().stream()
            .flatMap(epoch -> epoch.validation().stream())
            .map(scores -> scores.loss())
            .toList());
  }
}
