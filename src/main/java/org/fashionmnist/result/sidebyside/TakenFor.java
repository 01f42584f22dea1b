package org.fashionmnist.result.sidebyside;

/**
 * A wrong class that runs said of an image.
 *
 * @param classNumber the class
 * @param runCount how many runs said it, at least 1
 */
public record TakenFor(int classNumber, int runCount) {}
