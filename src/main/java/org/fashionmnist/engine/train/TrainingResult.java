package org.fashionmnist.engine.train;

import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.result.run.History;
import org.fashionmnist.result.run.LayerHistory;
import org.fashionmnist.result.run.StepHistory;

/**
 * What a training came to.
 *
 * @param parameters the learned numbers
 * @param weightsEpoch the epoch whose weights these are
 * @param history of all epochs
 * @param layers what they looked like after each epoch
 * @param steps the loss of every step, condensed where there are many
 * @param stopReason why the training ended, in a few words
 * @param interrupted whether it ended early because somebody asked for that; a checkpoint goes on
 */
public record TrainingResult(
    Parameters parameters,
    int weightsEpoch,
    History history,
    LayerHistory layers,
    StepHistory steps,
    String stopReason,
    boolean interrupted) {}
