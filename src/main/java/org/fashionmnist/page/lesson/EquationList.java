package org.fashionmnist.page.lesson;

import java.util.List;
import org.fashionmnist.lesson.backprop.Derivation;
import org.fashionmnist.lesson.backprop.Equation;
import org.fashionmnist.lesson.backprop.Phase;
import org.fashionmnist.page.Html;

/** The formulas of one iteration, phase by phase, each symbol above its number. */
record EquationList(List<Derivation> derivations) {

  String markup(Readings readings) {
    Html html = new Html();
    for (Derivation derivation : derivations) {
      Phase phase = derivation.phase();
      html.open("article", "class", "phase " + kind(phase), "data-phase", "" + phase.number());
      html.element("h3", phase.title());
      html.open("p");
      readings.write(html, "span", derivation.meaning());
      html.close("p");
      for (Equation equation : derivation.equations()) {
        write(html, equation, readings);
      }
      html.close("article");
    }
    return html.toString();
  }

  /** The direction in which numbers go in a phase; it decides the color. */
  static String kind(Phase phase) {
    return switch (phase) {
      case FORWARD_HIDDEN, FORWARD_OUTPUT, LOSS, LOSS_AFTER -> "forward";
      case DELTA_OUTPUT, GRADIENT_OUTPUT, DELTA_HIDDEN, GRADIENT_HIDDEN -> "backward";
      case UPDATE -> "update";
    };
  }

  private static void write(Html html, Equation equation, Readings readings) {
    html.open("div", "class", "equation", "role", "math", "aria-label", equation.text());
    html.open("span", "class", "name").text(equation.name()).raw("</span>");
    html.open("span", "class", "side");
    operator(html, equation.relation(), "=");
    for (Equation.Part part : equation.parts()) {
      if (part.isOperator()) {
        operator(html, part.symbols(), part.numbers());
      } else {
        html.open("span", "class", "part");
        html.open("span", "class", "symbols").text(part.symbols()).raw("</span>");
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
