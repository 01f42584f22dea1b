package org.fashionmnist.result.run;

/**
 * Images of one class that were taken for another.
 *
 * @param trueClass the class of the images
 * @param predictedClass the class they were taken for
 * @param count how many
 * @param support images of the true class in all
 */
public record ConfusedPair(String trueClass, String predictedClass, int count, int support) {}
