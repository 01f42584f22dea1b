package org.fashionmnist.result.lesson;

/**
 * What the numbers of the first exercise are divided by before a network sees them.
 *
 * @param study the largest study hours of the samples
 * @param sleep the largest sleep hours of the samples
 * @param score points that are 1 for the network
 */
public record ScoreScale(double study, double sleep, double score) {}
