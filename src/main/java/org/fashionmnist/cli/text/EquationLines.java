package org.fashionmnist.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.fashionmnist.cli.terminal.LineGlyphs;
import org.fashionmnist.lesson.backprop.Equation;
import org.fashionmnist.lesson.backprop.Equation.Part;

/**
 * Equations as lines of text, with what belongs together in columns: a line each where that fits,
 * otherwise the numbers below their symbols.
 *
 * @param glyphs what the terminal can show
 */
public record EquationLines(LineGlyphs glyphs) {

  private static final String INDENT = "  ";

  /** Lines for all, equations of the same form in the same columns. */
  List<String> of(List<Equation> equations) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    for (int to = 1; to <= equations.size(); to++) {
      if (to == equations.size() || form(equations.get(to)) != form(equations.get(from))) {
        lines.addAll(group(equations.subList(from, to)));
        from = to;
      }
    }
    return lines;
  }

  private static int form(Equation equation) {
    return equation.parts().size();
  }

  private List<String> group(List<Equation> equations) {
    List<List<String>> rows = new ArrayList<>();
    for (Equation equation : equations) {
      List<String> cells = new ArrayList<>(List.of(equation.name(), equation.relation()));
      equation.parts().forEach(part -> cells.add(part.symbols()));
      cells.add("=");
      equation.parts().forEach(part -> cells.add(part.numbers()));
      cells.addAll(List.of("=", equation.result()));
      rows.add(cells);
    }
    List<String> lines = new CellColumns(glyphs).lines(rows);
    List<String> indented = lines.stream().map(line -> INDENT + line).toList();
    if (fit(indented)) {
      return indented;
    }
    return equations.stream().flatMap(equation -> twoLines(equation).stream()).toList();
  }

  /** Symbols and numbers below each other, several times where they are too long. */
  private List<String> twoLines(Equation equation) {
    List<String> lines = new ArrayList<>();
    String head = glyphs.formula(equation.name()) + " ";
    List<Part> rest = equation.parts();
    String relation = glyphs.formula(equation.relation());
    while (!rest.isEmpty()) {
      int count = rest.size();
      List<String> pair = pair(head, relation, rest.subList(0, count));
      while (count > 2 && !fit(pair)) {
        count -= 2; // an operator stays with what follows it
        pair = pair(head, relation, rest.subList(0, count));
      }
      lines.addAll(pair);
      rest = rest.subList(count, rest.size());
      head = " ".repeat(head.length());
      relation = " ".repeat(relation.length());
    }
    lines.add(INDENT + head + "= " + glyphs.formula(equation.result()));
    return lines;
  }

  private static boolean fit(List<String> lines) {
    return lines.stream().allMatch(line -> line.length() <= Paragraph.WIDTH);
  }

  private List<String> pair(String head, String relation, List<Part> parts) {
    List<String> rows =
        new CellColumns(glyphs)
            .lines(List.of(cells(parts, Part::symbols), cells(parts, Part::numbers)));
    String below = relation.isBlank() ? relation : "=" + " ".repeat(relation.length() - 1);
    return List.of(
        INDENT + head + relation + " " + rows.get(0),
        INDENT + " ".repeat(head.length()) + below + " " + rows.get(1));
  }

  private static List<String> cells(List<Part> parts, Function<Part, String> text) {
    return parts.stream().map(text).toList();
  }
}
