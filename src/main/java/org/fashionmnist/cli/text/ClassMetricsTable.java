package org.fashionmnist.cli.text;

import java.io.PrintWriter;
import java.util.OptionalDouble;
import org.fashionmnist.result.run.ClassMetrics;
import org.fashionmnist.result.run.Evaluation;
import org.fashionmnist.result.wording.Figures;

/** Prints how a model does on each class. */
public final class ClassMetricsTable {

  private ClassMetricsTable() {}

  /** Prints a row for each class and one for their mean. */
  public static void print(Evaluation test, PrintWriter out) {
    int width = test.perClass().stream().mapToInt(c -> c.name().length()).max().orElse(0);
    width = Math.max(width, "class".length());
    String row = "%-" + width + "s  %9s  %8s  %8s  %7s";
    out.println();
    out.println(Narrator.text(row, "class", "precision", "recall", "f1", "support"));
    for (int i = 0; i < test.perClass().size(); i++) {
      ClassMetrics c = test.perClass().get(i);
      OptionalDouble precision = test.precision(i);
      out.println(
          Narrator.text(
              row,
              c.name(),
              precision.isPresent() ? score(c, precision.getAsDouble()) : Figures.NONE,
              score(c, c.recall()),
              score(c, c.f1()),
              Figures.count(c.support())));
    }
    out.println(
        Narrator.text(row, "macro mean", "", "", Figures.percent(test.macroF1()), "")
            .stripTrailing());
  }

  private static String score(ClassMetrics metrics, double score) {
    return metrics.hasImages() ? Figures.percent(score) : Figures.NONE;
  }
}
