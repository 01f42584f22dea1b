package org.fashionmnist.engine.train;

import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.result.run.History;
import org.fashionmnist.result.run.LayerHistory;

/**
 * What a training came to.
 *
 * @param parameters the learned numbers
 * @param weightsEpoch the epoch whose weights these are
 * @param history of all epochs
 * @param layers what they looked like after each epoch
 * @param stopReason why the training ended, in a few words
 */
public record TrainingResult(
    Parameters parameters,
    int weightsEpoch,
    History history,
    LayerHistory layers,
    String stopReason) {}
