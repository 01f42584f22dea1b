package org.fashionmnist.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.baseline.Baseline;
import org.fashionmnist.cli.command.Subcommand;
import org.fashionmnist.cli.option.ComputeOptions;
import org.fashionmnist.cli.option.DataOptions;
import org.fashionmnist.cli.option.OutputOptions;
import org.fashionmnist.cli.text.BaselineTable;
import org.fashionmnist.experiment.PictureStyle;
import org.fashionmnist.experiment.baseline.BaselineExperiment;
import org.fashionmnist.storage.run.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code fashion baselines}: what other methods come to on the same data. */
@Command(
    name = "baselines",
    description = {
      "What other methods come to on the same data: Tribuo's logistic regression, linear SVM, decision"
          + " tree, random forest and nearest neighbors, beside a linear softmax and a network of 128"
          + " units, or beside your runs. With accuracy, interval, seconds and memory.",
      "It says before it starts how long that takes, about."
    },
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  ./fashion baselines --sample",
      "  ./fashion baselines --images 10000",
      "  ./fashion baselines reports/deep --methods logistic-regression,random-forest"
    })
final class BaselinesCommand extends Subcommand {

  @Parameters(
      paramLabel = "RUN",
      arity = "0..*",
      description = "Folders of trainings on the same data, in the place of the two networks.")
  private List<Path> runs = new ArrayList<>();

  @Option(
      names = "--methods",
      paramLabel = "NAMES",
      split = ",",
      description =
          "Which of logistic-regression, linear-svm, decision-tree, random-forest, nearest-neighbors"
              + " (default: all).")
  private List<Baseline> methods = List.of(Baseline.values());

  @Option(
      names = "--images",
      paramLabel = "COUNT",
      description =
          "Learn from the first so many training images (default: all, but 10,000 for decision-tree and"
              + " nearest-neighbors, and 5,000 for random-forest, which are slow).")
  private Optional<Integer> images = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      defaultValue = "1",
      description = "Of all methods that have one (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Mixin private DataOptions data;
  @Mixin private ComputeOptions compute;
  @Mixin private OutputOptions output;

  @Override
  protected boolean run() throws IOException {
    data.validate(command());
    BaselineExperiment experiment = experiment();
    RunFolder folder = output.create("baselines");
    experiment.run(
        data.load(err()),
        folder,
        execution(compute.threads(), PictureStyle.STANDARD),
        new BaselineTable(out(), err()));
    return true;
  }

  private BaselineExperiment experiment() {
    try {
      return new BaselineExperiment(methods, images, runs, seed);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command(), e.getMessage(), e);
    }
  }
}
