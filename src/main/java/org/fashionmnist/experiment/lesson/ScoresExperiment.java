package org.fashionmnist.experiment.lesson;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.fashionmnist.engine.loss.LossKind;
import org.fashionmnist.engine.loss.OutputFunction;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.optim.OptimizerKind;
import org.fashionmnist.engine.schedule.ConstantRate;
import org.fashionmnist.engine.train.Refinements;
import org.fashionmnist.engine.train.TrainingSettings;
import org.fashionmnist.experiment.Execution;
import org.fashionmnist.experiment.SafeFolder;
import org.fashionmnist.experiment.ThisProcess;
import org.fashionmnist.lesson.scores.ScoreRegression;
import org.fashionmnist.lesson.scores.ScoreSamples;
import org.fashionmnist.page.lesson.ScoreLessonPage;
import org.fashionmnist.plan.Ending;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.file.ChartFiles;
import org.fashionmnist.report.lesson.ScoreLessonCharts;
import org.fashionmnist.result.lesson.ScoreLesson;
import org.fashionmnist.result.lesson.ScoreSample;
import org.fashionmnist.result.lesson.ScoreSettings;
import org.fashionmnist.result.run.MetricEpoch;
import org.fashionmnist.result.surface.PlaneArea;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.result.wording.Names;
import org.fashionmnist.storage.lesson.ScoreLessonFolder;
import org.fashionmnist.storage.run.RunFolder;

/**
 * The first exercise: a small network learns scores from hours of study and sleep.
 *
 * @param settings of samples, network and training
 * @param students whose scores it predicts in the end
 */
public record ScoresExperiment(ScoreSettings settings, List<ScoreSample> students) {

  /** Students to predict for, where no others are asked for. */
  public static final List<ScoreSample> STUDENTS =
      List.of(
          ScoreSamples.student(2, 8),
          ScoreSamples.student(4, 7),
          ScoreSamples.student(6, 6),
          ScoreSamples.student(7, 4),
          ScoreSamples.student(8, 8));

  public ScoresExperiment {
    students = List.copyOf(students);
  }

  /**
   * Trains; writes the record, the history, pictures and page.
   *
   * @throws IllegalArgumentException if the settings do not fit each other
   */
  public ScoreLesson run(RunFolder folder, Execution execution, ScoresListener listener)
      throws IOException {
    Network network = network();
    listener.begun(settings, network.layout().parameterCount());
    ScoreRegression learned =
        ScoreRegression.fit(
            network,
            LossKind.of(settings.loss()).of(OutputFunction.of(settings.output())),
            trainingSettings(),
            ScoreSamples.draw(settings.samples(), settings.seed()),
            settings.validation(),
            List.of((metrics, parameters) -> listener.epochEnded(metrics)));
    ScoreLesson lesson =
        new ScoreLesson(
            execution.command(),
            ThisProcess.version(),
            settings,
            learned.scale(),
            learned.parameters(),
            learned.history(),
            learned.predict(students));
    SafeFolder kept =
        SafeFolder.write(folder.path(), path -> new ScoreLessonFolder(path).write(lesson));
    listener.recorded(lesson);
    kept.report(
        path ->
            execution
                .pictures()
                .report(
                    path,
                    charts(lesson, learned),
                    pictures -> new ScoreLessonPage(lesson, pictures).html(),
                    listener));
    return lesson;
  }

  private Network network() {
    return Network.of(
        Shape.of(2),
        List.of(
            new Dense(settings.hidden(), Activation.of(settings.activation())),
            new Dense(1, Activation.IDENTITY)));
  }

  private TrainingSettings trainingSettings() {
    return new TrainingSettings(
        OptimizerKind.of(settings.optimizer()).create(settings.learningRate()),
        new ConstantRate(),
        settings.batchSize(),
        settings.epochs(),
        settings.seed(),
        new Ending(settings.patience(), 0, settings.tolerance(), true).criteria(),
        false,
        Refinements.NONE);
  }

  private ChartFiles charts(ScoreLesson lesson, ScoreRegression learned) {
    return ScoreLessonCharts.draw(
        ChartTheme.standard(),
        subtitle(lesson.history().last()),
        lesson.history(),
        learned.weightsEpoch(),
        lesson.scale().score(),
        new PlaneArea(
            ScoreSamples.FEWEST_HOURS,
            ScoreSamples.MOST_HOURS,
            ScoreSamples.FEWEST_HOURS,
            ScoreSamples.MOST_HOURS),
        ScoreSamples::score,
        learned::points);
  }

  private String subtitle(MetricEpoch last) {
    return String.format(
        Locale.ROOT,
        "2 → %d %s → 1 %s, %s, learning rate %s, batch %d, %s · %,d samples, %d epochs, seed %d",
        settings.hidden(),
        settings.activation(),
        settings.output(),
        Names.optimizer(settings.optimizer()),
        Figures.plain(settings.learningRate()),
        settings.batchSize(),
        settings.loss(),
        settings.samples(),
        last.epoch(),
        settings.seed());
  }
}
