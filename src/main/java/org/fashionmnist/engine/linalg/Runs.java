package org.fashionmnist.engine.linalg;

/**
 * Stretches of floats that lie at equal distances, such as the rows of a small window of an image.
 *
 * @param count how many there are
 * @param length floats of each
 * @param aStep distance of their starts where they are read
 * @param outStep distance of their starts where they are written
 */
public record Runs(int count, int length, int aStep, int outStep) {}
