package org.fashionmnist.result.suspect;

/**
 * How suspects were looked for.
 *
 * @param folds parts of the training set, each predicted by a network that learned the others
 * @param epochs of each network
 * @param seed of folds, initial weights and order
 * @param top how many suspects were asked for
 */
public record SuspectSettings(int folds, int epochs, long seed, int top) {}
