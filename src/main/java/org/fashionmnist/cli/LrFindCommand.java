package org.fashionmnist.cli;

import java.io.IOException;
import org.fashionmnist.cli.command.Subcommand;
import org.fashionmnist.cli.option.ComputeOptions;
import org.fashionmnist.cli.option.DataOptions;
import org.fashionmnist.cli.option.NetworkOptions;
import org.fashionmnist.cli.option.OutputOptions;
import org.fashionmnist.cli.option.PictureOptions;
import org.fashionmnist.cli.text.RateTestNarrator;
import org.fashionmnist.engine.optim.OptimizerKind;
import org.fashionmnist.experiment.ratetest.RateTestExperiment;
import org.fashionmnist.storage.run.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code fashion lr-find}: the learning-rate range test. */
@Command(
    name = "lr-find",
    description = {
      "Looks for a good learning rate in seconds: trains with a rate that grows from step to step,"
          + " draws the loss over the rate, and marks a rate to train with."
    },
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  ./fashion lr-find",
      "  ./fashion lr-find --optimizer momentum --hidden 256,128",
    })
final class LrFindCommand extends Subcommand {

  @Mixin private NetworkOptions network;

  @Option(
      names = "--optimizer",
      paramLabel = "NAME",
      defaultValue = "adam",
      description = "Whose rate to look for (default: ${DEFAULT-VALUE}).")
  private OptimizerKind optimizer;

  @Option(
      names = "--batch",
      paramLabel = "COUNT",
      defaultValue = "32",
      description = "Images a step (default: ${DEFAULT-VALUE}).")
  private int batchSize;

  @Option(
      names = "--from",
      paramLabel = "RATE",
      defaultValue = "1e-6",
      description = "Rate of the first step (default: ${DEFAULT-VALUE}).")
  private double lowest;

  @Option(
      names = "--to",
      paramLabel = "RATE",
      defaultValue = "10",
      description = "Rate of the last step (default: ${DEFAULT-VALUE}).")
  private double highest;

  @Option(
      names = "--steps",
      paramLabel = "COUNT",
      defaultValue = "1000",
      description = "Steps from the first to the last (default: ${DEFAULT-VALUE}).")
  private int steps;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      defaultValue = "1",
      description = "Of initial weights and order (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Mixin private DataOptions data;
  @Mixin private ComputeOptions compute;
  @Mixin private OutputOptions output;
  @Mixin private PictureOptions pictures;

  @Override
  protected boolean run() throws IOException {
    data.validate(command());
    RateTestExperiment experiment = experiment();
    RunFolder folder = output.create("lr-find");
    experiment.run(
        data.load(err()),
        folder,
        execution(compute.threads(), pictures.style()),
        new RateTestNarrator(out(), err()));
    return true;
  }

  private RateTestExperiment experiment() {
    try {
      return new RateTestExperiment(
          network.choice(0), optimizer, batchSize, seed, lowest, highest, steps);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command(), e.getMessage(), e);
    }
  }
}
