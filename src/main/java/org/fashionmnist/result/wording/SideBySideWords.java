package org.fashionmnist.result.wording;

import java.util.Comparator;
import java.util.List;
import org.fashionmnist.result.sidebyside.DifferingValue;
import org.fashionmnist.result.sidebyside.FinishedRun;
import org.fashionmnist.result.sidebyside.PairedAccuracy;
import org.fashionmnist.result.sidebyside.SeedSpread;
import org.fashionmnist.result.sidebyside.SideBySide;

/** What several runs say together, in a sentence, and their settings in words. */
public record SideBySideWords(SideBySide all) {

  /** The result: the mean over seeds, or which run is best and whether that may be chance. */
  public String result() {
    return all.accuracySpread().map(this::ofSeeds).orElseGet(this::ofOthers);
  }

  private String ofSeeds(SeedSpread accuracy) {
    return "Test accuracy %s over %s, mean ± standard deviation; from %s to %s."
        .formatted(
            plusMinus(accuracy),
            Figures.count(all.runs().size(), "seed"),
            Figures.percent(accuracy.lowest()),
            Figures.percent(accuracy.highest()));
  }

  /** For example {@code 88.26 % ± 0.31 points}. */
  public static String plusMinus(SeedSpread accuracy) {
    return Figures.percent(accuracy.mean()) + " ± " + Figures.points(accuracy.standardDeviation());
  }

  private String ofOthers() {
    FinishedRun best =
        all.runs().stream()
            .max(Comparator.comparingDouble(SideBySideWords::accuracy))
            .orElseThrow();
    List<PairedAccuracy> pairs =
        all.pairs().stream()
            .filter(pair -> pair.first().equals(best.name()) || pair.second().equals(best.name()))
            .toList();
    long behind = pairs.stream().filter(PairedAccuracy::distinguishable).count();
    String others = pairs.size() == 1 ? "the other" : "the %d others".formatted(pairs.size());
    String told =
        behind == 0
            ? "but its lead on " + others + " may be chance."
            : behind == pairs.size()
                ? "and its lead on %s is more than the noise of the test set.".formatted(others)
                : ("and its lead on %d of %s is more than the noise of the test set;"
                        + " on the rest it may be chance.")
                    .formatted(behind, others);
    return "%s has the best test accuracy, %s, %s"
        .formatted(best.name(), Figures.percent(accuracy(best)), told);
  }

  private static double accuracy(FinishedRun run) {
    return run.test().scores().accuracy();
  }

  /** A setting's name as people say it: {@code settings.learning_rate} is {@code learning rate}. */
  public static String name(DifferingValue difference) {
    return difference.name().replaceFirst("^settings\\.", "").replace('_', ' ').replace('.', ' ');
  }

  /** What each run has, without the marks of JSON. */
  public static List<String> values(DifferingValue difference) {
    return difference.values().stream().map(SideBySideWords::value).toList();
  }

  private static String value(String json) {
    return switch (json) {
      case "null" -> Figures.NONE;
      case "[]" -> "none";
      case "true" -> "yes";
      case "false" -> "no";
      default ->
          json.matches("\\[[^\\[\\]{}]*\\]")
              ? json.substring(1, json.length() - 1).replace("\"", "").replace(",", ", ")
              : json;
    };
  }
}
