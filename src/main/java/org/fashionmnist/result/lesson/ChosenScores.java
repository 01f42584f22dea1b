package org.fashionmnist.result.lesson;

/**
 * What is reported of a chosen network, and what is true.
 *
 * @param candidate its number, from 0
 * @param reported its accuracy on the small test set
 * @param fresh its accuracy on images that decided nothing
 * @param meanOptimism mean of reported minus fresh over many draws of the small test set
 * @param optimisticShare share of these draws in which more was reported than is true
 */
public record ChosenScores(
    int candidate, double reported, double fresh, double meanOptimism, double optimisticShare) {}
