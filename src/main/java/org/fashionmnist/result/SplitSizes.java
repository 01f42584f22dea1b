package org.fashionmnist.result;

/** Images in each part of a data set as a run used it. */
public record SplitSizes(int training, int validation, int test) {}
