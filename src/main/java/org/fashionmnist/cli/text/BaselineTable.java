package org.fashionmnist.cli.text;

import java.io.PrintWriter;
import org.fashionmnist.experiment.baseline.BaselineListener;
import org.fashionmnist.result.baseline.BaselineRecord;
import org.fashionmnist.result.baseline.BaselineResult;
import org.fashionmnist.result.baseline.PublishedScore;
import org.fashionmnist.result.wording.Figures;

/** Tells what other methods come to. */
public final class BaselineTable extends Narrator implements BaselineListener {

  private static final int LONGEST_NAME = 19;
  private static final String ROW = "%-19s %6s  %8s  %-18s %8s %6s %6s";

  public BaselineTable(PrintWriter out, PrintWriter err) {
    super(out, err);
  }

  @Override
  public void begun(int methods, int testImages, double expectedSeconds) {
    told(
        "Baselines",
        "%s, tested on %s; about %s in all on two processors",
        Figures.count(methods, "method"),
        Figures.count(testImages, "image"),
        Figures.duration(expectedSeconds));
    out.flush();
  }

  @Override
  public void begun(String name, int trainingImages, double expectedSeconds) {
    err.println(
        text(
            "  %s, %s, about %s …",
            name,
            Figures.count(trainingImages, "training image"),
            Figures.duration(expectedSeconds)));
    err.flush();
  }

  @Override
  public void recorded(BaselineRecord record) {
    line("");
    line(ROW, "method", "images", "accuracy", "95 % interval", "train, s", "test", "MB");
    for (BaselineResult result : record.results()) {
      line(
          ROW,
          clipped(result.name()),
          Figures.count(result.trainingImages()),
          Figures.percent(result.accuracy()),
          Figures.percents(result.interval()),
          Figures.seconds(result.trainSeconds()),
          Figures.seconds(result.predictSeconds()),
          result.peakMegabytes().map(Figures::count).orElse(Figures.NONE));
    }
    line("");
    if (!record.published().isEmpty()) {
      told(
          "Published",
          "for scikit-learn by the authors of the data set (%s):",
          PublishedScore.ADDRESS);
      for (PublishedScore score : record.published()) {
        line("          %-26s  %s", score.classifier(), Figures.percent(score.accuracy(), 1));
      }
    }
  }

  private static String clipped(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
  }
}
