package org.fashionmnist.cli.text;

import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import org.fashionmnist.compare.ComparisonListener;
import org.fashionmnist.result.comparison.TrialRecord;
import org.fashionmnist.result.comparison.TrialStatus;

/** Shows how a comparison goes: on a terminal a bar, else a line a trial. */
public final class ComparisonProgress implements ComparisonListener {

  private final PrintWriter err;
  private final LiveLine line;
  private ProgressBar bar;

  public ComparisonProgress(PrintWriter err) {
    this.err = err;
    this.line = new LiveLine(err);
  }

  @Override
  public synchronized void began(String description) {
    finish();
    err.println(description);
  }

  @Override
  public synchronized void epochTrained(int done, int expected) {
    if (!Terminal.interactive()) {
      return;
    }
    if (bar == null) {
      bar = ProgressBars.start(line, "epochs", expected, "", 1);
    }
    bar.maxHint(Math.max(expected, done));
    bar.stepTo(done);
  }

  @Override
  public synchronized void ended(TrialRecord trial) {
    if (!Terminal.interactive()) {
      err.println("  " + text(trial));
    }
  }

  /** Takes the bar away. */
  public synchronized void finish() {
    if (bar != null) {
      bar.close();
      bar = null;
      line.erase();
    }
  }

  private static String text(TrialRecord trial) {
    String text =
        String.format(
            Locale.ROOT,
            "%-9s rate %-8s seed %d  epoch %d",
            trial.settings().optimizer(),
            PlainNumber.text(trial.settings().learningRate()),
            trial.settings().seed(),
            trial.epochs().size());
    if (trial.status() != TrialStatus.COMPLETED) {
      text += ", " + trial.status().name().toLowerCase(Locale.ROOT);
    }
    if (trial.test().isPresent()) {
      return text + String.format(Locale.ROOT, "  test acc %.4f", trial.test().get().accuracy());
    }
    return trial.epochs().isEmpty()
        ? text
        : trial
            .epochs()
            .get(trial.epochs().size() - 1)
            .validation()
            .map(v -> String.format(Locale.ROOT, "  val_acc %.4f", v.accuracy()))
            .map(text::concat)
            .orElse(text);
  }
}
