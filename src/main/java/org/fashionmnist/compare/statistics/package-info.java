/**
 * What the trials of a comparison say about its optimizers, and what they do not: means with
 * intervals, paired tests, ranks, the noise floor, and how much depends on the learning rate.
 *
 * <p>{@link org.fashionmnist.compare.statistics.Analysis} computes it all, from the records of the
 * trials alone.
 */
package org.fashionmnist.compare.statistics;
