package org.fashionmnist.engine.train;

import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.result.run.MetricHistory;

/**
 * What a training on examples came to.
 *
 * @param parameters the learned numbers
 * @param weightsEpoch the epoch whose weights these are
 * @param history of all epochs
 */
public record ExampleTrainingResult(
    Parameters parameters, int weightsEpoch, MetricHistory history) {}
