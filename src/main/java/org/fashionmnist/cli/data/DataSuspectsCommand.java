package org.fashionmnist.cli.data;

import java.io.IOException;
import org.fashionmnist.cli.command.Subcommand;
import org.fashionmnist.cli.option.ComputeOptions;
import org.fashionmnist.cli.option.DataOptions;
import org.fashionmnist.cli.option.NetworkOptions;
import org.fashionmnist.cli.option.OutputOptions;
import org.fashionmnist.cli.option.PictureOptions;
import org.fashionmnist.cli.text.SuspectNarrator;
import org.fashionmnist.experiment.suspect.SuspectExperiment;
import org.fashionmnist.result.suspect.SuspectSettings;
import org.fashionmnist.storage.run.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code fashion data suspects}: labels that may be wrong, and images that are there twice. */
@Command(
    name = "suspects",
    description = {
      "Looks for training images that are perhaps labeled wrong, and for images that are there"
          + " twice.",
      "Every training image is predicted by a network that did not see it. Where that is sure of"
          + " another class, the image is a candidate for a look, not a proof: the network may be"
          + " the one that errs."
    },
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  ./fashion data suspects",
      "  ./fashion data suspects --top 100 --name suspects",
      "  ./fashion data suspects --data ~/kmnist --dataset custom"
    })
final class DataSuspectsCommand extends Subcommand {

  @Option(
      names = "--folds",
      paramLabel = "COUNT",
      defaultValue = "5",
      description =
          "Parts of the training images; each is predicted by a network that learned the others"
              + " (default: ${DEFAULT-VALUE}).")
  private int folds;

  @Option(
      names = "--epochs",
      paramLabel = "COUNT",
      defaultValue = "5",
      description =
          "Passes of each network over its images; with many, it believes wrong labels (default:"
              + " ${DEFAULT-VALUE}).")
  private int epochs;

  @Mixin private NetworkOptions.Model network;

  @Option(
      names = "--top",
      paramLabel = "COUNT",
      defaultValue = "40",
      description = "Images to show; suspects.csv has all (default: ${DEFAULT-VALUE}).")
  private int top;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      defaultValue = "1",
      description = "Of folds, initial weights and order (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Mixin private DataOptions data;
  @Mixin private ComputeOptions compute;
  @Mixin private OutputOptions output;
  @Mixin private PictureOptions pictures;

  @Override
  protected boolean run() throws IOException {
    data.validate(command());
    if (folds < 2) {
      throw new ParameterException(
          command(), "--folds: expected a whole number of at least 2, got '%d'".formatted(folds));
    }
    RunFolder folder = output.create("suspects");
    new SuspectExperiment(new SuspectSettings(folds, epochs, seed, top), network.choice())
        .run(
            data.load(err()),
            folder,
            execution(compute.threads(), pictures.style()),
            new SuspectNarrator(out(), err()));
    return true;
  }
}
