package org.fashionmnist.result.ratetest;

/**
 * What one rule makes of a learning-rate range test.
 *
 * @param rule in words
 * @param learningRate that it names, positive
 */
public record RateSuggestion(String rule, double learningRate) {}
