package org.fashionmnist.cli.text;

import java.util.List;
import java.util.Locale;
import org.fashionmnist.result.sidebyside.DifferingValue;
import org.fashionmnist.result.sidebyside.FinishedRun;
import org.fashionmnist.result.sidebyside.PairedAccuracy;
import org.fashionmnist.result.sidebyside.SideBySide;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.result.wording.MissWords;
import org.fashionmnist.result.wording.Verdicts;

/** Runs side by side, for a terminal. */
public final class SideBySideTable {

  private SideBySideTable() {}

  public static String text(SideBySide runs) {
    StringBuilder text = new StringBuilder();
    int width = runs.runs().stream().mapToInt(run -> run.name().length()).max().orElse(0);
    for (FinishedRun run : runs.runs()) {
      text.append(line("%-" + width + "s  %s", run.name(), Verdicts.scores(run.test())));
    }
    text.append("\nWhat differs\n").append(differences(runs.differences()));
    text.append("\nOn the same test images\n");
    for (PairedAccuracy pair : runs.pairs()) {
      text.append(
          line(
              "  %s − %s: %s (95 %% interval %s), %s: %s",
              pair.second(),
              pair.first(),
              Figures.points(pair.difference()),
              Figures.points(pair.interval()),
              Figures.pValue(pair.pValue()),
              Verdicts.of(pair)));
    }
    runs.misses()
        .map(MissWords::new)
        .ifPresent(
            words ->
                text.append("\nImages that they miss\n")
                    .append("  ")
                    .append(words.shared())
                    .append("\n  ")
                    .append(words.unlucky())
                    .append('\n'));
    return text.toString();
  }

  private static String differences(List<DifferingValue> differences) {
    if (differences.isEmpty()) {
      return "  nothing that they were given\n";
    }
    int width = differences.stream().mapToInt(value -> value.name().length()).max().orElse(0);
    StringBuilder text = new StringBuilder();
    for (DifferingValue difference : differences) {
      text.append(
          line(
              "  %-" + width + "s  %s",
              difference.name(),
              String.join(" | ", difference.values())));
    }
    return text.toString();
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values) + "\n";
  }
}
