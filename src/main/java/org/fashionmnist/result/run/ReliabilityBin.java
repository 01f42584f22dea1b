package org.fashionmnist.result.run;

import java.util.Optional;

/**
 * The images whose confidence, the probability of the predicted class, lies in a range.
 *
 * @param from lower end of the range, included
 * @param to upper end, included in the last range alone
 * @param count images
 * @param meanConfidence of these images; empty where there are none
 * @param accuracy share of these images whose predicted class is the true one; empty where there
 *     are none
 */
public record ReliabilityBin(
    double from,
    double to,
    int count,
    Optional<Double> meanConfidence,
    Optional<Double> accuracy) {}
