package org.fashionmnist.engine.optim;

/**
 * What came of an iteration of L-BFGS.
 *
 * @param loss at the parameters as they are now
 * @param largestGradient the largest absolute derivative there
 * @param evaluations of the objective that it took
 * @param converged whether this is the end: the gradient vanishes, or no step makes the loss
 *     smaller in float32; the parameters are then unchanged
 */
public record LbfgsStep(double loss, double largestGradient, int evaluations, boolean converged) {}
