package org.fashionmnist.cli.text;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.fashionmnist.experiment.suspect.SuspectListener;
import org.fashionmnist.result.suspect.DuplicateCounts;
import org.fashionmnist.result.suspect.LabelSuspect;
import org.fashionmnist.result.suspect.SuspectClass;
import org.fashionmnist.result.suspect.SuspectRecord;
import org.fashionmnist.result.wording.Figures;

/** Tells a search for suspects as it goes. */
public final class SuspectNarrator extends Narrator implements SuspectListener {

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
    line(
        "Time      %s for the labels, %s for the duplicates",
        Figures.duration(labelSeconds), Figures.duration(duplicateSeconds));
  }

  @Override
  public void reported(Path folder, List<Path> files) {
    new RunNarrator(out, err, false).reported(folder, files);
  }

  private void print(SuspectRecord search) {
    List<String> classNames = search.classes().stream().map(SuspectClass::name).toList();
    line(
        "Labels    %,d of %,d training images are suspects: networks that did not see them are",
        search.suspectCount(), search.classes().stream().mapToInt(SuspectClass::images).sum());
    line("          sure of another class. They are candidates for a look, not proofs.");
    line(
        "          The networks agree with %s of all labels.",
        Figures.percent(search.outOfFoldAccuracy()));
    if (search.suspectCount() == 0) {
      return;
    }
    line("");
    int width =
        Math.max(
            "predicted".length(), classNames.stream().mapToInt(String::length).max().orElse(0));
    String row = "%7s  %-" + width + "s  %-" + width + "s  %8s  %12s";
    line(row, "image", "label", "predicted", "p(label)", "p(predicted)");
    for (LabelSuspect suspect : search.top()) {
      line(
          row,
          suspect.image(),
          classNames.get(suspect.label()),
          classNames.get(suspect.predicted()),
          Figures.probability(suspect.labelProbability()),
          Figures.probability(suspect.predictedProbability()));
    }
    line("");
  }

  private void print(DuplicateCounts counts) {
    line(
        "Twice     %s with equal pixels, %,d of them of a training and a test image, %,d with two"
            + " labels",
        Figures.count(counts.exact(), "pair"),
        counts.exactAcrossParts(),
        counts.exactLabelsDiffer());
    line(
        "          %s%s nearly equal (correlation of at least %s), %,d across, %,d with two labels",
        counts.near() >= counts.mostPairs() ? "the nearest " : "",
        Figures.count(counts.near(), "pair"),
        Figures.plain(counts.leastCorrelation()),
        counts.nearAcrossParts(),
        counts.nearLabelsDiffer());
  }
}
