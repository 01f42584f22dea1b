package org.fashionmnist.train;

import org.fashionmnist.nn.Parameters;
import org.fashionmnist.result.History;
import org.fashionmnist.result.LayerHistory;

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
