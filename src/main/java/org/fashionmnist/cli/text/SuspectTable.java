package org.fashionmnist.cli.text;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.fashionmnist.result.suspect.DuplicateCounts;
import org.fashionmnist.result.suspect.LabelSuspect;
import org.fashionmnist.result.suspect.LabelSuspects;

/** Prints what a search for suspects found. */
public final class SuspectTable {

  private final PrintWriter out;
  private final List<String> classNames;

  public SuspectTable(PrintWriter out, List<String> classNames) {
    this.out = out;
    this.classNames = classNames;
  }

  /** Prints the most suspect images. */
  public void print(LabelSuspects found, int imageCount, int top) {
    line(
        "Labels    %,d of %,d training images are suspects: networks that did not see them are",
        found.suspects().size(), imageCount);
    line("          sure of another class. They are candidates for a look, not proofs.");
    line("          The networks agree with %.2f %% of all labels.", 100 * found.accuracy());
    if (found.suspects().isEmpty()) {
      return;
    }
    line("");
    int width =
        Math.max(
            "predicted".length(), classNames.stream().mapToInt(String::length).max().orElse(0));
    String row = "%7s  %-" + width + "s  %-" + width + "s  %8s  %12s";
    line(row, "image", "label", "predicted", "p(label)", "p(predicted)");
    for (LabelSuspect suspect : found.first(top)) {
      line(
          row,
          suspect.image(),
          classNames.get(suspect.label()),
          classNames.get(suspect.predicted()),
          decimal(suspect.labelProbability()),
          decimal(suspect.predictedProbability()));
    }
    line("");
  }

  /** Prints how many duplicates there are. */
  public void print(DuplicateCounts counts) {
    line(
        "Twice     %s with equal pixels, %,d of them of a training and a test image, %,d with two"
            + " labels",
        pairs(counts.exact()), counts.exactAcrossParts(), counts.exactLabelsDiffer());
    line(
        "          %s%s nearly equal (correlation of at least %s), %,d across, %,d with two labels",
        counts.near() >= counts.mostPairs() ? "the nearest " : "",
        pairs(counts.near()),
        PlainNumber.text(counts.leastCorrelation()),
        counts.nearAcrossParts(),
        counts.nearLabelsDiffer());
  }

  private static String pairs(int count) {
    return String.format(Locale.ROOT, "%,d pair%s", count, count == 1 ? "" : "s");
  }

  private static String decimal(double probability) {
    return String.format(Locale.ROOT, "%.4f", probability);
  }

  private void line(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values).stripTrailing());
  }
}
