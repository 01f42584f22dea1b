package org.fashionmnist.cli.text;

import java.util.regex.Pattern;

/** Text for people, in lines of at most {@value #WIDTH} characters. */
public final class Paragraph {

  /** Characters of a line; code points, since nobody sees the others. */
  static final int WIDTH = 80;

  /** Before a gap, but not between a number and its percent sign, nor in 28 × 28, nor in b = 1. */
  private static final Pattern BREAK = Pattern.compile("(?<![ ×=])(?= )(?! +[%×=])");

  /** Of lines below a head that leaves too little room below its text. */
  private static final String SHORT_INDENT = "    ";

  private Paragraph() {}

  /**
   * A text that is broken at words where it is wider than a line. A word that is wider by itself,
   * such as a path, stays whole.
   *
   * @param head begins the first line; the others are indented as far, if it is short
   */
  public static String of(String head, String text) {
    return length(head) <= WIDTH / 2
        ? broken(head, text, " ".repeat(length(head)))
        : broken("", head + text, SHORT_INDENT);
  }

  private static String broken(String head, String text, String indent) {
    StringBuilder lines = new StringBuilder(head);
    int column = length(head);
    boolean first = true;
    for (String word : BREAK.split(text, -1)) {
      if (!first && column + length(word) > WIDTH) {
        lines.append(System.lineSeparator()).append(indent);
        column = indent.length();
        word = word.stripLeading();
      }
      lines.append(word);
      column += length(word);
      first = false;
    }
    return lines.toString();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
