package org.fashionmnist.cli.text;

import java.io.PrintWriter;
import java.util.Locale;
import org.fashionmnist.result.run.ClassMetrics;
import org.fashionmnist.result.run.Evaluation;

/** Prints how a model does on each class. */
public final class ClassMetricsTable {

  private ClassMetricsTable() {}

  /** Prints a row for each class and one for their mean. */
  public static void print(Evaluation test, PrintWriter out) {
    int width = test.perClass().stream().mapToInt(c -> c.name().length()).max().orElse(0);
    width = Math.max(width, "class".length());
    String row = "%-" + width + "s  %9s  %6s  %6s  %7s";
    out.println();
    out.println(String.format(Locale.ROOT, row, "class", "precision", "recall", "f1", "support"));
    for (ClassMetrics c : test.perClass()) {
      out.println(
          String.format(
              Locale.ROOT,
              row,
              c.name(),
              decimal(c.precision()),
              decimal(c.recall()),
              decimal(c.f1()),
              String.format(Locale.ROOT, "%,d", c.support())));
    }
    out.println(
        String.format(Locale.ROOT, row, "macro mean", "", "", decimal(test.macroF1()), "")
            .stripTrailing());
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
