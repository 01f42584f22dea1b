package org.fashionmnist.cli.text;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import org.fashionmnist.cli.terminal.LiveLine;
import org.fashionmnist.cli.terminal.ProgressBars;
import org.fashionmnist.cli.terminal.Terminal;
import org.fashionmnist.experiment.comparison.ComparisonListener;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.result.comparison.TrialRecord;
import org.fashionmnist.result.comparison.TrialStatus;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.result.wording.Names;

/** Tells a comparison as it goes: its trials on a terminal as a bar, else a line each. */
public final class ComparisonProgress extends Narrator implements ComparisonListener {

  private final LiveLine line;
  private ProgressBar bar;

  /**
   * A comparison that has not begun.
   *
   * @param out receives the result
   * @param err receives the progress
   */
  public ComparisonProgress(PrintWriter out, PrintWriter err) {
    super(out, err);
    this.line = new LiveLine(err);
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

  @Override
  public synchronized void trialsEnded() {
    if (bar != null) {
      bar.close();
      bar = null;
      line.erase();
    }
  }

  @Override
  public void recorded(Comparison comparison) {
    ComparisonTable.print(comparison, out);
  }

  @Override
  public void reported(Path folder, List<Path> files) {
    out.println("Report    " + files.get(0));
  }

  private static String text(TrialRecord trial) {
    String text =
        text(
            "%-8s  rate %-8s seed %d  epoch %d",
            Names.optimizer(trial.settings().optimizer()),
            Figures.plain(trial.settings().learningRate()),
            trial.settings().seed(),
            trial.epochs().size());
    if (trial.status() != TrialStatus.COMPLETED) {
      text += ", " + Names.status(trial.status());
    }
    if (trial.test().isPresent()) {
      return text + "  test acc " + Figures.percent(trial.test().get().accuracy());
    }
    return trial.epochs().isEmpty()
        ? text
        : trial
            .epochs()
            .get(trial.epochs().size() - 1)
            .validation()
            .map(v -> "  val_acc " + Figures.percent(v.accuracy()))
            .map(text::concat)
            .orElse(text);
  }
}
