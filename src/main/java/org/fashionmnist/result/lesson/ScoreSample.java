package org.fashionmnist.result.lesson;

/**
 * A student of the first exercise.
 *
 * @param study hours, 1 to 8
 * @param sleep hours, 1 to 8
 * @param score points
 */
public record ScoreSample(double study, double sleep, double score) {}
