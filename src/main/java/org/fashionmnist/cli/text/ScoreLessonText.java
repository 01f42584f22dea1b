package org.fashionmnist.cli.text;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.fashionmnist.experiment.lesson.ScoresListener;
import org.fashionmnist.result.lesson.ScoreLesson;
import org.fashionmnist.result.lesson.ScorePrediction;
import org.fashionmnist.result.lesson.ScoreSettings;
import org.fashionmnist.result.run.MetricEpoch;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.result.wording.Names;

/** The first exercise on a terminal. */
public final class ScoreLessonText extends Narrator implements ScoresListener {

  /** About so many epochs are shown; more would hide what they say. */
  private static final int SHOWN_EPOCHS = 10;

  private int every = 1;

  public ScoreLessonText(PrintWriter out, PrintWriter err) {
    super(out, err);
  }

  @Override
  public void begun(ScoreSettings settings, int parameterCount) {
    every = Math.max(1, settings.epochs() / SHOWN_EPOCHS);
    told("Data", "%,d samples: study and sleep uniform in 1…8 hours", settings.samples());
    told("", "score = 5·study + 2·sleep + 40");
    told("Scaling", "inputs ÷ their column's maximum, score ÷ 100");
    told(
        "Network",
        "2 → %d %s → 1 %s, %d parameters",
        settings.hidden(),
        settings.activation(),
        settings.output(),
        parameterCount);
    told(
        "Training",
        "%s, learning rate %s, batch %d, loss %s, up to %d epochs, seed %d",
        Names.optimizer(settings.optimizer()),
        Figures.plain(settings.learningRate()),
        settings.batchSize(),
        settings.loss(),
        settings.epochs(),
        settings.seed());
    line("");
  }

  /** A line for the first epochs and some of the others. */
  @Override
  public void epochEnded(MetricEpoch epoch) {
    if (epoch.epoch() == 0) {
      StringBuilder header = new StringBuilder("epoch");
      epoch.values().keySet().forEach(key -> header.append(text("%11s", key)));
      out.println(header);
    }
    if (isShown(epoch)) {
      line(epoch);
    }
  }

  private boolean isShown(MetricEpoch epoch) {
    return epoch.epoch() <= 1 || epoch.epoch() % every == 0;
  }

  private void line(MetricEpoch epoch) {
    StringBuilder line = new StringBuilder(text("%5d", epoch.epoch()));
    epoch.values().values().forEach(value -> line.append(text("%11.6f", value)));
    out.println(line);
  }

  @Override
  public void recorded(ScoreLesson lesson) {
    MetricEpoch last = lesson.history().last();
    if (!isShown(last)) {
      line(last);
    }
    line("");
    told("Stopped", "after epoch %d: %s", last.epoch(), lesson.history().stopReason());
    told(
        "Error",
        "%.2f points on average (mae × 100)",
        last.values().get("mae") * lesson.scale().score());
    line("");
    out.println("study  sleep   score  predicted   error");
    for (ScorePrediction p : lesson.predictions()) {
      line(
          "%5.1f  %5.1f  %6.2f  %9.2f  %6s",
          p.study(),
          p.sleep(),
          p.score(),
          p.predicted(),
          Figures.difference(p.predicted() - p.score(), 2));
    }
  }

  @Override
  public void reported(Path folder, List<Path> files) {
    line("%nReport    %s", files.get(0));
  }
}
