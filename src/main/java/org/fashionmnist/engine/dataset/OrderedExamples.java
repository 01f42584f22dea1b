package org.fashionmnist.engine.dataset;

import java.util.Objects;
import org.fashionmnist.engine.linalg.Matrix;

/** The examples of one epoch of a training, in the order in which it takes them. */
public final class OrderedExamples {

  private final Examples examples;
  private final int[] order;

  /**
   * Examples in an order.
   *
   * @param order numbers of examples, not copied
   */
  public OrderedExamples(Examples examples, int[] order) {
    this.examples = Objects.requireNonNull(examples, "examples");
    this.order = Objects.requireNonNull(order, "order");
  }

  /** How many the epoch takes. */
  public int count() {
    return order.length;
  }

  /**
   * Fills a batch, as many examples as {@code input} has rows.
   *
   * @param from where in the order the batch begins
   * @param input (batch, input size), modified
   * @param targets (batch, target size), modified
   * @throws IndexOutOfBoundsException if the order ends before the batch does
   */
  public void read(int from, Matrix input, Matrix targets) {
    examples.read(order, from, input, targets);
  }
}
