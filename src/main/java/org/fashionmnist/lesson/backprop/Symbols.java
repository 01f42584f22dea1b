package org.fashionmnist.lesson.backprop;

import org.fashionmnist.result.lesson.Edge;
import org.fashionmnist.result.lesson.Node;

/** The names of quantities as they stand in formulas, with their numbers below the line. */
public final class Symbols {

  private static final String DIGITS = "₀₁₂₃₄₅₆₇₈₉";

  private Symbols() {}

  /** For example {@code w₁₃} for {@code w13}. */
  public static String of(String name) {
    StringBuilder symbol = new StringBuilder();
    name.chars()
        .map(c -> c >= '0' && c <= '9' ? DIGITS.charAt(c - '0') : c)
        .forEach(c -> symbol.append((char) c));
    return symbol.toString();
  }

  /** For example {@code z₁}. */
  public static String sum(Node node) {
    return of("z" + node.number());
  }

  /** For example {@code δ₁}. */
  public static String delta(Node node) {
    return of("δ" + node.number());
  }

  /** For example {@code t}, or {@code t₃} where there are several. */
  public static String target(Node output) {
    return of(output.name().replace('y', 't'));
  }

  /** For example {@code ∂L/∂w₁₃}. */
  public static String gradient(Edge edge) {
    return "∂L/∂" + of(edge.name());
  }

  /** For example {@code ∂L/∂h₁}. */
  static String outputGradient(Node node) {
    return "∂L/∂" + of(node.name());
  }

  /** For example {@code ∂h₁/∂z₁}. */
  static String slope(Node node) {
    return "∂" + of(node.name()) + "/∂" + sum(node);
  }
}
