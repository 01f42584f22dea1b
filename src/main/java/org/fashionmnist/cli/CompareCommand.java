package org.fashionmnist.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fashionmnist.cli.command.Subcommand;
import org.fashionmnist.cli.option.ComputeOptions;
import org.fashionmnist.cli.option.DataOptions;
import org.fashionmnist.cli.option.MethodOptions;
import org.fashionmnist.cli.option.NetworkOptions;
import org.fashionmnist.cli.option.OptionValues;
import org.fashionmnist.cli.option.OutputOptions;
import org.fashionmnist.cli.option.PictureOptions;
import org.fashionmnist.cli.text.ComparisonProgress;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.optim.OptimizerKind;
import org.fashionmnist.experiment.comparison.ComparisonExperiment;
import org.fashionmnist.experiment.comparison.ComparisonPlan;
import org.fashionmnist.storage.run.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code fashion compare}: which optimizer, honestly. */
@Command(
    name = "compare",
    description = {
      "Compares optimizers fairly: tunes the learning rate of each with the same number of trials on"
          + " a validation split, trains the best setting of each with fresh seeds on all training"
          + " images, and says how sure the result is."
    },
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  ./fashion compare",
      "  ./fashion compare --optimizers sgd,momentum,adam --seeds 5 --name three",
      "  ./fashion compare --name three --resume --optimizers sgd,momentum,adam --seeds 5",
    })
final class CompareCommand extends Subcommand {

  @Option(
      names = "--optimizers",
      paramLabel = "NAMES",
      split = ",",
      description =
          "Which ones, with commas between (default: sgd, momentum, nesterov, adagrad, rmsprop, adam,"
              + " nadam, lion).")
  private List<OptimizerKind> optimizers = ComparisonPlan.STANDARD.optimizers();

  @Option(
      names = "--budget",
      paramLabel = "COUNT",
      defaultValue = "7",
      description = "Learning rates tried for each optimizer (default: ${DEFAULT-VALUE}).")
  private int budget;

  @Option(
      names = "--seeds",
      paramLabel = "COUNT",
      defaultValue = "3",
      description =
          "Final trials of each optimizer, every one with a fresh seed (default:"
              + " ${DEFAULT-VALUE}).")
  private int seedCount;

  @Option(
      names = "--epochs",
      paramLabel = "COUNT",
      defaultValue = "10",
      description = "Passes over the training images in a trial (default: ${DEFAULT-VALUE}).")
  private int epochs;

  @Option(
      names = "--batch",
      paramLabel = "COUNT",
      converter = OptionValues.BatchSize.class,
      defaultValue = "128",
      description = "Images a step, or full (default: ${DEFAULT-VALUE}).")
  private int batchSize;

  @Mixin private NetworkOptions network;
  @Mixin private MethodOptions method;

  @Option(
      names = "--validation",
      paramLabel = "SHARE",
      converter = OptionValues.Factor.class,
      defaultValue = "0.1",
      description = "Share of the training images held out for tuning (default: ${DEFAULT-VALUE}).")
  private double validationShare;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      defaultValue = "1",
      description =
          "Of the split and of tuning; the final trials take the numbers after it (default:"
              + " ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--target",
      paramLabel = "SHARE",
      converter = OptionValues.Factor.class,
      defaultValue = "0.88",
      description =
          "Validation accuracy whose time is measured, 0 to 1 (default: ${DEFAULT-VALUE}).")
  private double target;

  @Option(
      names = "--all-epochs",
      description =
          "Give no trial up early: several times slower, to see that nothing is lost by it.")
  private boolean allEpochs;

  @Option(
      names = "--time-limit",
      paramLabel = "TIME",
      converter = OptionValues.Duration.class,
      description =
          "Begin no epoch after so long, for example 60s or 5m; --resume goes on (default: none).")
  private Optional<Double> secondsLimit = Optional.empty();

  @Option(
      names = "--resume",
      description = "Go on with an interrupted comparison: same --name and settings.")
  private boolean resume;

  @Mixin private DataOptions data;
  @Mixin private ComputeOptions compute;
  @Mixin private OutputOptions output;
  @Mixin private PictureOptions pictures;

  @Override
  protected boolean run() throws IOException {
    data.validate(command());
    ComparisonPlan plan = plan();
    Dataset dataset = data.load(err());
    RunFolder folder = resume ? output.existing(command()) : output.create("compare");
    ComparisonExperiment comparison =
        new ComparisonExperiment(
            plan,
            !allEpochs,
            secondsLimit.map(OptionalDouble::of).orElse(OptionalDouble.empty()),
            resume);
    interruptibly(
        stop ->
            comparison.run(
                dataset,
                folder,
                execution(compute.threads(), pictures.style(), stop),
                new ComparisonProgress(out(), err())));
    return true;
  }

  ComparisonPlan plan() {
    try {
      return new ComparisonPlan(
          network.choice(method.dropout()),
          optimizers,
          method.schedule(),
          method.weightDecay(),
          method.refinements(),
          batchSize,
          epochs,
          budget,
          seedCount,
          validationShare,
          seed,
          target);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command(), e.getMessage(), e);
    }
  }
}
