package org.fashionmnist.cli.text;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.fashionmnist.experiment.prediction.PredictionListener;
import org.fashionmnist.experiment.prediction.SavedModel;
import org.fashionmnist.result.TestViews;
import org.fashionmnist.result.prediction.ClassProbability;
import org.fashionmnist.result.prediction.PictureFailure;
import org.fashionmnist.result.prediction.PicturePrediction;
import org.fashionmnist.result.wording.AugmentationWords;
import org.fashionmnist.result.wording.Figures;

/** Prints predictions: a paragraph for each picture, aligned from one to the next. */
public final class PredictionTable implements PredictionListener {

  /** So many files that are passed over have their names in a line. */
  private static final int NAMED = 5;

  private final PrintWriter out;
  private final PrintWriter err;
  private final int most;
  private final boolean verbose;
  private int nameWidth;

  /**
   * A table.
   *
   * @param err receives what cannot be predicted
   * @param most classes to print of each picture
   * @param verbose whether failures are traced
   */
  public PredictionTable(PrintWriter out, PrintWriter err, int most, boolean verbose) {
    this.out = out;
    this.err = err;
    this.most = most;
    this.verbose = verbose;
  }

  @Override
  public void began(SavedModel model, TestViews views) {
    String reason = model.choice().reason();
    out.println("Model     " + model.choice().file());
    out.println(
        Paragraph.of(
            "          ", model.network() + (reason.isEmpty() ? "" : " (" + reason + ")")));
    if (!views.equals(TestViews.ONE)) {
      out.println(Paragraph.of("          ", AugmentationWords.averaged(views)));
    }
    nameWidth = model.classNames().stream().mapToInt(String::length).max().orElse(0);
  }

  @Override
  public void waiting(Path pipe) {
    err.printf("Note: %s is no file; what comes from it is read to its end%n", pipe);
  }

  @Override
  public void predicted(PicturePrediction picture, String preparation, String remark) {
    out.println();
    out.println(picture.file());
    out.println(Paragraph.of("  ", preparation));
    if (!remark.isEmpty()) {
      out.println(Paragraph.of("  Caution: ", remark));
    }
    List<ClassProbability> classes = picture.probabilities();
    for (ClassProbability c : classes.subList(0, Math.min(most, classes.size()))) {
      out.println(
          Narrator.text(
              "  %-" + nameWidth + "s  %9s", c.name(), Figures.probability(c.probability())));
    }
  }

  @Override
  public void passedOver(Path folder, List<Path> files) {
    String names =
        files.stream()
            .limit(NAMED)
            .map(file -> file.getFileName() + (Files.isDirectory(file) ? "/" : ""))
            .collect(Collectors.joining(", "));
    String others = files.size() > NAMED ? " and %d more".formatted(files.size() - NAMED) : "";
    err.printf("fashion: %s: no pictures, passed over: %s%s%n", folder, names, others);
  }

  @Override
  public void failed(PictureFailure failure, IOException cause) {
    err.printf("fashion: %s: %s%n", failure.file(), failure.reason());
    if (verbose) {
      cause.printStackTrace(err);
    }
  }
}
