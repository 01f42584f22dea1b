package org.fashionmnist.cli.text;

import java.io.PrintWriter;
import java.util.Optional;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.result.comparison.OptimizerResult;
import org.fashionmnist.result.comparison.TuningGain;
import org.fashionmnist.result.wording.Figures;

/** The result of a comparison as a table for the terminal. */
public final class ComparisonTable {

  private static final String HEAD =
      "rank  optimizer  test accuracy    tuned rate  val_acc  untuned (rate)    s/epoch";

  private ComparisonTable() {}

  /** Prints the table, and below it what one must know to read it. */
  public static void print(Comparison result, PrintWriter out) {
    out.println();
    out.println(HEAD);
    result.optimizers().stream().map(ComparisonTable::row).forEach(out::println);
    out.println();
    result
        .seedDifference()
        .ifPresent(
            difference ->
                out.println(
                    "Two runs of one setting differ by up to %s (95 of 100 times)."
                        .formatted(Figures.points(difference))));
    if (result.optimizers().stream()
        .flatMap(o -> o.tuningGain().stream())
        .anyMatch(TuningGain::distinguishable)) {
      out.println("* Untuned, at the default rate: another test accuracy by more than chance.");
    }
    out.println(
        "%s in %s; the test images were looked at %s."
            .formatted(
                Figures.count(result.trials().size(), "trial"),
                Figures.duration(result.wallSeconds()),
                Figures.count(result.testLooks(), "time")));
    if (result.endedEarly()) {
      out.println("INCOMPLETE: it was ended early; ranks by a part of the trials say little.");
      out.println("Go on with the same command and --resume.");
    }
  }

  private static String row(OptimizerResult result) {
    return Narrator.text(
        "%4s  %-9s  %-15s  %10s  %7s  %-17s %7s",
        result.testedRank().map(String::valueOf).orElse(Figures.NONE),
        result.displayName(),
        testAccuracy(result),
        result.tunedRate().map(Figures::rate).orElse(Figures.NONE),
        accuracy(result.tuned()),
        untuned(result),
        result.secondsPerEpoch().map(Figures::seconds).orElse(Figures.NONE));
  }

  private static String testAccuracy(OptimizerResult result) {
    if (result.testAccuracies().isEmpty()) {
      return Figures.NONE;
    }
    String mean = Figures.percent(result.meanTestAccuracy().orElseThrow());
    return result.testInterval().map(i -> mean + " ± " + Figures.halfLength(i)).orElse(mean);
  }

  private static String untuned(OptimizerResult result) {
    return result.meanUntunedAccuracy().map(Figures::percent).orElse(Figures.NONE)
        + (result.tuningGain().filter(TuningGain::distinguishable).isPresent() ? "*" : "")
        + " ("
        + Figures.rate(result.defaultRate())
        + ")";
  }

  private static String accuracy(Optional<Scores> scores) {
    return scores.map(Scores::accuracy).map(Figures::percent).orElse(Figures.NONE);
  }
}
