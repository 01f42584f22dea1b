package org.fashionmnist.result.lesson;

/**
 * What is reported of a chosen network, and what is true.
 *
 * @param candidate its number, from 0
 * @param reported its accuracy on the small test set
 * @param fresh its accuracy on images that decided nothing
 * @param meanReported mean of what is reported over many draws of the small test set
 * @param meanFresh mean of what is true over the same draws
 * @param optimisticShare share of these draws in which more was reported than is true
 */
public record ChosenScores(
    int candidate,
    double reported,
    double fresh,
    double meanReported,
    double meanFresh,
    double optimisticShare) {

  /** By how much more is reported than is true, on average. */
  public double meanOptimism() {
    return meanReported - meanFresh;
  }
}
