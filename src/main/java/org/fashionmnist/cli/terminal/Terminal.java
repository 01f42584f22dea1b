package org.fashionmnist.cli.terminal;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** What is known of the terminal behind standard error; the launcher tells, since Java cannot. */
public final class Terminal {

  private static final String ERASE_LINE = "\033[2K";
  private static final String UP = "\033[1A";
  private static final String INCUBATOR = "jdk.incubator.vector";
  private static final int DEFAULT_COLUMNS = 80;

  private Terminal() {}

  /** Whether standard error is a terminal that understands control sequences. */
  public static boolean interactive() {
    return Boolean.getBoolean("fashionmnist.terminal");
  }

  /** Characters in a line. */
  public static int columns() {
    return Math.max(1, Integer.getInteger("fashionmnist.columns", DEFAULT_COLUMNS));
  }

  /** What its lines may be drawn with: more than ASCII only where the locale promises UTF-8. */
  public static LineGlyphs glyphs() {
    String encoding = System.getProperty("stderr.encoding", System.getProperty("native.encoding"));
    return encoding != null && encoding.equalsIgnoreCase(StandardCharsets.UTF_8.name())
        ? LineGlyphs.UNICODE
        : LineGlyphs.ASCII;
  }

  /** What standard output can show of a formula, in the character set that it is written in. */
  public static LineGlyphs outputGlyphs() {
    return outputCharset().newEncoder().canEncode("∂δ₁←") ? LineGlyphs.UNICODE : LineGlyphs.ASCII;
  }

  /** Java 17 encodes its output by {@code file.encoding}, not by the terminal's character set. */
  public static Charset outputCharset() {
    String encoding = System.getProperty("stdout.encoding", System.getProperty("native.encoding"));
    Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
    // Where no locale is set, as in containers, C claims ASCII of terminals that show UTF-8.
    return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
  }

  /** Writes a control sequence of this program's as it is. */
  static void control(PrintWriter out, String sequence) {
    if (out instanceof SafeWriter safe) {
      safe.control(sequence);
    } else {
      out.print(sequence);
    }
  }

  /** Ends the line where a terminal wrote {@code ^C}, so that the prompt has one of its own. */
  public static void endLine() {
    if (interactive()) {
      System.err.println();
    }
  }

  /** Clears the line that the cursor is in. */
  static String eraseLine() {
    return "\r" + ERASE_LINE;
  }

  /**
   * Takes back Java's one line about incubating modules, which no option silences. It was just
   * printed, so on a terminal it is the line above.
   */
  public static void eraseIncubatorWarning() {
    if (interactive() && ModuleLayer.boot().findModule(INCUBATOR).isPresent()) {
      System.err.print(UP + ERASE_LINE + "\r");
    }
  }
}
