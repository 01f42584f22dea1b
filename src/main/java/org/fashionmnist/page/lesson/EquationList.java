package org.fashionmnist.page.lesson;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fashionmnist.lesson.backprop.Derivation;
import org.fashionmnist.lesson.backprop.Equation;
import org.fashionmnist.lesson.backprop.LessonPhase;
import org.fashionmnist.page.Html;

/**
 * The formulas of one iteration, phase by phase, each symbol above its number.
 *
 * @param symbolsChange phases in which symbols may be others in another iteration
 */
record EquationList(List<Derivation> derivations, Set<? extends LessonPhase> symbolsChange) {

  /** Formulas whose symbols are those of every iteration. */
  EquationList(List<Derivation> derivations) {
    this(derivations, Set.of());
  }

  String markup(Readings readings) {
    Html html = new Html();
    for (Derivation derivation : derivations) {
      LessonPhase phase = derivation.phase();
      html.open("article", "class", "phase " + kind(phase), "data-phase", "" + phase.number());
      html.element("h3", phase.title());
      html.open("p");
      readings.write(html, "span", derivation.meaning());
      html.close("p");
      for (Equation equation : derivation.equations()) {
        write(html, equation, symbolsChange.contains(phase), readings);
      }
      html.close("article");
    }
    return html.toString();
  }

  /** The direction in which numbers go in a phase; it decides the color. */
  static String kind(LessonPhase phase) {
    return phase.direction().name().toLowerCase(Locale.ROOT);
  }

  private static void write(Html html, Equation equation, boolean otherSymbols, Readings readings) {
    html.open("div", "class", "equation", "role", "math", "aria-label", equation.text());
    html.open("span", "class", "name").text(equation.name()).raw("</span>");
    html.open("span", "class", "side");
    operator(html, equation.relation(), "=");
    for (Equation.Part part : equation.parts()) {
      if (part.isOperator()) {
        operator(html, part.symbols(), part.numbers());
      } else {
        html.open("span", "class", "part");
        if (otherSymbols) {
          readings.write(html, "span", part.symbols(), "class", "symbols");
        } else {
          html.open("span", "class", "symbols").text(part.symbols()).raw("</span>");
        }
        readings.write(html, "span", part.numbers(), "class", "numbers");
        html.raw("</span>");
      }
    }
    html.open("span", "class", "part end").raw("<span class=\"numbers\">= ");
    readings.write(html, "strong", equation.result(), "class", "result");
    html.raw("</span></span></span>").close("div");
  }

  private static void operator(Html html, String above, String below) {
    html.open("span", "class", "part operator");
    html.open("span", "class", "symbols").text(above).raw("</span>");
    html.open("span", "class", "numbers").text(below).raw("</span></span>");
  }
}
