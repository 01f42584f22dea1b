package org.fashionmnist.cli.text;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.fashionmnist.experiment.prediction.PredictionListener;
import org.fashionmnist.experiment.prediction.SavedModel;
import org.fashionmnist.result.prediction.ClassProbability;
import org.fashionmnist.result.prediction.PictureFailure;
import org.fashionmnist.result.prediction.PicturePrediction;
import org.fashionmnist.result.wording.Figures;

/** Prints predictions: a paragraph for each picture, aligned from one to the next. */
public final class PredictionTable implements PredictionListener {

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
  public void began(SavedModel model) {
    String reason = model.choice().reason();
    out.printf(
        "Model     %s, %s%s%n",
        model.choice().file(), model.network(), reason.isEmpty() ? "" : " (" + reason + ")");
    nameWidth = model.classNames().stream().mapToInt(String::length).max().orElse(0);
  }

  @Override
  public void predicted(PicturePrediction picture, String preparation) {
    out.println();
    out.println(picture.file() + "  " + preparation);
    List<ClassProbability> classes = picture.probabilities();
    for (ClassProbability c : classes.subList(0, Math.min(most, classes.size()))) {
      out.println(
          Narrator.text(
              "  %-" + nameWidth + "s  %9s", c.name(), Figures.probability(c.probability())));
    }
  }

  @Override
  public void failed(PictureFailure failure, IOException cause) {
    err.printf("fashion: %s: %s%n", failure.file(), failure.reason());
    if (verbose) {
      cause.printStackTrace(err);
    }
  }
}
