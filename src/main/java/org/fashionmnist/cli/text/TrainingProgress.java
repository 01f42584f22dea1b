package org.fashionmnist.cli.text;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.fashionmnist.cli.terminal.LiveLine;
import org.fashionmnist.cli.terminal.Terminal;
import org.fashionmnist.experiment.StepRate;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.run.EpochMetrics;
import org.fashionmnist.result.run.History;
import org.fashionmnist.result.wording.Figures;

/** Shows how a training goes: a line an epoch, and on a terminal a line that lives within it. */
final class TrainingProgress {

  private static final long UPDATE_NANOS = 100_000_000;

  /** Points of the curve of an epoch's loss. */
  private static final int PARTS = 20;

  /** So many epochs make a better curve than the parts of one. */
  private static final int CURVE_OF_EPOCHS = 3;

  /** A loss that ran away: nobody needs its digits. */
  private static final double LARGE = 1000;

  private final PrintWriter err;
  private final int epochs;
  private final int imageCount;
  private final boolean live;
  private final LongSupplier nanos;
  private final TrainingLine line;
  private final LiveLine terminal;

  private final StepRate firstEpoch;
  private final List<Double> epochLosses = new ArrayList<>();
  private final List<Double> partLosses = new ArrayList<>();
  private OptionalDouble validationAccuracy = OptionalDouble.empty();
  private long epochStart;
  private long lastEpochNanos;
  private long halfNanos;
  private int halfImages;
  private long lastBatchNanos;
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
    this.firstEpoch = new StepRate(imageCount);
    this.epochStart = nanos.getAsLong();
  }

  /** Knows the epochs that were trained before. */
  void resumed(History before) {
    before.epochs().stream().filter(epoch -> epoch.epoch() > 0).forEach(this::remember);
  }

  private void remember(EpochMetrics metrics) {
    epochLosses.add(metrics.training().loss());
    metrics.validation().ifPresent(v -> validationAccuracy = OptionalDouble.of(v.accuracy()));
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
    lastBatchNanos = now;
    if (2L * imagesDone <= imageCount) {
      halfNanos = now;
      halfImages = imagesDone;
    }
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

  /** By the time that the last epoch took, its measurement included; in the first by its steps. */
  private double secondsLeft(int epoch, int imagesDone, double seconds) {
    double epochsLeft = epochs - epoch + 1 - (double) imagesDone / imageCount;
    if (lastEpochNanos > 0) {
      return epochsLeft * (lastEpochNanos / 1e9);
    }
    firstEpoch.measured(seconds, imagesDone);
    OptionalDouble rate = firstEpoch.perSecond();
    return rate.isPresent() ? epochsLeft * imageCount / rate.getAsDouble() : Double.NaN;
  }

  void epochEnded(EpochMetrics metrics) {
    finish();
    err.println(text(metrics));
    long now = nanos.getAsLong();
    if (metrics.epoch() > 0) {
      remember(metrics);
      lastEpochNanos = lastEpochNanos == 0 ? warmEpochNanos(now) : now - epochStart;
    }
    epochStart = now;
    partLosses.clear();
    partStart = 0;
    lossBeforePart = 0;
    halfNanos = 0;
  }

  /** What the first epoch would have taken at the speed of its second half. */
  private long warmEpochNanos(long now) {
    if (halfNanos == 0) {
      return now - epochStart;
    }
    double ofHalf = (double) (lastBatchNanos - halfNanos) / (imageCount - halfImages);
    return Math.round(ofHalf * imageCount) + now - lastBatchNanos;
  }

  /** Takes the live line away. */
  void finish() {
    terminal.erase();
  }

  /** The first of these forms that has room: an epoch is called so, columns are apart or not, … */
  private String text(EpochMetrics metrics) {
    int width = live ? Math.min(line.width(), Paragraph.WIDTH) : Paragraph.WIDTH;
    int digits = String.valueOf(epochs).length();
    String number = Narrator.text("%" + digits + "d/%d", metrics.epoch(), epochs);
    String facts = facts(metrics, "  ");
    String dense = number + facts(metrics, " ");
    return Stream.of(
            "  epoch " + number + facts,
            "epoch " + number + facts,
            "epoch " + number + facts(metrics, " "),
            "  " + number + facts,
            number + facts)
        .filter(text -> text.length() <= width)
        .findFirst()
        .orElseGet(() -> !live || dense.length() <= width ? dense : shortText(metrics))
        .stripTrailing();
  }

  private static String facts(EpochMetrics metrics, String gap) {
    StringBuilder text = new StringBuilder(scores(gap, "loss", "acc", metrics.training()));
    metrics.validation().ifPresent(v -> text.append(scores(gap, "val_loss", "val_acc", v)));
    String time = metrics.epoch() == 0 ? "start" : Figures.duration(metrics.seconds());
    return text.append(Narrator.text("%s%-6s", gap, time)).toString();
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

  private static String scores(String gap, String lossName, String accuracyName, Scores scores) {
    String loss =
        scores.loss() < LARGE ? Figures.loss(scores.loss()) : Figures.scientific(scores.loss(), 2);
    return "%s%s %s%s%s %7s"
        .formatted(gap, lossName, loss, gap, accuracyName, Figures.percent(scores.accuracy()));
  }
}
