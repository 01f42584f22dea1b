package org.fashionmnist.engine.gradcheck;

/**
 * A bug in the backward pass of one layer.
 *
 * @param layer its number, from 0
 */
public record Breakage(int layer, Bug bug) {

  /** As on the command line: {@code dense.1:sign}. */
  @Override
  public String toString() {
    return "dense.%d:%s".formatted(layer, bug.label());
  }
}
