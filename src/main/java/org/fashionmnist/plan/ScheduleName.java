package org.fashionmnist.plan;

import java.util.Locale;

/** How the learning rate may go on, by name. */
public enum ScheduleName {
  CONSTANT,
  STEP,
  EXPONENTIAL,
  COSINE,
  ONE_CYCLE,
  PLATEAU;

  /** The name on the command line and in files, such as {@code one-cycle}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The constant with this label.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static ScheduleName of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
