package org.fashionmnist.result.suspect;

/** The published parts of a data set. */
public enum SetPart {
  TRAINING,
  TEST
}
