package org.fashionmnist.result.lesson;

/**
 * What a network says of a student.
 *
 * @param study hours
 * @param sleep hours
 * @param score the true one, in points
 * @param predicted in points
 */
public record ScorePrediction(double study, double sleep, double score, double predicted) {}
