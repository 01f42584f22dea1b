package org.fashionmnist.cli;

import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import org.fashionmnist.result.EpochMetrics;
import org.fashionmnist.result.Scores;
import org.fashionmnist.train.TrainingListener;

/** Shows how a training goes: a line an epoch, and on a terminal a bar within it. */
final class TrainingProgress implements TrainingListener {

  private final PrintWriter err;
  private final int epochs;
  private final int imageCount;
  private ProgressBar bar;

  TrainingProgress(PrintWriter err, int epochs, int imageCount) {
    this.err = err;
    this.epochs = epochs;
    this.imageCount = imageCount;
  }

  @Override
  public void batchEnded(int epoch, int imagesDone, double meanLoss) {
    if (!Terminal.interactive()) {
      return;
    }
    if (bar == null) {
      bar = ProgressBars.start(err, epochName(epoch), imageCount, "", 1);
    }
    bar.stepTo(imagesDone);
    bar.setExtraMessage(String.format(Locale.ROOT, " loss %.4f", meanLoss));
  }

  @Override
  public void epochEnded(EpochMetrics metrics) {
    finish();
    err.println(line(metrics));
  }

  /** Takes the bar away. */
  void finish() {
    if (bar != null) {
      bar.close();
      bar = null;
      err.print(Terminal.eraseLine());
      err.flush();
    }
  }

  private String line(EpochMetrics metrics) {
    StringBuilder line = new StringBuilder("  ").append(epochName(metrics.epoch()));
    line.append(scores("loss", "acc", metrics.training()));
    metrics.validation().ifPresent(v -> line.append(scores("val_loss", "val_acc", v)));
    if (metrics.epoch() == 0) {
      line.append("  start");
    } else {
      line.append(String.format(Locale.ROOT, "  %.2f s", metrics.seconds()));
    }
    return line.toString();
  }

  private String epochName(int epoch) {
    int width = String.valueOf(epochs).length();
    return String.format(Locale.ROOT, "epoch %" + width + "d/%d", epoch, epochs);
  }

  private static String scores(String lossName, String accuracyName, Scores scores) {
    return String.format(
        Locale.ROOT,
        "  %s %.4f  %s %.4f",
        lossName,
        scores.loss(),
        accuracyName,
        scores.accuracy());
  }
}
