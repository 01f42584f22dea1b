package org.fashionmnist.report;

/** Class names as pictures show them. */
final class ClassNames {

  /** Longer ones end in an ellipsis. */
  private static final int LONGEST = 32;

  private ClassNames() {}

  static String shortened(String name) {
    return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1) + "…";
  }
}
