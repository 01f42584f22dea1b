package org.fashionmnist.cli.text;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.run.EpochMetrics;
import org.fashionmnist.result.wording.Figures;

/** Shows how a training goes: a line an epoch, and on a terminal a line that lives within it. */
final class TrainingProgress {

  private static final long UPDATE_NANOS = 100_000_000;

  private static final double WARM_UP_SECONDS = 0.15;

  /** Points of the curve of an epoch's loss. */
  private static final int PARTS = 20;

  /** So many epochs make a better curve than the parts of one. */
  private static final int CURVE_OF_EPOCHS = 3;

  private final PrintWriter err;
  private final int epochs;
  private final int imageCount;
  private final boolean live;
  private final LongSupplier nanos;
  private final TrainingLine line;
  private final LiveLine terminal;

  private final List<Double> epochLosses = new ArrayList<>();
  private final List<Double> partLosses = new ArrayList<>();
  private OptionalDouble validationAccuracy = OptionalDouble.empty();
  private long epochStart;
  private long lastEpochNanos;
  private long lastUpdate;
  private int partStart;
  private double lossBeforePart;

  TrainingProgress(PrintWriter err, int epochs, int imageCount) {
    this(
        err,
        epochs,
        imageCount,
        Terminal.interactive(),
        new TrainingLine(Terminal.glyphs(), Terminal.columns() - 1),
        System::nanoTime);
  }

  /**
   * A progress by a clock of choice.
   *
   * @param live whether there is a terminal
   * @param line what it shows
   */
  TrainingProgress(
      PrintWriter err,
      int epochs,
      int imageCount,
      boolean live,
      TrainingLine line,
      LongSupplier nanos) {
    this.err = err;
    this.epochs = epochs;
    this.imageCount = imageCount;
    this.live = live;
    this.line = line;
    this.nanos = nanos;
    this.terminal = new LiveLine(err);
    this.epochStart = nanos.getAsLong();
  }

  void batchEnded(int epoch, int imagesDone, double meanLoss) {
    if (!live) {
      return;
    }
    if ((imagesDone - partStart) * (long) PARTS >= imageCount) {
      double lossSum = meanLoss * imagesDone;
      partLosses.add((lossSum - lossBeforePart) / (imagesDone - partStart));
      lossBeforePart = lossSum;
      partStart = imagesDone;
    }
    long now = nanos.getAsLong();
    if (now - lastUpdate >= UPDATE_NANOS || lastUpdate == 0) {
      lastUpdate = now;
      terminal.show(line.text(state(epoch, imagesDone, meanLoss, now)));
    }
  }

  private TrainingState state(int epoch, int imagesDone, double meanLoss, long now) {
    double seconds = Math.max(now - epochStart, 1) / 1e9;
    return new TrainingState(
        epoch,
        epochs,
        imagesDone,
        imageCount,
        imagesDone / seconds,
        meanLoss,
        epochLosses.size() < CURVE_OF_EPOCHS ? partLosses : epochLosses,
        validationAccuracy,
        secondsLeft(epoch, imagesDone, seconds));
  }

  /** By the time that the last epoch took, its measurement included; in the first by its own. */
  private double secondsLeft(int epoch, int imagesDone, double seconds) {
    double epochsLeft = epochs - epoch + 1 - (double) imagesDone / imageCount;
    if (lastEpochNanos > 0) {
      return epochsLeft * (lastEpochNanos / 1e9);
    }
    // The first steps tell more about the start of the program than about the others.
    return seconds < WARM_UP_SECONDS ? Double.NaN : epochsLeft * seconds * imageCount / imagesDone;
  }

  void epochEnded(EpochMetrics metrics) {
    finish();
    String text = text(metrics);
    String narrower = text.strip();
    err.println(
        !live || text.length() <= line.width()
            ? text
            : narrower.length() <= line.width() ? narrower : shortText(metrics));
    long now = nanos.getAsLong();
    if (metrics.epoch() > 0) {
      epochLosses.add(metrics.training().loss());
      metrics.validation().ifPresent(v -> validationAccuracy = OptionalDouble.of(v.accuracy()));
      lastEpochNanos = now - epochStart;
    }
    epochStart = now;
    partLosses.clear();
    partStart = 0;
    lossBeforePart = 0;
  }

  /** Takes the live line away. */
  void finish() {
    terminal.erase();
  }

  private String text(EpochMetrics metrics) {
    StringBuilder text = new StringBuilder("  ").append(epochName(metrics.epoch()));
    text.append(scores("loss", "acc", metrics.training()));
    metrics.validation().ifPresent(v -> text.append(scores("val_loss", "val_acc", v)));
    if (metrics.epoch() == 0) {
      text.append("  start");
    } else {
      text.append("  ").append(Figures.duration(metrics.seconds()));
    }
    return text.toString();
  }

  /** What a narrow terminal shows without breaking the line. */
  private String shortText(EpochMetrics metrics) {
    String text =
        "  %d/%d  loss %s"
            .formatted(metrics.epoch(), epochs, Figures.loss(metrics.training().loss()));
    return metrics
        .validation()
        .map(v -> text + "  val_acc " + Figures.percent(v.accuracy()))
        .filter(longer -> longer.length() <= line.width())
        .orElse(text);
  }

  private String epochName(int epoch) {
    int width = String.valueOf(epochs).length();
    return Narrator.text("epoch %" + width + "d/%d", epoch, epochs);
  }

  private static String scores(String lossName, String accuracyName, Scores scores) {
    return "  %s %s  %s %7s"
        .formatted(
            lossName,
            Figures.loss(scores.loss()),
            accuracyName,
            Figures.percent(scores.accuracy()));
  }
}
