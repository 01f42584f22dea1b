package org.fashionmnist.cli.text;

import java.io.PrintWriter;
import java.util.List;
import org.fashionmnist.experiment.suspect.SuspectListener;
import org.fashionmnist.result.suspect.DuplicateCounts;
import org.fashionmnist.result.suspect.LabelSuspect;
import org.fashionmnist.result.suspect.SuspectClass;
import org.fashionmnist.result.suspect.SuspectRecord;
import org.fashionmnist.result.wording.Figures;

/** Tells a search for suspects as it goes. */
public final class SuspectNarrator extends Narrator implements SuspectListener {

  /** Two of them have room in a row. */
  private static final int LONGEST_NAME = 22;

  public SuspectNarrator(PrintWriter out, PrintWriter err) {
    super(out, err);
  }

  @Override
  public void predicted(int fold, int folds, double accuracy) {
    err.println(
        "  fold %d/%d predicted, agrees with %s of the labels"
            .formatted(fold, folds, Figures.percent(accuracy)));
  }

  @Override
  public void found(SuspectRecord search, double labelSeconds, double duplicateSeconds) {
    print(search);
    print(search.duplicates());
    told(
        "Time",
        "%s for the labels, %s for the duplicates",
        Figures.duration(labelSeconds),
        Figures.duration(duplicateSeconds));
  }

  private void print(SuspectRecord search) {
    List<String> classNames = search.classes().stream().map(SuspectClass::name).toList();
    told(
        "Labels",
        "%,d of %,d training images are suspects: networks that did not see them are sure"
            + " of another class. They are candidates for a look, not proofs.",
        search.suspectCount(),
        search.classes().stream().mapToInt(SuspectClass::images).sum());
    told(
        "",
        "The networks agree with %s of all labels.",
        Figures.percent(search.outOfFoldAccuracy()));
    if (search.suspectCount() == 0) {
      return;
    }
    line("");
    int width =
        Math.max(
            "predicted".length(),
            classNames.stream().mapToInt(name -> clipped(name).length()).max().orElse(0));
    String row = "%7s  %-" + width + "s  %-" + width + "s  %8s  %12s";
    line(row, "image", "label", "predicted", "p(label)", "p(predicted)");
    for (LabelSuspect suspect : search.top()) {
      line(
          row,
          suspect.image(),
          clipped(classNames.get(suspect.label())),
          clipped(classNames.get(suspect.predicted())),
          Figures.probability(suspect.labelProbability()),
          Figures.probability(suspect.predictedProbability()));
    }
    line("");
  }

  private static String clipped(String className) {
    return className.length() <= LONGEST_NAME
        ? className
        : className.substring(0, LONGEST_NAME - 1) + "…";
  }

  private void print(DuplicateCounts counts) {
    told(
        "Twice",
        "%s with equal pixels, %,d of them of a training and a test image, %,d with two"
            + " labels",
        Figures.count(counts.exact(), "pair"),
        counts.exactAcrossParts(),
        counts.exactLabelsDiffer());
    told(
        "",
        "%s%s nearly equal (correlation of at least %s), %,d across, %,d with two labels",
        counts.near() >= counts.mostPairs() ? "the nearest " : "",
        Figures.count(counts.near(), "pair"),
        Figures.plain(counts.leastCorrelation()),
        counts.nearAcrossParts(),
        counts.nearLabelsDiffer());
  }
}
