package org.fashionmnist.engine.train;

import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.result.run.MetricEpoch;

/** Is told of the epochs of a training on examples, in its thread. */
@FunctionalInterface
public interface ExampleListener {

  /**
   * An epoch was learned and measured; the first call is for epoch 0, the untrained network.
   *
   * @param parameters as they are now; they change with the next epoch
   */
  void epochEnded(MetricEpoch metrics, Parameters parameters);
}
