package org.fashionmnist.train;

import org.fashionmnist.nn.Parameters;
import org.fashionmnist.result.MetricHistory;

/**
 * What a training on examples came to.
 *
 * @param parameters the learned numbers
 * @param weightsEpoch the epoch whose weights these are
 * @param history of all epochs
 */
public record ExampleTrainingResult(
    Parameters parameters, int weightsEpoch, MetricHistory history) {}
