package org.fashionmnist.result;

/** The published parts of a data set. */
public enum SetPart {
  TRAINING,
  TEST
}
