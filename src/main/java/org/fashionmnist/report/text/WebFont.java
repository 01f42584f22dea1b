package org.fashionmnist.report.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;

/** The typeface in a style sheet, for pages and drawings that need no other file. */
public final class WebFont {

  private WebFont() {}

  /** The rules that define {@link Typeface#FAMILY}, regular and bold. */
  public static String rules() {
    return rule(Typeface.regular(), 400) + rule(Typeface.bold(), 700);
  }

  private static String rule(Typeface typeface, int weight) {
    try {
      return "@font-face{font-family:%s;font-weight:%d;src:url(data:font/woff2;base64,%s)}\n"
          .formatted(
              Typeface.FAMILY, weight, Base64.getEncoder().encodeToString(typeface.webFile()));
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own font cannot be read", e);
    }
  }
}
