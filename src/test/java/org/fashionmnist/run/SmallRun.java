package org.fashionmnist.run;

import java.util.List;
import java.util.Optional;
import org.fashionmnist.result.Augmentation;
import org.fashionmnist.result.DataFile;
import org.fashionmnist.result.DataProvenance;
import org.fashionmnist.result.Environment;
import org.fashionmnist.result.NetworkSummary;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.SplitSizes;
import org.fashionmnist.result.TestViews;
import org.fashionmnist.result.run.ClassMetrics;
import org.fashionmnist.result.run.ConfusionMatrix;
import org.fashionmnist.result.run.EpochMetrics;
import org.fashionmnist.result.run.Evaluation;
import org.fashionmnist.result.run.History;
import org.fashionmnist.result.run.ImagePredictions;
import org.fashionmnist.result.run.PrecisionRecall;
import org.fashionmnist.result.run.RunRecord;
import org.fashionmnist.result.run.RunSettings;
import org.fashionmnist.result.run.Timings;

/** Records of one small run. */
public final class SmallRun {

  private SmallRun() {}

  /** A run in which every optional value is there, or none is. */
  public static RunRecord record(boolean optionalValues) {
    return new RunRecord(
        optionalValues ? "completed" : "diverged",
        "all 2 epochs trained",
        "./fashion train --hidden 256,128",
        "2026-01-01T00:00:00Z",
        settings(optionalValues),
        new DataProvenance(
            "custom",
            "the folder /data",
            false,
            List.of(new DataFile("train-images-idx3-ubyte", 1234567, "00ff"))),
        optionalValues ? Optional.of(List.of("bag", "coat")) : Optional.empty(),
        new SplitSizes(54000, 6000, 4),
        new NetworkSummary(List.of(784, 256, 128, 10), 235146),
        optionalValues ? Optional.of(2) : Optional.empty(),
        optionalValues ? Optional.of("abcd") : Optional.empty(),
        new Environment("0.1.0", "17", "a VM", "an OS", "amd64", 2, "scalar", 1),
        new Timings(0.5, 1234.5, 0.25, 0.125));
  }

  private static RunSettings settings(boolean optionalValues) {
    return new RunSettings(
        List.of(256, 128),
        "relu",
        "glorot_uniform",
        "momentum",
        0.05,
        0.9,
        0.001,
        "exponential",
        optionalValues ? Optional.of(0.85) : Optional.empty(),
        optionalValues ? Optional.of(4) : Optional.empty(),
        optionalValues ? Optional.of(5) : Optional.empty(),
        1,
        32,
        2,
        0.1,
        Long.MIN_VALUE,
        "unit",
        optionalValues ? Optional.of(3) : Optional.empty(),
        0.001,
        optionalValues ? Optional.of(1e-5) : Optional.empty(),
        true,
        0.25,
        0.1,
        optionalValues ? Optional.of(2.5) : Optional.empty(),
        optionalValues ? Optional.of(0.999) : Optional.empty(),
        optionalValues ? Optional.of(new Augmentation(2, true, 0.5)) : Optional.empty(),
        optionalValues ? Optional.of(new TestViews(true, true)) : Optional.empty(),
        Optional.empty(),
        optionalValues ? Optional.of(1_000) : Optional.empty());
  }

  /** Two epochs after the untrained network. */
  public static History history(boolean validation) {
    return new History(
        List.of(
            epoch(0, 2.5, 0.125, validation, 0.05, 0),
            epoch(1, 0.75, 0.5, validation, 0.05, 1234.5),
            epoch(2, 0.5, 0.625, validation, 0.0425, 0.25)));
  }

  private static EpochMetrics epoch(
      int epoch,
      double loss,
      double accuracy,
      boolean validation,
      double learningRate,
      double seconds) {
    Optional<Scores> held =
        validation ? Optional.of(new Scores(2 * loss, accuracy / 2)) : Optional.empty();
    return new EpochMetrics(epoch, new Scores(loss, accuracy), held, learningRate, seconds);
  }

  /** Images of both classes; that of the second is found last. */
  public static PrecisionRecall precisionRecall() {
    return new PrecisionRecall(
        List.of(
            new PrecisionRecall.ClassCurve("Bag", 3, Optional.of(1.0), List.of()),
            new PrecisionRecall.ClassCurve("\"Coat\"", 1, Optional.of(0.25), List.of())));
  }

  /** What a network said of four images, for {@link #evaluation}. */
  public static ImagePredictions predictions() {
    float sure = (float) Math.exp(-0.25);
    float wrong = (float) Math.exp(-0.75);
    return new ImagePredictions(
        List.of("Bag", "\"Coat\""),
        new int[] {0, 0, 0, 1},
        new float[] {sure, 1 - sure, sure, 1 - sure, sure, 1 - sure, 1 - wrong, wrong});
  }

  /** Three of four images right; the second class is never predicted. */
  public static Evaluation evaluation() {
    return new Evaluation(
        new Scores(0.375, 0.75),
        List.of(
            new ClassMetrics("Bag", 0.75, 1, 6.0 / 7, 3), new ClassMetrics("\"Coat\"", 0, 0, 0, 1)),
        new ConfusionMatrix(List.of("Bag", "\"Coat\""), List.of(List.of(3, 0), List.of(1, 0))));
  }
}
