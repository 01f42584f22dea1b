package org.fashionmnist.cli.terminal;

/** The characters of bars, curves and formulas in a line of text. */
public enum LineGlyphs {
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
  public String bar(double share, int length) {
    int filled = (int) Math.round(Math.max(0, Math.min(1, share)) * length);
    return done.repeat(filled) + rest.repeat(length - filled);
  }

  /** A line across so many characters. */
  public String rule(int length) {
    return rest.repeat(length);
  }

  /** A formula as this terminal can show it. */
  public String formula(String text) {
    return this == ASCII ? AsciiFormula.of(text) : text;
  }

  /** A character for each height of a curve, from the lowest. */
  public String levels() {
    return levels;
  }
}
