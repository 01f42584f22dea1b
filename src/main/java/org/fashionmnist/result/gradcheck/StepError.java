package org.fashionmnist.result.gradcheck;

/**
 * How wrong measured slopes are with a step, as a median over parameters of relative errors.
 *
 * @param step h
 * @param inDouble with the loss in double precision
 * @param inFloat with the loss in float32
 */
public record StepError(double step, double inDouble, double inFloat) {}
