package org.fashionmnist.result;

/**
 * What tells one trial of a comparison from the others.
 *
 * @param phase what it is for
 * @param optimizer its name on the command line, for example {@code adam}
 * @param learningRate positive
 * @param seed of initial weights and order: trials with the same seed share both
 */
public record TrialSettings(TrialPhase phase, String optimizer, double learningRate, long seed) {}
