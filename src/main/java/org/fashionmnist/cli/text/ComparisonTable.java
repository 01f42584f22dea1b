package org.fashionmnist.cli.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.result.comparison.OptimizerResult;

/** The result of a comparison as a table for the terminal. */
public final class ComparisonTable {

  private static final String HEAD =
      "rank  optimizer   test accuracy     tuned rate  validation  untuned (rate)     s/epoch";

  private ComparisonTable() {}

  public static String text(Comparison comparison) {
    List<String> rows = comparison.optimizers().stream().map(ComparisonTable::row).toList();
    return Stream.concat(Stream.of(HEAD), rows.stream()).collect(Collectors.joining("\n"));
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
