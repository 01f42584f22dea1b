package org.fashionmnist.compare;

import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.nn.Network;

/**
 * What all trials of a comparison share.
 *
 * @param network to be trained
 * @param training the split that tuning trials learn from
 * @param validation the split that they are measured on
 * @param wholeTraining both together, which final trials learn from
 * @param test what final trials are measured on
 * @param normalization of all pixels
 * @param method how every trial trains
 */
public record TrialData(
    Network network,
    LabeledImages training,
    LabeledImages validation,
    LabeledImages wholeTraining,
    LabeledImages test,
    Normalization normalization,
    TrialTraining method) {}
