package org.fashionmnist.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
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
import org.fashionmnist.experiment.Execution;
import org.fashionmnist.experiment.Stopwatch;
import org.fashionmnist.experiment.training.TrainingExperiment;
import org.fashionmnist.storage.run.RunFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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
final class TrainCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

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
  public Integer call() throws IOException {
    if (preset.isPresent()) { // one is taken out before options are parsed
      throw new ParameterException(
          spec.commandLine(), "--preset: expected it once, with a space before its name");
    }
    training.validate(spec.commandLine());
    data.validate(spec.commandLine());
    RunFolder folder = output.create("train");
    CommandLine commandLine = spec.commandLine();
    Stopwatch watch = new Stopwatch();
    Dataset dataset = data.load(commandLine.getErr());
    new TrainingExperiment(training.plan(), watching.isOn(), watch.lapSeconds())
        .run(
            dataset,
            folder,
            new Execution(CommandText.of(commandLine), compute.threads(), pictures.style()),
            new RunNarrator(commandLine.getOut(), commandLine.getErr(), false));
    return ExitCode.OK;
  }
}
