package org.fashionmnist.cli.text;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.fashionmnist.experiment.gradcheck.GradcheckListener;
import org.fashionmnist.result.gradcheck.CheckedArray;
import org.fashionmnist.result.gradcheck.GradientCheckRecord;
import org.fashionmnist.result.wording.Figures;

/** Prints a gradient check. */
public final class GradcheckTable extends Narrator implements GradcheckListener {

  private static final String ROW = "%-16s %8s %8s  %9s  %9s  %-11s %14s %14s  %s";

  public GradcheckTable(PrintWriter out, PrintWriter err) {
    super(out, err);
  }

  @Override
  public void checked(GradientCheckRecord check, String examples, List<String> diagnosis) {
    head(check, examples);
    rows(check.arrays());
    notes(check);
    diagnosis.forEach(out::println);
  }

  @Override
  public void reported(Path folder, List<Path> files) {
    files.forEach(file -> line("Picture    %s", file));
  }

  /** What is compared with what. */
  private void head(GradientCheckRecord check, String examples) {
    line("Network    %s", examples);
    line(
        "Analytic   %s",
        check.bug().isPresent()
            ? "back-propagation in plain loops, broken on purpose: " + check.bug().get()
            : "back-propagation of the engine in float32, kernels: "
                + check.environment().kernels());
    line(
        "Numerical  (L(θ + h) − L(θ − h)) / 2h with h = %s, L %s",
        number(check.step()),
        check.precision().equals("double")
            ? "by a second forward pass in double precision"
            : "by the engine's forward pass in float32");
    line(
        "Error      |a − n| / max(|a|, |n|, %s of the array's largest), at most %s",
        Figures.roundPercent(GradcheckListener.FLOOR), number(check.tolerance()));
    line("");
  }

  private void rows(List<CheckedArray> arrays) {
    line(
        ROW,
        "parameters",
        "checked",
        "at kinks",
        "largest",
        "error",
        "worst at",
        "analytic",
        "numerical",
        "verdict");
    for (CheckedArray array : arrays) {
      line(
          ROW,
          array.name(),
          Figures.count(array.checked()),
          Figures.count(array.atKinks()),
          number(array.largestGradient()),
          number(array.worstError()),
          array.worst().map(p -> text("[%d, %d]", p.row(), p.column())).orElse(Figures.NONE),
          array.worst().map(p -> digits(p.analytic())).orElse(Figures.NONE),
          array.worst().map(p -> digits(p.numerical())).orElse(Figures.NONE),
          array.passed() ? "ok" : array.checked() == 0 ? "not checked" : "WRONG");
    }
    line("");
  }

  /** What a reader of the table should know. */
  private void notes(GradientCheckRecord check) {
    int atKinks = check.arrays().stream().mapToInt(CheckedArray::atKinks).sum();
    if (atKinks > 0) {
      line(
          "%,d parameters are left out: within ±h a unit goes on or off for an image. There the loss"
              + " has a kink, and no slope.",
          atKinks);
    }
    check.arrays().stream()
        .filter(array -> array.checked() == 0)
        .forEach(
            array ->
                line(
                    "Of %s nothing is left to check: use a smaller --step or another --seed.",
                    array.name()));
    if (check.precision().equals("float")) {
      line(
          "A loss in float32 is rounded by about 6e−8 of itself, and the difference divides that by"
              + " h: so slopes are off by about %s.",
          number(0x1p-24 / check.step()));
      line("More than two or three digits cannot agree; --precision double shows more.");
    }
  }

  /** The last line. */
  public void verdict(GradientCheckRecord check) {
    List<String> wrong =
        check.arrays().stream().filter(array -> !array.passed()).map(CheckedArray::name).toList();
    if (check.passed()) {
      line(
          "passed: %,d of %,d gradients are compared, and all are the slopes of the loss",
          check.checked(), check.network().parameterCount());
    } else {
      line("failed: %s", String.join(", ", wrong));
    }
  }

  private static String number(double value) {
    return Figures.scientific(value, 1);
  }

  private static String digits(double value) {
    return Figures.scientific(value, 6);
  }
}
