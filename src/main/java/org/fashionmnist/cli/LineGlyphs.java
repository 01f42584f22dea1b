package org.fashionmnist.cli;

/** The characters of bars and curves in a line of text. */
enum LineGlyphs {
  UNICODE("━", "─", "▁▂▃▄▅▆▇█"),
  ASCII("=", "-", "_.-*^");

  private final String done;
  private final String rest;
  private final String levels;

  LineGlyphs(String done, String rest, String levels) {
    this.done = done;
    this.rest = rest;
    this.levels = levels;
  }

  /** A bar that is filled up to a share, 0 to 1. */
  String bar(double share, int length) {
    int filled = (int) Math.round(Math.max(0, Math.min(1, share)) * length);
    return done.repeat(filled) + rest.repeat(length - filled);
  }

  /** A character for each height of a curve, from the lowest. */
  String levels() {
    return levels;
  }
}
