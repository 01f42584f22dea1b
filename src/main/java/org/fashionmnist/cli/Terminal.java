package org.fashionmnist.cli;

import java.nio.charset.StandardCharsets;
import org.fashionmnist.linalg.KernelsProvider;

/** What is known of the terminal behind standard error; the launcher tells, since Java cannot. */
final class Terminal {

  private static final String ERASE_LINE = "\033[2K";
  private static final String UP = "\033[1A";
  private static final int DEFAULT_COLUMNS = 80;

  private Terminal() {}

  /** Whether standard error is a terminal that understands control sequences. */
  static boolean interactive() {
    return Boolean.getBoolean("fashionmnist.terminal");
  }

  /** Characters in a line. */
  static int columns() {
    return Math.max(1, Integer.getInteger("fashionmnist.columns", DEFAULT_COLUMNS));
  }

  /** What its lines may be drawn with: more than ASCII only where the locale promises UTF-8. */
  static LineGlyphs glyphs() {
    String encoding = System.getProperty("stderr.encoding", System.getProperty("native.encoding"));
    return encoding != null && encoding.equalsIgnoreCase(StandardCharsets.UTF_8.name())
        ? LineGlyphs.UNICODE
        : LineGlyphs.ASCII;
  }

  /** What standard output can show of a formula, in the character set that it is written in. */
  static LineGlyphs outputGlyphs() {
    return Main.outputCharset().newEncoder().canEncode("∂δ₁←")
        ? LineGlyphs.UNICODE
        : LineGlyphs.ASCII;
  }

  /** Clears the line that the cursor is in. */
  static String eraseLine() {
    return "\r" + ERASE_LINE;
  }

  /**
   * Takes back Java's one line about incubating modules, which no option silences. It was just
   * printed, so on a terminal it is the line above.
   */
  static void eraseIncubatorWarning() {
    if (interactive() && KernelsProvider.moduleIsPresent()) {
      System.err.print(UP + ERASE_LINE + "\r");
    }
  }
}
