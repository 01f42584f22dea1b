package org.fashionmnist.engine.parallel;

/**
 * A worker's part of things that are counted from 0.
 *
 * @param from its first
 * @param to after its last
 */
public record Share(int from, int to) {

  /** How many there are. */
  public int count() {
    return to - from;
  }
}
