package org.fashionmnist.cli.text;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.cli.terminal.LineGlyphs;
import org.fashionmnist.experiment.RecordListener;
import org.fashionmnist.lesson.backprop.Derivation;
import org.fashionmnist.lesson.backprop.Equation;
import org.fashionmnist.lesson.backprop.NumberText;
import org.fashionmnist.lesson.convolution.ConvolutionDerivations;
import org.fashionmnist.lesson.convolution.ConvolutionPhase;
import org.fashionmnist.lesson.convolution.ConvolutionWords;
import org.fashionmnist.result.lesson.ConvolutionRecord;
import org.fashionmnist.result.lesson.ConvolutionSettings;
import org.fashionmnist.result.lesson.ConvolutionStep;
import org.fashionmnist.result.wording.Figures;

/** Prints a lesson on convolution. */
public final class ConvolutionNarrator extends Narrator
    implements RecordListener<ConvolutionRecord> {

  /** Terms and operators; longer formulas stand in numbers alone, but the first of a kind. */
  private static final int MOST_PARTS = 9;

  private final LineGlyphs glyphs;
  private final GridLines grids;
  private final int fullSteps;

  /**
   * A narrator.
   *
   * @param fullSteps how many iterations are told with every formula
   */
  public ConvolutionNarrator(PrintWriter out, PrintWriter err, LineGlyphs glyphs, int fullSteps) {
    super(out, err);
    this.glyphs = glyphs;
    this.grids = new GridLines(glyphs);
    this.fullSteps = fullSteps;
  }

  @Override
  public void recorded(ConvolutionRecord lesson) {
    start(lesson);
    for (ConvolutionStep step : lesson.steps().subList(0, fullSteps)) {
      full(lesson.settings(), step, lesson.steps().size());
    }
    shift(lesson);
    section("Why so few weights");
    formula(ConvolutionWords.weights(lesson.settings()));
    table(lesson.steps());
    out.println();
    formula(
        "Loss",
        "%s → %s after %s"
            .formatted(
                NumberText.of(lesson.first().loss()),
                NumberText.of(lesson.last().lossAfter()),
                Figures.count(lesson.steps().size(), "iteration")));
  }

  /** What learns what. */
  private void start(ConvolutionRecord lesson) {
    ConvolutionSettings settings = lesson.settings();
    formula("Image", settings.picture());
    formula("", "Gray levels from 0 (black) to 1 (white).");
    formula("Filter", ConvolutionWords.filter(settings));
    formula("Network", ConvolutionWords.network(settings));
    formula(
        "Training",
        "mean squared error, gradient descent with learning rate η = "
            + NumberText.of(settings.learningRate()));
    formula("", "x₂₃ is the pixel in row 2, column 3; so with all numbers.");
    formula("", "Numbers are rounded for display; they are computed in float32.");
    out.println();
    print(
        new GridLines.Named("image x", settings.image()),
        new GridLines.Named("filter w", lesson.first().weights()),
        new GridLines.Named("target t", settings.target()));
  }

  private void print(GridLines.Named... named) {
    grids.of(List.of(named)).forEach(out::println);
  }

  /** One iteration with every formula. */
  private void full(ConvolutionSettings settings, ConvolutionStep step, int count) {
    out.println();
    formula("Iteration %d of %d".formatted(step.iteration(), count));
    for (Derivation derivation : ConvolutionDerivations.of(settings, step)) {
      section(derivation.phase().title());
      formula(derivation.meaning());
      ConvolutionPhase phase = (ConvolutionPhase) derivation.phase();
      result(phase, step).forEach(this::print);
      equations(
          phase == ConvolutionPhase.IMAGE_GRADIENT
              ? derivation.equations().stream().map(Equation::withoutZeroTerms).toList()
              : derivation.equations());
    }
  }

  private void section(String title) {
    out.println();
    String head = glyphs.formula(title) + " ";
    out.println(head + glyphs.rule(Paragraph.WIDTH - head.length()));
  }

  /** The grid that a phase fills. */
  private static List<GridLines.Named> result(ConvolutionPhase phase, ConvolutionStep step) {
    return switch (phase) {
      case SUMS -> List.of(new GridLines.Named("sums z", step.sums()));
      case RELU -> List.of(new GridLines.Named("activations a", step.activations()));
      case POOL -> List.of(new GridLines.Named("pooled p", step.pooled()));
      case LOSS -> List.of();
      case DELTA -> List.of(new GridLines.Named("δ", step.delta()));
      case FILTER_GRADIENT -> List.of(new GridLines.Named("∂L/∂w", step.weightGradient()));
      case IMAGE_GRADIENT -> List.of(new GridLines.Named("∂L/∂x", step.imageGradient()));
      case UPDATE -> List.of(new GridLines.Named("filter w, new", step.newWeights()));
      case LOSS_AFTER -> List.of(new GridLines.Named("pooled p, new", step.pooledAfter()));
    };
  }

  private void equations(List<Equation> equations) {
    EquationLines lines = new EquationLines(glyphs);
    boolean whole =
        equations.stream().allMatch(e -> !e.parts().isEmpty() && e.parts().size() <= MOST_PARTS);
    if (whole || equations.size() == 1) {
      lines.of(equations).forEach(out::println);
      return;
    }
    List<Equation> told = equations.stream().filter(e -> !e.parts().isEmpty()).toList();
    int zeros = equations.size() - told.size();
    for (int i = 0; i < told.size(); i++) {
      if (i == 0) {
        lines.of(told.subList(0, 1)).forEach(out::println);
      } else {
        out.println(
            Paragraph.of(
                glyphs.formula("  " + told.get(i).name() + " = "),
                glyphs.formula(told.get(i).numbers() + " = " + told.get(i).result())));
      }
    }
    if (zeros > 0) {
      formula(
          "  The other %s 0: no window with a δ saw them."
              .formatted(zeros == 1 ? "is" : zeros + " are"));
    }
  }

  private void shift(ConvolutionRecord lesson) {
    section("The image moved to the right");
    formula(ConvolutionWords.shift(lesson));
    print(
        new GridLines.Named("image", lesson.shift().image()),
        new GridLines.Named("sums z", lesson.shift().sums()));
  }

  /** Iterations in a line each. */
  private void table(List<ConvolutionStep> steps) {
    List<String> lines = new ArrayList<>();
    lines.add("iteration          loss    loss after");
    for (ConvolutionStep step : steps) {
      lines.add(
          "%9d  %12s  %12s"
              .formatted(
                  step.iteration(),
                  glyphs.formula(NumberText.of(step.loss())),
                  glyphs.formula(NumberText.of(step.lossAfter()))));
    }
    out.println();
    lines.forEach(out::println);
  }

  @Override
  public void reported(Path folder, List<Path> files) {
    line("Page      %s", files.get(0));
  }

  private void formula(String text) {
    out.println(Paragraph.of("", glyphs.formula(text)));
  }

  private void formula(String label, String text) {
    told(label, "%s", glyphs.formula(text));
  }
}
