package org.fashionmnist.report.drawing;

/** What a picture stands on. */
public enum Theme {
  LIGHT,
  DARK
}
