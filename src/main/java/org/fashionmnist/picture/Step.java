package org.fashionmnist.picture;

import java.util.Locale;

/** Something done to a picture on its way into a network. */
public enum Step {
  TURNED("turned upright"),
  COMPOSITED("put on white"),
  CUT_OUT("cut out by its transparency"),
  GRAY("gray"),
  TAKEN_AS_IT_IS("taken as it is"),
  UNFRAMED("frame cut off"),
  EVENED("light evened out"),
  INVERTED("inverted (light background)"),
  CROPPED("cropped"),
  SCALED("scaled"),
  STRETCHED("contrast stretched"),
  CENTERED("centered");

  private final String words;

  Step(String words) {
    this.words = words;
  }

  /** For people. */
  String words() {
    return words;
  }

  /** For files. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
