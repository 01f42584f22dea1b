package org.fashionmnist.result.wording;

/** Text from outside, such as the name of a folder, as plain text in Markdown. */
public final class MarkdownText {

  private static final String SPECIAL = "\\`*_[]<>!|#~&";

  private MarkdownText() {}

  /** Escapes whatever would be markup, and shows control characters as U+FFFD. */
  public static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (SPECIAL.indexOf(c) >= 0 && !isWithinWord(text, i)) {
        escaped.append('\\');
      }
      escaped.append(Character.isISOControl(c) ? '\uFFFD' : c);
    }
    return escaped.toString();
  }

  /** As in my_run, which is no emphasis. */
  private static boolean isWithinWord(String text, int i) {
    return text.charAt(i) == '_'
        && i > 0
        && i < text.length() - 1
        && Character.isLetterOrDigit(text.charAt(i - 1))
        && Character.isLetterOrDigit(text.charAt(i + 1));
  }
}
