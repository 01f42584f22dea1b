package org.fashionmnist.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.cli.option.ComputeOptions;
import org.fashionmnist.cli.option.DataOptions;
import org.fashionmnist.cli.option.NewFile;
import org.fashionmnist.cli.option.OptionValues;
import org.fashionmnist.cli.text.BenchmarkTable;
import org.fashionmnist.experiment.PictureStyle;
import org.fashionmnist.experiment.bench.BenchmarkExperiment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fashion bench}: how fast the engine is on this machine. */
@Command(
    name = "bench",
    description = {
      "Measures how fast this machine trains and predicts, and how near that is to what its"
          + " processor can do.",
      "W1, W1b, W2 are trainings of dense networks, W3, W3b of a convolutional one; W4, W5"
          + " predictions; scaling a table of sizes. Leave the machine alone meanwhile: some five"
          + " minutes, most of them for W3 and W3b."
    },
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  ./fashion bench",
      "  ./fashion bench --only W1,W4 --json bench.json",
      "  ./fashion bench --only scaling --threads 4"
    })
final class BenchCommand extends Subcommand {

  @Option(
      names = "--only",
      paramLabel = "NAME",
      split = ",",
      converter = OptionValues.BenchmarkName.class,
      description = "Only these of W1, W1b, W2, W3, W3b, W4, W5, scaling, separated by commas.")
  private List<String> only = BenchmarkExperiment.NAMES;

  @Option(
      names = "--rounds",
      paramLabel = "COUNT",
      defaultValue = "3",
      description =
          "How often each number of threads has its turn in a training (default:"
              + " ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Also write the figures to a new file.")
  private Optional<Path> json = Optional.empty();

  @Mixin private DataOptions data;
  @Mixin private ComputeOptions compute;

  @Override
  boolean run() throws IOException {
    data.validate(command());
    if (json.isPresent()) {
      NewFile.require(json.get());
    }
    new BenchmarkExperiment(only, rounds)
        .run(
            data.load(err()),
            json,
            execution(compute.threads(), PictureStyle.STANDARD),
            new BenchmarkTable(out(), err()));
    return true;
  }
}
