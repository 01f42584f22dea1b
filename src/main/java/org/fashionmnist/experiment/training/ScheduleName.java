package org.fashionmnist.experiment.training;

import java.util.Arrays;

/** How the learning rate may go on, by name. */
public enum ScheduleName {
  CONSTANT("constant"),
  STEP("step"),
  EXPONENTIAL("exponential"),
  COSINE("cosine"),
  ONE_CYCLE("one-cycle"),
  PLATEAU("plateau");

  private final String label;

  ScheduleName(String label) {
    this.label = label;
  }

  /** The name on the command line and in files. */
  public String label() {
    return label;
  }

  /**
   * The constant with this label.
   *
   * @throws java.util.NoSuchElementException if there is none
   */
  public static ScheduleName of(String label) {
    return Arrays.stream(values())
        .filter(name -> name.label.equals(label))
        .findFirst()
        .orElseThrow();
  }
}
