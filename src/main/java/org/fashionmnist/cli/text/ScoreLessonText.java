package org.fashionmnist.cli.text;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import org.fashionmnist.result.lesson.ScoreLesson;
import org.fashionmnist.result.lesson.ScorePrediction;
import org.fashionmnist.result.lesson.ScoreSettings;
import org.fashionmnist.result.run.MetricEpoch;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.result.wording.Names;

/** The first exercise on a terminal. */
public final class ScoreLessonText {

  /** About so many epochs are shown; more would hide what they say. */
  private static final int SHOWN_EPOCHS = 10;

  private final ScoreSettings settings;
  private final PrintWriter out;

  public ScoreLessonText(ScoreSettings settings, PrintWriter out) {
    this.settings = settings;
    this.out = out;
  }

  /** Says what is to be learned, and how. */
  public void introduce(int parameterCount) {
    out.printf(
        Locale.ROOT,
        "Data      %,d samples: study and sleep uniform in 1…8 hours, score = 5·study + 2·sleep +"
            + " 40%n",
        settings.samples());
    out.println("Scaling   inputs ÷ their column's maximum, score ÷ 100");
    out.printf(
        Locale.ROOT,
        "Network   2 → %d %s → 1 %s, %d parameters%n",
        settings.hidden(),
        settings.activation(),
        settings.output(),
        parameterCount);
    out.printf(
        Locale.ROOT,
        "Training  %s, learning rate %s, batch %d, loss %s, up to %d epochs, seed %d%n%n",
        Names.optimizer(settings.optimizer()),
        Figures.plain(settings.learningRate()),
        settings.batchSize(),
        settings.loss(),
        settings.epochs(),
        settings.seed());
  }

  /** A line for the first epochs and some of the others. */
  public void epoch(MetricEpoch epoch) {
    if (epoch.epoch() == 0) {
      StringBuilder header = new StringBuilder("epoch");
      epoch.values().keySet().forEach(key -> header.append(String.format("%11s", key)));
      out.println(header);
    }
    if (isShown(epoch)) {
      line(epoch);
    }
  }

  private boolean isShown(MetricEpoch epoch) {
    int every = Math.max(1, settings.epochs() / SHOWN_EPOCHS);
    return epoch.epoch() <= 1 || epoch.epoch() % every == 0;
  }

  private void line(MetricEpoch epoch) {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%5d", epoch.epoch()));
    for (Map.Entry<String, Double> value : epoch.values().entrySet()) {
      line.append(String.format(Locale.ROOT, "%11.6f", value.getValue()));
    }
    out.println(line);
  }

  /** Says why the training ended, and what came out. */
  public void conclude(ScoreLesson lesson) {
    MetricEpoch last = lesson.history().last();
    if (!isShown(last)) {
      line(last);
    }
    out.printf(
        Locale.ROOT,
        "%nStopped   after epoch %d: %s%n",
        last.epoch(),
        lesson.history().stopReason());
    out.printf(
        Locale.ROOT,
        "Error     %.2f points on average (mae × 100)%n%n",
        last.values().get("mae") * lesson.scale().score());
    out.println("study  sleep   score  predicted   error");
    for (ScorePrediction p : lesson.predictions()) {
      out.printf(
          Locale.ROOT,
          "%5.1f  %5.1f  %6.2f  %9.2f  %6s%n",
          p.study(),
          p.sleep(),
          p.score(),
          p.predicted(),
          Figures.difference(p.predicted() - p.score(), 2));
    }
  }
}
