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

  /**
   * The same without products that are 0 because their first factor is; without parts where nothing
   * is left.
   */
  public Equation withoutZeroTerms() {
    Builder left = new Builder(name, relation);
    for (Part part : parts) {
      if (!part.isOperator() && !part.numbers().startsWith("0·")) {
        left.term("+", part.symbols(), part.numbers());
      }
    }
    return left.equals(result);
  }

  /** The whole in one line. */
  public String text() {
    return "%s %s %s = %s = %s".formatted(name, relation, formula(), numbers(), result);
  }

  /** Collects the parts of a right side. */
  public static final class Builder {

    private final String name;
    private final String relation;
    private final List<Part> parts = new ArrayList<>();

    /**
     * The left side.
     *
     * @param name what is defined
     * @param relation {@code =} or {@code ←}
     */
    public Builder(String name, String relation) {
      this.name = name;
      this.relation = relation;
    }

    /** A piece of the formula, and the numbers in its place. */
    public Builder part(String symbols, String numbers) {
      parts.add(new Part(symbols, numbers));
      return this;
    }

    /** What stands between two parts. */
    public Builder operator(String operator) {
      return part(operator, operator);
    }

    /** A part after an operator, but the first, which has none before it. */
    public Builder term(String operator, String symbols, String numbers) {
      if (!parts.isEmpty()) {
        operator(operator);
      }
      return part(symbols, numbers);
    }

    /** The whole, with what comes out. */
    public Equation equals(String result) {
      return new Equation(name, relation, parts, result);
    }
  }
}
