package org.fashionmnist.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.fashionmnist.cli.option.ComputeOptions;
import org.fashionmnist.cli.option.DataOptions;
import org.fashionmnist.cli.option.NetworkOptions;
import org.fashionmnist.cli.option.NetworkValues;
import org.fashionmnist.cli.option.OptionValues;
import org.fashionmnist.cli.option.OutputOptions;
import org.fashionmnist.cli.option.PictureOptions;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.dataset.StratifiedSplit;
import org.fashionmnist.engine.optim.OptimizerKind;
import org.fashionmnist.experiment.ThisProcess;
import org.fashionmnist.result.comparison.ComparisonSettings;
import org.fashionmnist.storage.comparison.ComparisonFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code fashion compare}: which optimizer, honestly. */
@Command(
    name = "compare",
    description = {
      "Compares optimizers fairly: tunes the learning rate of each with the same number of trials on"
          + " a validation split, trains the best setting of each with fresh seeds on all training"
          + " images, and says how sure the result is."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  ./fashion compare",
      "  ./fashion compare --optimizers sgd,momentum,adam --seeds 5 --name three",
      "  ./fashion compare --name three --resume --optimizers sgd,momentum,adam --seeds 5",
    })
final class CompareCommand implements Callable<Integer> {

  private static final List<OptimizerKind> COMMON =
      List.of(
          OptimizerKind.SGD,
          OptimizerKind.MOMENTUM,
          OptimizerKind.NESTEROV,
          OptimizerKind.ADAGRAD,
          OptimizerKind.RMSPROP,
          OptimizerKind.ADAM,
          OptimizerKind.NADAM,
          OptimizerKind.LION);

  @Spec private CommandSpec spec;

  @Option(
      names = "--optimizers",
      paramLabel = "NAMES",
      split = ",",
      converter = NetworkValues.OptimizerName.class,
      description =
          "Which ones, with commas between (default: sgd, momentum, nesterov, adagrad, rmsprop, adam,"
              + " nadam, lion).")
  private List<OptimizerKind> optimizers = new ArrayList<>();

  @Option(
      names = "--budget",
      paramLabel = "COUNT",
      converter = OptionValues.Count.class,
      defaultValue = "7",
      description = "Learning rates tried for each optimizer (default: ${DEFAULT-VALUE}).")
  private int budget;

  @Option(
      names = "--seeds",
      paramLabel = "COUNT",
      converter = OptionValues.Count.class,
      defaultValue = "3",
      description =
          "Final trials of each optimizer, every one with a fresh seed (default:"
              + " ${DEFAULT-VALUE}).")
  private int seedCount;

  @Option(
      names = "--epochs",
      paramLabel = "COUNT",
      converter = OptionValues.Count.class,
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
      converter = OptionValues.Seed.class,
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
  public Integer call() throws IOException {
    data.validate(spec.commandLine());
    if (optimizers.contains(OptimizerKind.LBFGS)) {
      throw new ParameterException(
          spec.commandLine(),
          "--optimizers: lbfgs takes all images in one step, the others take batches; see it with"
              + " ./fashion train --optimizer lbfgs");
    }
    PrintWriter err = spec.commandLine().getErr();
    Dataset dataset = data.load(err);
    StratifiedSplit split = StratifiedSplit.of(dataset.training(), validationShare, seed);
    ComparisonSettings settings = settings(split.training().count());
    ComparisonFolder folder =
        resume
            ? ComparisonFolder.resume(
                output.existing(spec.commandLine()),
                ThisProcess.version(),
                settings,
                dataset.provenance())
            : ComparisonFolder.begin(
                output.create("compare"), ThisProcess.version(), settings, dataset.provenance());
    new ComparisonRun(
            CommandText.of(spec.commandLine()),
            settings,
            network.choice().network(dataset.training(), dataset.classNames().size()),
            dataset,
            split,
            compute.threads(),
            !allEpochs,
            secondsLimit.map(OptionalDouble::of).orElse(OptionalDouble.empty()))
        .execute(folder, pictures, spec.commandLine().getOut(), err);
    return ExitCode.OK;
  }

  private ComparisonSettings settings(int imageCount) {
    return new ComparisonSettings(
        (optimizers.isEmpty() ? COMMON : optimizers)
            .stream().distinct().map(OptimizerKind::label).toList(),
        network.choice().hidden(),
        network.choice().activation().label(),
        Math.min(batchSize, imageCount),
        epochs,
        budget,
        seedCount,
        validationShare,
        seed,
        target);
  }
}
