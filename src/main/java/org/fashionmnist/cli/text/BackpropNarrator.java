package org.fashionmnist.cli.text;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.cli.terminal.LineGlyphs;
import org.fashionmnist.experiment.RecordListener;
import org.fashionmnist.lesson.backprop.Derivation;
import org.fashionmnist.lesson.backprop.Derivations;
import org.fashionmnist.lesson.backprop.NumberText;
import org.fashionmnist.lesson.backprop.Symbols;
import org.fashionmnist.result.lesson.BackpropRecord;
import org.fashionmnist.result.lesson.BackpropSettings;
import org.fashionmnist.result.lesson.BackpropStep;
import org.fashionmnist.result.lesson.Node;
import org.fashionmnist.result.wording.Figures;

/** Prints a lesson in back-propagation. */
public final class BackpropNarrator extends Narrator implements RecordListener<BackpropRecord> {

  private final LineGlyphs glyphs;
  private final int fullSteps;

  /**
   * A narrator.
   *
   * @param fullSteps how many iterations are told with every formula
   */
  public BackpropNarrator(PrintWriter out, PrintWriter err, LineGlyphs glyphs, int fullSteps) {
    super(out, err);
    this.glyphs = glyphs;
    this.fullSteps = fullSteps;
  }

  @Override
  public void recorded(BackpropRecord lesson) {
    List<BackpropStep> steps = lesson.steps();
    start(lesson.settings(), steps.get(0).outputs());
    for (BackpropStep step : steps.subList(0, fullSteps)) {
      full(lesson.settings(), step, steps.size());
    }
    table(steps);
    end(steps);
  }

  /** What learns what. */
  private void start(BackpropSettings settings, List<Node> outputs) {
    formula(
        "Network",
        "%s, hidden units %s, output %s, weights %s"
            .formatted(
                settings.network(),
                settings.hiddenActivation(),
                settings.outputActivation(),
                settings.weightsGiven() ? "as given" : "by seed " + settings.seed()));
    List<String> values = new ArrayList<>();
    for (int i = 0; i < settings.input().size(); i++) {
      values.add(Symbols.of("x" + (i + 1)) + " = " + NumberText.of(settings.input().get(i)));
    }
    List<String> targets = new ArrayList<>();
    for (int i = 0; i < outputs.size(); i++) {
      targets.add(Symbols.target(outputs.get(i)) + " = " + NumberText.of(settings.target().get(i)));
    }
    formula(
        "Example",
        "input %s, target %s".formatted(String.join(", ", values), String.join(", ", targets)));
    formula(
        "Training",
        "mean squared error, gradient descent with learning rate η = "
            + NumberText.of(settings.learningRate()));
    formula(
        "",
        "Units are numbered, the hidden ones first: %s leads from h₁ to %s."
            .formatted(Symbols.of("w1" + outputs.get(0).number()), Symbols.sum(outputs.get(0))));
    formula("", "Numbers are rounded for display; the engine computes in float32.");
  }

  /** One iteration with every formula. */
  private void full(BackpropSettings settings, BackpropStep step, int count) {
    out.println();
    formula("Iteration %d of %d".formatted(step.iteration(), count));
    EquationLines equations = new EquationLines(glyphs);
    for (Derivation derivation : Derivations.of(settings, step)) {
      out.println();
      String title = glyphs.formula(derivation.phase().title()) + " ";
      out.println(title + glyphs.rule(Paragraph.WIDTH - title.length()));
      formula(derivation.meaning());
      equations.of(derivation.equations()).forEach(out::println);
    }
  }

  /** Iterations in a line each. */
  private void table(List<BackpropStep> steps) {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("iteration"));
    steps.get(0).outputs().forEach(node -> head.add(Symbols.of(node.name())));
    head.addAll(List.of("loss", "loss after"));
    rows.add(head);
    for (BackpropStep step : steps) {
      List<String> row = new ArrayList<>(List.of(String.valueOf(step.iteration())));
      step.outputs().forEach(node -> row.add(NumberText.of(node.output())));
      row.add(NumberText.of(step.loss()));
      row.add(NumberText.of(step.lossAfter()));
      rows.add(row);
    }
    out.println();
    for (List<String> row : rows) {
      StringBuilder text = new StringBuilder("%9s".formatted(row.get(0)));
      for (String cell : row.subList(1, row.size())) {
        text.append("  %12s".formatted(glyphs.formula(cell)));
      }
      out.println(text);
    }
  }

  @Override
  public void reported(Path folder, List<Path> files) {
    line("Page      %s", files.get(0));
  }

  /** What came of it. */
  private void end(List<BackpropStep> steps) {
    out.println();
    formula(
        "Loss",
        "%s → %s after %s"
            .formatted(
                NumberText.of(steps.get(0).loss()),
                NumberText.of(steps.get(steps.size() - 1).lossAfter()),
                Figures.count(steps.size(), "iteration")));
  }

  private void formula(String text) {
    out.println(Paragraph.of("", glyphs.formula(text)));
  }

  private void formula(String label, String text) {
    told(label, "%s", glyphs.formula(text));
  }
}
