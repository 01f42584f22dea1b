package org.fashionmnist.lesson.backprop;

import java.util.ArrayList;
import java.util.List;

/**
 * A formula and its numbers, part by part: each symbol stands above its number, and operators above
 * themselves.
 *
 * @param name what it defines, for example {@code z₁}
 * @param relation {@code =}, or {@code ←} where a value is replaced
 * @param parts of the right side, in order
 * @param result what comes out
 */
public record Equation(String name, String relation, List<Part> parts, String result) {

  /** A piece of a formula, and the numbers in its place. */
  public record Part(String symbols, String numbers) {

    /** An operator between two pieces. */
    public boolean isOperator() {
      return symbols.equals(numbers) && symbols.length() == 1;
    }
  }

  public Equation {
    parts = List.copyOf(parts);
  }

  /** The right side in symbols. */
  public String formula() {
    return String.join(" ", parts.stream().map(Part::symbols).toList());
  }

  /** The right side in numbers. */
  public String numbers() {
    return String.join(" ", parts.stream().map(Part::numbers).toList());
  }

  /** The whole in one line. */
  public String text() {
    return "%s %s %s = %s = %s".formatted(name, relation, formula(), numbers(), result);
  }

  /** Collects the parts of a right side. */
  static final class Builder {

    private final String name;
    private final String relation;
    private final List<Part> parts = new ArrayList<>();

    Builder(String name, String relation) {
      this.name = name;
      this.relation = relation;
    }

    Builder part(String symbols, String numbers) {
      parts.add(new Part(symbols, numbers));
      return this;
    }

    Builder operator(String operator) {
      return part(operator, operator);
    }

    /** A part after an operator, but the first, which has none before it. */
    Builder term(String operator, String symbols, String numbers) {
      if (!parts.isEmpty()) {
        operator(operator);
      }
      return part(symbols, numbers);
    }

    Equation equals(String result) {
      return new Equation(name, relation, parts, result);
    }
  }
}
