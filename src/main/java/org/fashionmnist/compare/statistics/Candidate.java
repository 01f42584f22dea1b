package org.fashionmnist.compare.statistics;

/**
 * An optimizer as the reader of a comparison knows it.
 *
 * @param optimizer its name on the command line
 * @param displayName as papers write it
 * @param defaultRate the learning rate it has where nobody tunes it
 */
public record Candidate(String optimizer, String displayName, double defaultRate) {}
