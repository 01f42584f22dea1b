package org.fashionmnist.cli.text;

import java.io.PrintWriter;
import java.util.List;
import org.fashionmnist.experiment.gradcheck.GradcheckListener;
import org.fashionmnist.result.gradcheck.CheckedArray;
import org.fashionmnist.result.gradcheck.GradientCheckRecord;
import org.fashionmnist.result.wording.Figures;

/** Prints a gradient check. */
public final class GradcheckTable extends Narrator implements GradcheckListener {

  private static final String VERDICT = "%-16s %10s %10s %10s %10s  %s";
  private static final String WORST = "%-16s %-11s %15s %15s";

  public GradcheckTable(PrintWriter out, PrintWriter err) {
    super(out, err);
  }

  @Override
  public void checked(GradientCheckRecord check, String examples, List<String> diagnosis) {
    head(check, examples);
    verdicts(check.arrays());
    worst(check.arrays());
    notes(check);
    diagnosis.forEach(sentence -> prose("%s", sentence));
  }

  /** What is compared with what. */
  private void head(GradientCheckRecord check, String examples) {
    told("Network", "%s", examples);
    check
        .imageSide()
        .ifPresent(
            side ->
                prose(
                    "The images are reduced to %1$d × %1$d, the least that the network takes: each slope"
                        + " costs several ways through it in plain loops.",
                    side));
    told(
        "Analytic",
        "%s",
        check.bug().isPresent()
            ? "back-propagation in plain loops, broken on purpose: " + check.bug().get()
            : "back-propagation of the engine in float32, kernels: "
                + check.environment().kernels());
    told(
        "Numerical",
        "(L(θ + h) − L(θ − h)) / 2h with h = %s, L %s",
        number(check.step()),
        check.precision().equals("double")
            ? "by a second forward pass in double precision"
            : "by the engine's forward pass in float32");
    told(
        "Error",
        "|a − n| / max(|a|, |n|, %s of the array's largest), at most %s",
        Figures.roundPercent(GradcheckListener.FLOOR),
        number(check.tolerance()));
    line("");
  }

  private void verdicts(List<CheckedArray> arrays) {
    line(VERDICT, "parameters", "checked", "at kinks", "largest", "error", "verdict");
    for (CheckedArray array : arrays) {
      line(
          VERDICT,
          array.name(),
          Figures.count(array.checked()),
          Figures.count(array.atKinks()),
          number(array.largestGradient()),
          number(array.worstError()),
          array.passed() ? "ok" : array.checked() == 0 ? "not checked" : "WRONG");
    }
    line("");
  }

  /** Where each array is most in error, with all digits. */
  private void worst(List<CheckedArray> arrays) {
    line(WORST, "parameters", "worst at", "analytic", "numerical");
    for (CheckedArray array : arrays) {
      line(
          WORST,
          array.name(),
          array.worst().map(p -> text("[%d, %d]", p.row(), p.column())).orElse(Figures.NONE),
          array.worst().map(p -> digits(p.analytic())).orElse(Figures.NONE),
          array.worst().map(p -> digits(p.numerical())).orElse(Figures.NONE));
    }
    line("");
  }

  /** What a reader of the table should know. */
  private void notes(GradientCheckRecord check) {
    int atKinks = check.arrays().stream().mapToInt(CheckedArray::atKinks).sum();
    if (atKinks > 0) {
      prose(
          "%,d parameters are left out: within ±h a unit goes on or off for an image. There the loss"
              + " has a kink, and no slope.",
          atKinks);
    }
    check.arrays().stream()
        .filter(array -> array.checked() == 0)
        .forEach(
            array ->
                prose(
                    "Of %s nothing is left to check: use a smaller --step or another --seed.",
                    array.name()));
    if (check.precision().equals("float")) {
      prose(
          "A loss in float32 is rounded by about 6e−8 of itself, and the difference divides that by"
              + " h: so slopes are off by about %s, and no further digits can agree;"
              + " --precision double shows more.",
          number(0x1p-24 / check.step()));
    }
  }

  /** The last line. */
  public void verdict(GradientCheckRecord check) {
    List<String> wrong =
        check.arrays().stream().filter(array -> !array.passed()).map(CheckedArray::name).toList();
    if (check.passed()) {
      prose(
          "passed: %,d of %,d gradients compared; all are the slopes of the loss",
          check.checked(), check.network().parameterCount());
    } else {
      out.println(Paragraph.of("failed: ", String.join(", ", wrong)));
    }
  }

  private static String number(double value) {
    return Figures.scientific(value, 1);
  }

  private static String digits(double value) {
    return Figures.scientific(value, 6);
  }
}
