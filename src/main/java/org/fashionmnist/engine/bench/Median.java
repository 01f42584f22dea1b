package org.fashionmnist.engine.bench;

import java.util.List;

/** The value in the middle. */
final class Median {

  private Median() {}

  /** Of an even number of values the upper of the two in the middle. */
  static double of(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }
}
