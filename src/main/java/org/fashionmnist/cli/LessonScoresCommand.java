package org.fashionmnist.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fashionmnist.cli.option.LessonValues;
import org.fashionmnist.cli.option.NetworkValues;
import org.fashionmnist.cli.option.OptionValues;
import org.fashionmnist.cli.option.OutputOptions;
import org.fashionmnist.cli.option.PictureOptions;
import org.fashionmnist.cli.text.Notes;
import org.fashionmnist.cli.text.ScoreLessonText;
import org.fashionmnist.engine.loss.Loss;
import org.fashionmnist.engine.loss.LossKind;
import org.fashionmnist.engine.loss.OutputFunction;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Dense;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.optim.OptimizerKind;
import org.fashionmnist.engine.schedule.ConstantRate;
import org.fashionmnist.engine.train.EarlyStopping;
import org.fashionmnist.engine.train.LossTolerance;
import org.fashionmnist.engine.train.Refinements;
import org.fashionmnist.engine.train.StopCriterion;
import org.fashionmnist.engine.train.TrainingSettings;
import org.fashionmnist.experiment.ThisProcess;
import org.fashionmnist.lesson.scores.ScoreRegression;
import org.fashionmnist.lesson.scores.ScoreSamples;
import org.fashionmnist.page.PagePicture;
import org.fashionmnist.page.lesson.ScoreLessonPage;
import org.fashionmnist.page.run.RunPage;
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
import org.fashionmnist.storage.AtomicFile;
import org.fashionmnist.storage.lesson.ScoreLessonFolder;
import org.fashionmnist.storage.run.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code fashion lesson scores}: the first exercise, a regression. */
@Command(
    name = "scores",
    description = {
      "Exercise 1: a network of 2 inputs, 3 sigmoid units and 1 sigmoid output learns scores from"
          + " hours of study and sleep, score = 5·study + 2·sleep + 40.",
      "Shows its loss and errors, what it predicts, and the surface it learned beside the true one."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  ./fashion lesson scores",
      "  ./fashion lesson scores --optimizer adam --lr 0.01 --epochs 200",
      "  ./fashion lesson scores --output linear --loss mae --predict 7,6 --predict 2,8"
    })
final class LessonScoresCommand implements Callable<Integer> {

  private static final double SGD_RATE = 2;

  private static final List<LessonValues.StudyHours.Hours> COMMON_HOURS =
      List.of(
          new LessonValues.StudyHours.Hours(2, 8),
          new LessonValues.StudyHours.Hours(4, 7),
          new LessonValues.StudyHours.Hours(6, 6),
          new LessonValues.StudyHours.Hours(7, 4),
          new LessonValues.StudyHours.Hours(8, 8));

  @Spec private CommandSpec spec;

  @Option(
      names = "--samples",
      paramLabel = "COUNT",
      converter = OptionValues.Count.class,
      defaultValue = "1000",
      description = "Students to learn from (default: ${DEFAULT-VALUE}).")
  private int samples;

  @Option(
      names = "--hidden",
      paramLabel = "UNITS",
      converter = OptionValues.Count.class,
      defaultValue = "3",
      description = "Units of the hidden layer (default: ${DEFAULT-VALUE}).")
  private int hidden;

  @Option(
      names = "--activation",
      paramLabel = "NAME",
      converter = NetworkValues.ActivationName.class,
      defaultValue = "sigmoid",
      description =
          "Of the hidden layer: identity, sigmoid, tanh, relu, leaky_relu (default:"
              + " ${DEFAULT-VALUE}).")
  private Activation activation;

  @Option(
      names = "--output",
      paramLabel = "NAME",
      converter = NetworkValues.OutputFunctionName.class,
      defaultValue = "sigmoid",
      description = "What makes the prediction: sigmoid or linear (default: ${DEFAULT-VALUE}).")
  private OutputFunction output;

  @Option(
      names = "--loss",
      paramLabel = "NAME",
      converter = NetworkValues.LossName.class,
      defaultValue = "mse",
      description = "mse, mae or binary_crossentropy (default: ${DEFAULT-VALUE}).")
  private LossKind loss;

  @Option(
      names = "--optimizer",
      paramLabel = "NAME",
      converter = NetworkValues.OptimizerName.class,
      completionCandidates = NetworkValues.OptimizerName.Candidates.class,
      defaultValue = "sgd",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private OptimizerKind optimizer;

  @Option(
      names = "--lr",
      paramLabel = "RATE",
      converter = OptionValues.Positive.class,
      description = "Learning rate (default: 2 for sgd, for others what is common).")
  private Optional<Double> learningRate = Optional.empty();

  @Option(
      names = "--batch",
      paramLabel = "COUNT",
      converter = OptionValues.BatchSize.class,
      defaultValue = "32",
      description = "Samples an update, or full for all in one (default: ${DEFAULT-VALUE}).")
  private int batchSize;

  @Option(
      names = "--epochs",
      paramLabel = "COUNT",
      converter = OptionValues.Count.class,
      defaultValue = "50",
      description = "Passes over the samples (default: ${DEFAULT-VALUE}).")
  private int epochs;

  @Option(
      names = "--validation",
      paramLabel = "SHARE",
      converter = OptionValues.Share.class,
      defaultValue = "0",
      description = "Share of the samples held out to measure with (default: ${DEFAULT-VALUE}).")
  private double validation;

  @Option(
      names = "--patience",
      paramLabel = "EPOCHS",
      converter = OptionValues.Count.class,
      description = "Stop when the validation loss has not improved for so many epochs.")
  private Optional<Integer> patience = Optional.empty();

  @Option(
      names = "--tolerance",
      paramLabel = "LOSS",
      converter = OptionValues.Positive.class,
      description = "Stop when the loss changes by less than this in an epoch.")
  private Optional<Double> tolerance = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      converter = OptionValues.Seed.class,
      defaultValue = "1",
      description = "Of samples, initial weights and order (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--predict",
      paramLabel = "STUDY,SLEEP",
      converter = LessonValues.StudyHours.class,
      description =
          "Hours to predict a score for; may be given several times (default: five students).")
  private List<LessonValues.StudyHours.Hours> predict = List.of();

  @Mixin private OutputOptions folderOptions;
  @Mixin private PictureOptions pictures;

  @Override
  public Integer call() throws IOException {
    Loss chosen = chosenLoss();
    if (patience.isPresent() && validation == 0) {
      throw new ParameterException(
          spec.commandLine(),
          "--patience watches the validation loss: use --validation 0.2 or so with it");
    }
    RunFolder folder = folderOptions.create("lesson-scores");
    PrintWriter out = spec.commandLine().getOut();
    Network network =
        Network.of(
            Shape.of(2), List.of(new Dense(hidden, activation), new Dense(1, Activation.IDENTITY)));
    ScoreLessonText text = new ScoreLessonText(settings(), out);
    text.introduce(network.layout().parameterCount());
    ScoreRegression learned =
        ScoreRegression.fit(
            network,
            chosen,
            trainingSettings(),
            ScoreSamples.draw(samples, seed),
            validation,
            List.of((metrics, parameters) -> text.epoch(metrics)));
    ScoreLesson lesson =
        new ScoreLesson(
            CommandText.of(spec.commandLine()),
            ThisProcess.version(),
            settings(),
            learned.scale(),
            learned.parameters(),
            learned.history(),
            learned.predict(students()));
    text.conclude(lesson);
    new ScoreLessonFolder(folder.path()).write(lesson);
    write(folder.path(), lesson, learned);
    out.println("\nReport    " + folder.path().resolve(RunPage.NAME));
    return ExitCode.OK;
  }

  private Loss chosenLoss() {
    if (output == OutputFunction.SOFTMAX) {
      throw new ParameterException(
          spec.commandLine(), "--output: softmax over 1 output is always 1; use sigmoid or linear");
    }
    try {
      return loss.of(output);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--loss: " + e.getMessage(), e);
    }
  }

  private TrainingSettings trainingSettings() {
    List<StopCriterion> criteria = new ArrayList<>();
    patience.ifPresent(count -> criteria.add(new EarlyStopping(count, 0)));
    tolerance.ifPresent(change -> criteria.add(new LossTolerance(change)));
    return new TrainingSettings(
        optimizer.create(rate()),
        new ConstantRate(),
        batchSize,
        epochs,
        seed,
        criteria,
        false,
        Refinements.NONE);
  }

  private double rate() {
    return learningRate.orElse(
        optimizer == OptimizerKind.SGD ? SGD_RATE : optimizer.commonDefaultRate());
  }

  private ScoreSettings settings() {
    return new ScoreSettings(
        samples,
        validation,
        hidden,
        activation.label(),
        output.label(),
        loss.label(),
        optimizer.label(),
        rate(),
        Math.min(batchSize, samples),
        epochs,
        seed,
        patience,
        tolerance);
  }

  private List<ScoreSample> students() {
    List<LessonValues.StudyHours.Hours> hours = predict.isEmpty() ? COMMON_HOURS : predict;
    return hours.stream()
        .map(h -> new ScoreSample(h.study(), h.sleep(), ScoreSamples.score(h.study(), h.sleep())))
        .toList();
  }

  private void write(Path folder, ScoreLesson lesson, ScoreRegression learned) throws IOException {
    List<PagePicture> drawn =
        pictures
            .style()
            .writeForPage(
                folder,
                theme -> charts(theme, lesson, learned),
                new Notes(spec.commandLine().getErr()))
            .forPage();
    AtomicFile.write(folder.resolve(RunPage.NAME), ScoreLessonPage.html(lesson, drawn));
  }

  private ChartFiles charts(ChartTheme theme, ScoreLesson lesson, ScoreRegression learned) {
    return ScoreLessonCharts.draw(
        theme,
        subtitle(lesson.history().last()),
        lesson.history(),
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
        hidden,
        activation.label(),
        output.label(),
        Names.optimizer(optimizer.label()),
        Figures.plain(rate()),
        Math.min(batchSize, samples),
        loss.label(),
        samples,
        last.epoch(),
        seed);
  }
}
