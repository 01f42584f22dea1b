package org.fashionmnist.cli.text;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.result.comparison.OptimizerResult;

/** The result of a comparison as a table for the terminal. */
public final class ComparisonTable {

  private static final String HEAD =
      "rank  optimizer   test accuracy     tuned rate  validation  untuned (rate)     s/epoch";

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
                    String.format(
                        Locale.ROOT,
                        "Two runs of one setting differ by up to %.2f points (95 of 100 times).",
                        100 * difference)));
    out.println(
        String.format(
            Locale.ROOT,
            "%d trials in %.1f s; the test images were looked at %d times.",
            result.trials().size(),
            result.wallSeconds(),
            result.testLooks()));
    if (result.status().equals("incomplete")) {
      out.println("INCOMPLETE: the time limit ended it. Go on with the same command and --resume.");
    }
  }

  private static String row(OptimizerResult result) {
    return String.format(
        Locale.ROOT,
        "%4s  %-10s  %-16s  %10s  %10s  %-17s  %7s",
        result.testAccuracies().isEmpty() ? "–" : String.valueOf(result.rank()),
        result.displayName(),
        testAccuracy(result),
        result.tunedRate().map(PlainNumber::text).orElse("–"),
        accuracy(result.tuned()),
        untuned(result),
        result.secondsPerEpoch().map(s -> String.format(Locale.ROOT, "%.2f", s)).orElse("–"));
  }

  private static String testAccuracy(OptimizerResult result) {
    if (result.testAccuracies().isEmpty()) {
      return "–";
    }
    String mean = percent(result.meanTestAccuracy().orElseThrow());
    return result
        .testInterval()
        .map(i -> String.format(Locale.ROOT, "%s ± %.2f", mean, 50 * (i.high() - i.low())))
        .orElse(mean);
  }

  private static String untuned(OptimizerResult result) {
    return accuracy(result.untuned()) + " (" + PlainNumber.text(result.defaultRate()) + ")";
  }

  private static String accuracy(Optional<Scores> scores) {
    return scores.map(Scores::accuracy).map(ComparisonTable::percent).orElse("–");
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f %%", 100 * share);
  }
}
