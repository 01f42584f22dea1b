package org.fashionmnist.result.prediction;

/**
 * What a model makes of one class.
 *
 * @param name of the class
 * @param probability 0 to 1
 */
public record ClassProbability(String name, float probability) {}
