package org.fashionmnist.cli;

import java.io.IOException;
import java.util.Optional;
import org.fashionmnist.cli.option.ComputeOptions;
import org.fashionmnist.cli.option.DataOptions;
import org.fashionmnist.cli.option.NetworkValues;
import org.fashionmnist.cli.option.OutputOptions;
import org.fashionmnist.cli.option.PictureOptions;
import org.fashionmnist.cli.option.Preset;
import org.fashionmnist.cli.option.TrainingOptions;
import org.fashionmnist.cli.option.WatchOption;
import org.fashionmnist.cli.text.RunNarrator;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.experiment.Stopwatch;
import org.fashionmnist.experiment.training.TrainingExperiment;
import org.fashionmnist.storage.run.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code fashion train}: one training with settings of choice. */
@Command(
    name = "train",
    description = "Trains a network, evaluates it on the test images, and writes a report.",
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  ./fashion train --hidden 256,128 --epochs 20 --patience 3",
      "  ./fashion train --optimizer sgd --lr 0.05 --momentum 0.9 --name momentum",
      "  ./fashion train --preset best-mlp --watch",
      "  ./fashion train --data ~/kmnist --dataset custom"
    })
final class TrainCommand extends Subcommand {

  @Option(
      names = Preset.OPTION,
      paramLabel = "NAME",
      converter = NetworkValues.PresetName.class,
      description =
          "Settings that were found to be good together: best-mlp. Options beside it take precedence.")
  private Optional<String> preset = Optional.empty();

  @Mixin private TrainingOptions training;
  @Mixin private DataOptions data;
  @Mixin private ComputeOptions compute;
  @Mixin private OutputOptions output;
  @Mixin private PictureOptions pictures;
  @Mixin private WatchOption watching;

  @Override
  boolean run() throws IOException {
    if (preset.isPresent()) { // one is taken out before options are parsed
      throw new ParameterException(
          command(), "--preset: expected it once, with a space before its name");
    }
    training.validate(command());
    data.validate(command());
    RunFolder folder = output.create("train");
    Stopwatch watch = new Stopwatch();
    Dataset dataset = data.load(err());
    new TrainingExperiment(training.plan(), watching.isOn(), watch.lapSeconds())
        .run(
            dataset,
            folder,
            execution(compute.threads(), pictures.style()),
            new RunNarrator(out(), err(), false));
    return true;
  }
}
