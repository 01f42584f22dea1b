package org.fashionmnist.picture;

import java.util.Locale;

/** What an object lies on, and how far it can be told from the object. */
public enum Ground {
  /** Of one color, as in the pictures of the data set. */
  PLAIN(""),
  /** The picture tells itself what is ground. */
  TRANSPARENT(""),
  /** Plain, but brighter on one side, which was made up for. */
  UNEVEN_LIGHT("the light comes from one side; it was evened out"),
  /** Of several colors, patterned or shaded, so that parts of it may be taken for the object. */
  NOT_PLAIN("the ground is not plain; parts of it may count as the object");

  private final String remark;

  Ground(String remark) {
    this.remark = remark;
  }

  /** What to know of a prediction, for people; empty where all is well. */
  public String remark() {
    return remark;
  }

  /** For files. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
