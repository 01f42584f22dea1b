package org.fashionmnist.result.run;

import java.util.Optional;

/**
 * How far the probabilities for the test images can be believed, as the network gives them and
 * after temperature scaling.
 *
 * @param before as the network gives them
 * @param temperature that was fitted on the validation images; empty where there were none
 * @param after with this temperature; empty where there is none
 */
public record Calibration(
    Reliability before, Optional<Double> temperature, Optional<Reliability> after) {}
