package org.fashionmnist.cli.terminal;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;

/**
 * Writes for a terminal. Names and texts that come from files may hold control characters, by which
 * a terminal would erase lines, move or change its title: they become {@value #REPLACEMENT}. All
 * output goes through here; what this program itself means to control goes by {@link #control}.
 */
public final class SafeWriter extends PrintWriter {

  private static final char REPLACEMENT = '\uFFFD';

  /** Writes to a stream, flushed after every line. */
  public SafeWriter(OutputStream out, Charset charset) {
    super(out, /* autoFlush= */ true, charset);
  }

  /** Writes control sequences as they are. */
  void control(String sequence) {
    super.write(sequence, 0, sequence.length());
  }

  @Override
  public void write(int c) {
    super.write(isControl((char) c) ? REPLACEMENT : c);
  }

  @Override
  public void write(char[] text, int offset, int length) {
    write(new String(text, offset, length), 0, length);
  }

  @Override
  public void write(String text, int offset, int length) {
    String safe = shown(text.substring(offset, offset + length));
    super.write(safe, 0, safe.length());
  }

  /** A text as a terminal may show it. */
  static String shown(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean lineEnd = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      shown.append(isControl(c) && !lineEnd ? REPLACEMENT : c);
    }
    return shown.toString();
  }

  /** Also what turns the direction of writing, so that a name looks like another. */
  private static boolean isControl(char c) {
    return (Character.isISOControl(c) && c != '\n' && c != '\t')
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069');
  }
}
