package org.fashionmnist.cli.lesson;

import java.util.List;
import java.util.Optional;
import org.fashionmnist.cli.option.LessonValues;
import org.fashionmnist.cli.option.OptionValues;
import org.fashionmnist.engine.loss.LossKind;
import org.fashionmnist.engine.loss.OutputFunction;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.optim.OptimizerKind;
import org.fashionmnist.experiment.lesson.ScoresExperiment;
import org.fashionmnist.result.lesson.ScoreSample;
import org.fashionmnist.result.lesson.ScoreSettings;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of the first exercise. */
public final class ScoreOptions {

  private static final double SGD_RATE = 2;

  @Option(
      names = "--samples",
      paramLabel = "COUNT",
      defaultValue = "1000",
      description = "Students to learn from (default: ${DEFAULT-VALUE}).")
  private int samples;

  @Option(
      names = "--hidden",
      paramLabel = "UNITS",
      defaultValue = "3",
      description = "Units of the hidden layer (default: ${DEFAULT-VALUE}).")
  private int hidden;

  @Option(
      names = "--activation",
      paramLabel = "NAME",
      defaultValue = "sigmoid",
      description =
          "Of the hidden layer: identity, sigmoid, tanh, relu, leaky_relu (default:"
              + " ${DEFAULT-VALUE}).")
  private Activation activation;

  @Option(
      names = "--output",
      paramLabel = "NAME",
      defaultValue = "sigmoid",
      description = "What makes the prediction: sigmoid or linear (default: ${DEFAULT-VALUE}).")
  private OutputFunction output;

  @Option(
      names = "--loss",
      paramLabel = "NAME",
      defaultValue = "mse",
      description = "mse, mae or binary_crossentropy (default: ${DEFAULT-VALUE}).")
  private LossKind loss;

  @Option(
      names = "--optimizer",
      paramLabel = "NAME",
      defaultValue = "sgd",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private OptimizerKind optimizer;

  @Option(
      names = "--lr",
      paramLabel = "RATE",
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
      description = "Stop when the validation loss has not improved for so many epochs.")
  private Optional<Integer> patience = Optional.empty();

  @Option(
      names = "--tolerance",
      paramLabel = "LOSS",
      description = "Stop when the loss changes by less than this in an epoch.")
  private Optional<Double> tolerance = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      defaultValue = "1",
      description = "Of samples, initial weights and order (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--predict",
      paramLabel = "STUDY,SLEEP",
      converter = LessonValues.StudyHours.class,
      description =
          "Hours to predict a score for; may be given several times (default: five students).")
  private List<ScoreSample> predict = List.of();

  /**
   * The exercise.
   *
   * @throws ParameterException if options contradict each other
   */
  public ScoresExperiment experiment(CommandLine command) {
    if (output == OutputFunction.SOFTMAX) {
      throw new ParameterException(
          command, "--output: softmax over 1 output is always 1; use sigmoid or linear");
    }
    OptionValues.check(() -> loss.of(output), "--loss", command);
    if (patience.isPresent() && validation == 0) {
      throw new ParameterException(
          command, "--patience watches the validation loss: use --validation 0.2 or so with it");
    }
    return new ScoresExperiment(
        new ScoreSettings(
            samples,
            validation,
            hidden,
            activation.label(),
            output.label(),
            loss.label(),
            optimizer.label(),
            learningRate.orElse(
                optimizer == OptimizerKind.SGD ? SGD_RATE : optimizer.defaultRate()),
            Math.min(batchSize, samples),
            epochs,
            seed,
            patience,
            tolerance),
        predict.isEmpty() ? ScoresExperiment.STUDENTS : predict);
  }
}
