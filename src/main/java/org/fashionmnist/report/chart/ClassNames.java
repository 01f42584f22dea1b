package org.fashionmnist.report.chart;

/** Class names as pictures show them. */
public final class ClassNames {

  /** Longer ones end in an ellipsis. */
  private static final int LONGEST = 32;

  private ClassNames() {}

  public static String shortened(String name) {
    return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1) + "…";
  }
}
