package org.fashionmnist.engine.train;

/** In what order an epoch goes through the training examples. */
public enum ExampleOrder {
  /** A new random order every epoch, by the seed. */
  SHUFFLED,
  /** Always the order in which the examples are given. */
  AS_GIVEN
}
