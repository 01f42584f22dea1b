package org.fashionmnist.cli.terminal;

import java.util.List;
import java.util.Map;

/** Formulas for terminals that show nothing but ASCII: {@code dL/dw13}, {@code delta3}. */
public final class AsciiFormula {

  /** In this order: a power comes before the sign in it. */
  private static final List<Map.Entry<String, String>> WORDS =
      List.of(
          Map.entry("⁻ᶻ", "^(-z)"),
          Map.entry("ᶻ", "^z"),
          Map.entry("²", "^2"),
          Map.entry("δ", "delta"),
          Map.entry("∂", "d"),
          Map.entry("σ", "sigmoid"),
          Map.entry("η", "eta"),
          Map.entry("·", "*"),
          Map.entry("×", "x"),
          Map.entry("−", "-"),
          Map.entry("≤", "<="),
          Map.entry("←", "<-"),
          Map.entry("→", "->"));

  private static final String DIGITS_BELOW = "₀₁₂₃₄₅₆₇₈₉";

  private AsciiFormula() {}

  public static String of(String formula) {
    String text = formula;
    for (Map.Entry<String, String> word : WORDS) {
      text = text.replace(word.getKey(), word.getValue());
    }
    for (int digit = 0; digit < DIGITS_BELOW.length(); digit++) {
      text = text.replace(DIGITS_BELOW.charAt(digit), (char) ('0' + digit));
    }
    return text;
  }
}
